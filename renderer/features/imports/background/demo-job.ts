import { useSyncExternalStore } from 'react'
import { client } from '#renderer/data/client.ts'

export type DemoJob =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number | null }
  | { state: 'done'; count: number }
  | { state: 'failed'; error: unknown }

export const demoSize = 300
const seed = 1

let job: DemoJob = { state: 'idle' }
let stopper: AbortController | undefined
const listeners = new Set<() => void>()

/** Fills the store with demo data, a batch at a time; goes on whatever screen is shown. */
export async function loadDemo(organizations = demoSize): Promise<void> {
  if (job.state === 'running') return
  const controller = new AbortController()
  stopper = controller
  let done = 0
  put({ state: 'running', done, total: organizations })
  try {
    const steps = await client.app.seedDemo({ organizations, seed }, { signal: controller.signal })
    for await (const step of steps) {
      done = step.done
      put({ state: 'running', done, total: step.total })
    }
    put({ state: 'done', count: done })
  } catch (error) {
    // What was added before it was stopped stays, and is all marked as demo.
    put(controller.signal.aborted ? { state: 'done', count: done } : { state: 'failed', error })
  }
}

export const stopDemo = () => stopper?.abort()
export const dismissDemo = () => {
  if (job.state !== 'running') put({ state: 'idle' })
}
export const useDemoJob = (): DemoJob => useSyncExternalStore(subscribe, () => job)

function put(next: DemoJob) {
  job = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
