import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RequirementId } from '#shared/model/ids.ts'
import type { Weights } from '#shared/model/match.ts'
import type { RequirementSummary } from './requirement-summary.ts'

export type RankJob = {
  dataDir: string
  now: number
  timeZone: string
  weights: Weights
  /** So many offerings for each. */
  count: number
  ids: readonly RequirementId[]
}

/** `next`: the first requirement nobody has taken yet. */
export type RankInput = RankJob & { next: Int32Array }

export type RankMessage = { type: 'ranked'; asked: number; summaries: RequirementSummary[] } | { type: 'end' }

/** Two keep the window's own thread free on any machine of today. */
const threads = 2
/** What the offerings take is kept, what a ranking throws away is much: told of a limit, V8 clears up in time. */
const threadMemory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

/** Ranks all of a job's requirements; `onRanked` hears of each batch. Aborted: resolves early, nothing runs on. */
export async function rankInThreads(
  job: RankJob,
  onRanked: (asked: number, summaries: RequirementSummary[]) => void,
  signal: AbortSignal,
): Promise<void> {
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./rank-worker${extname(import.meta.filename)}`, import.meta.url)
  const workerData: RankInput = { ...job, next: new Int32Array(new SharedArrayBuffer(4)) }
  const workers = Array.from(
    { length: threads },
    () => new Worker(entry, { workerData, resourceLimits: threadMemory }),
  )
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await Promise.race([stopped, Promise.all(workers.map((worker) => endOf(worker, onRanked)))])
  } finally {
    for (const worker of workers) void worker.terminate()
  }
}

function endOf(
  worker: Worker,
  onRanked: (asked: number, summaries: RequirementSummary[]) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  worker.on('message', (message: RankMessage) => {
    if (message.type === 'end') resolve()
    else onRanked(message.asked, message.summaries)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`a ranking thread ended with ${code}`)))
  return promise
}
