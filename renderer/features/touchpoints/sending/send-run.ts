import type { SendingEvent } from '#shared/contract/sending-contract.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { SendingProblem } from '#shared/model/sending.ts'

export type SendResult = 'sent' | 'failed' | 'unknown' | 'skipped'
export interface Recipient {
  id: TouchpointId
  result: SendResult
  failure: string | null
}

/** One round of sending, as far as it has got. */
export interface SendRun {
  state: 'running' | 'ended'
  done: number
  /** Null until the first answer. */
  total: number | null
  counts: Record<SendResult, number>
  /** Newest first: everybody it did not reach, and the last few it did. */
  recipients: readonly Recipient[]
  /** Why a way out stopped. */
  problems: readonly SendingProblem[]
  /** What was not sent and stays approved. */
  left: number
}

const shownSent = 5
/** More than anybody reads here; the queue has them all. */
const mostShown = 300

export const newRun: SendRun = {
  state: 'running',
  done: 0,
  total: null,
  counts: { sent: 0, failed: 0, unknown: 0, skipped: 0 },
  recipients: [],
  problems: [],
  left: 0,
}

export function withEvent(run: SendRun, event: SendingEvent): SendRun {
  switch (event.type) {
    case 'result': {
      const { id, result, failure, done, total } = event
      return {
        ...run,
        done,
        total,
        counts: { ...run.counts, [result]: run.counts[result] + 1 },
        recipients: shownOf([{ id, result, failure }, ...run.recipients]),
      }
    }
    case 'stopped':
      return { ...run, done: event.done, total: event.total, problems: [...run.problems, event.problem] }
    case 'finished':
      return { ...run, state: 'ended', left: event.left }
  }
}

/** The user stopped it, or its line broke: what had no answer is not known here, and left over as far as we were told. */
export const brokenOff = (run: SendRun): SendRun => ({
  ...run,
  state: 'ended',
  left: run.total === null ? 0 : run.total - run.done,
})

function shownOf(recipients: readonly Recipient[]): Recipient[] {
  let sent = 0
  return recipients
    .filter(({ result }) => {
      if (result !== 'sent') return true
      sent += 1
      return sent <= shownSent
    })
    .slice(0, mostShown)
}
