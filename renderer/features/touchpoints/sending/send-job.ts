import { useSyncExternalStore } from 'react'
import { client } from '#renderer/data/client.ts'
import { brokenOff, newRun, type SendRun, withEvent } from './send-run.ts'

/** How the round ended when it did not end by itself. */
export type Ending = { by: 'user' } | { by: 'error'; error: unknown }
export type SendJob = { run: SendRun; ending: Ending | undefined } | undefined

let job: SendJob
let stopper: AbortController | undefined
const listeners = new Set<() => void>()

/** Sends what is due by mail and SMS; goes on whatever screen is shown. */
export async function sendDue(): Promise<void> {
  if (job?.run.state === 'running') return
  const controller = new AbortController()
  stopper = controller
  let run = newRun
  put({ run, ending: undefined })
  try {
    const events = await client.sending.sendDue({ selection: null }, { signal: controller.signal })
    for await (const event of events) {
      run = withEvent(run, event)
      put({ run, ending: undefined })
    }
    if (run.state === 'running') put({ run: brokenOff(run), ending: undefined })
  } catch (error) {
    const ending: Ending = controller.signal.aborted ? { by: 'user' } : { by: 'error', error }
    put({ run: brokenOff(run), ending })
  }
}

export const stopSending = () => stopper?.abort()
export const closeSendRun = () => put(undefined)
export const useSendJob = (): SendJob => useSyncExternalStore(subscribe, () => job)

function put(next: SendJob) {
  job = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
