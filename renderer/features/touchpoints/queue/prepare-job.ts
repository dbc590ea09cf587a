import { useSyncExternalStore } from 'react'
import { client } from '#renderer/data/client.ts'

export type PrepareJob =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number | null }
  | { state: 'failed'; error: unknown }

/** Entering the screen brings the queue up to date, but not at every turn. */
const freshForMs = 10 * 60_000

let job: PrepareJob = { state: 'idle' }
let stopper: AbortController | undefined
let finishedAt: number | undefined
const listeners = new Set<() => void>()

/** Brings the queue up to date; goes on whatever screen is shown. Resolves to whether it ran to its end. */
export async function prepareTouchpoints(): Promise<boolean> {
  if (job.state === 'running') return false
  const controller = new AbortController()
  stopper = controller
  put({ state: 'running', done: 0, total: null })
  try {
    const steps = await client.touchpoints.prepare(undefined, { signal: controller.signal })
    for await (const step of steps) put({ state: 'running', done: step.done, total: step.total })
    finishedAt = performance.now()
    put({ state: 'idle' })
    return true
  } catch (error) {
    // What was prepared before it was stopped stays; the next run goes on from there.
    put(controller.signal.aborted ? { state: 'idle' } : { state: 'failed', error })
    return false
  }
}

export function prepareWhenStale() {
  if (finishedAt === undefined || performance.now() - finishedAt > freshForMs) void prepareTouchpoints()
}

export const stopPreparing = () => stopper?.abort()
export const usePrepareJob = (): PrepareJob => useSyncExternalStore(subscribe, () => job)

function put(next: PrepareJob) {
  job = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
