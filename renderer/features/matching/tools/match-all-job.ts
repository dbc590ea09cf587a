import { useSyncExternalStore } from 'react'
import { client } from '#renderer/data/client.ts'
import type { MatchAllEvent } from '#shared/contract/matching-contract.ts'

export type MatchAllResult = Extract<MatchAllEvent, { type: 'finished' }>

export type MatchAllJob =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number | null }
  | { state: 'finished'; result: MatchAllResult; at: string }
  | { state: 'failed'; error: unknown }

/** Looked at for each requirement; enough to say what most of them lack. */
const perRequirement = 20

let job: MatchAllJob = { state: 'idle' }
let stopper: AbortController | undefined
const listeners = new Set<() => void>()

/** Ranks all open requirements; goes on whatever screen is shown. What it finds is shown, not stored. */
export async function matchAll(now: () => string): Promise<void> {
  if (job.state === 'running') return
  const before = job
  const controller = new AbortController()
  stopper = controller
  put({ state: 'running', done: 0, total: null })
  try {
    const steps = await client.matching.matchAll({ perRequirement }, { signal: controller.signal })
    let finished: MatchAllResult | undefined
    for await (const step of steps) {
      if (step.type === 'finished') finished = step
      else put({ state: 'running', done: step.done, total: step.total })
    }
    put(finished === undefined ? before : { state: 'finished', result: finished, at: now() })
  } catch (error) {
    // Stopped by a person: what was found before stands.
    put(controller.signal.aborted ? before : { state: 'failed', error })
  }
}

export const stopMatchAll = () => stopper?.abort()
export const useMatchAllJob = (): MatchAllJob => useSyncExternalStore(subscribe, () => job)

function put(next: MatchAllJob) {
  job = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
