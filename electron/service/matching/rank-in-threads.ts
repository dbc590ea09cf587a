import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { addStatistics, type TextStatistics } from '#shared/domain/matching/specification-index.ts'
import type { RequirementId } from '#shared/model/ids.ts'
import type { Weights } from '#shared/model/match.ts'
import { bestOfParts, type PairBrief, type RequirementSummary, summaryOf } from './requirement-summary.ts'

export type RankJob = {
  dataDir: string
  now: number
  timeZone: string
  weights: Weights
  /** So many offerings for each. */
  count: number
  ids: readonly RequirementId[]
}

export type RankInput = RankJob & { share: { number: number; of: number } }

export type RankMessage =
  | { type: 'counted'; statistics: TextStatistics }
  /** `json`: what is best in the thread's share, for each of a batch of requirements. */
  | { type: 'ranked'; from: number; json: string }
  | { type: 'end' }

/** Requirements between two signs of life. */
export const rankBatch = 25

/** Two keep the window's own thread free on any machine of today; the offerings are divided between them. */
const threads = 2
/** What a ranking throws away is much more than what it keeps: told of a limit, V8 clears up in time. */
const threadMemory = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 }

/** Ranks all of a job's requirements; `onRanked` hears of each batch. Aborted: resolves early, nothing runs on. */
export async function rankInThreads(
  job: RankJob,
  onRanked: (summaries: RequirementSummary[]) => void,
  signal: AbortSignal,
): Promise<void> {
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./rank-worker${extname(import.meta.filename)}`, import.meta.url)
  const workers = Array.from({ length: threads }, (_, number) => {
    const workerData: RankInput = { ...job, share: { number, of: threads } }
    return new Worker(entry, { workerData, resourceLimits: threadMemory })
  })
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const parts = new Parts(job, onRanked)
  const counted: TextStatistics[] = []
  const hear = (message: RankMessage) => {
    if (message.type === 'ranked') parts.add(message.from, message.json)
    if (message.type !== 'counted') return
    counted.push(message.statistics)
    if (counted.length < threads) return
    const whole = addStatistics(counted)
    for (const worker of workers) worker.postMessage(whole)
  }
  try {
    await Promise.race([stopped, Promise.all(workers.map((worker) => endOf(worker, hear)))])
  } finally {
    for (const worker of workers) void worker.terminate()
  }
}

/** Lays the threads' shares of each batch together. */
class Parts {
  readonly #job: RankJob
  readonly #onRanked: (summaries: RequirementSummary[]) => void
  readonly #waiting = new Map<number, PairBrief[][][]>()

  constructor(job: RankJob, onRanked: (summaries: RequirementSummary[]) => void) {
    this.#job = job
    this.#onRanked = onRanked
  }

  add(from: number, json: string): void {
    // Written by a thread of ours a moment ago, from values of this type.
    const part: PairBrief[][] = JSON.parse(json)
    const known = [...(this.#waiting.get(from) ?? []), part]
    this.#waiting.set(from, known)
    if (known.length < threads) return
    this.#waiting.delete(from)
    const { ids, count } = this.#job
    this.#onRanked(
      ids.slice(from, from + rankBatch).map((id, at) => {
        const lists = known.map((each) => each[at] ?? [])
        return summaryOf(id, bestOfParts(lists, count))
      }),
    )
  }
}

function endOf(worker: Worker, hear: (message: RankMessage) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  worker.on('message', (message: RankMessage) => {
    if (message.type === 'end') resolve()
    else hear(message)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`a ranking thread ended with ${code}`)))
  return promise
}
