import { interruptedIds } from '#db/repositories/interrupted-touchpoints.ts'
import { findTouchpoint, findTouchpoints, touchpointColumns } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { isAllowed, type TouchpointAct } from '#shared/domain/touchpoints/act-states.ts'
import type { Instant } from '#shared/model/dates.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import type { TouchpointPatch } from './act-on.ts'

// What the sender says of greetings. None of it is an act of the person in front of the screen: Ctrl+Z passes it by, and
// an undo of what came before leaves a greeting alone that has gone out (see db/write-path).

/**
 * Marks approved greetings as on their way, synced to the disk before the first byte leaves: what a crash leaves in this
 * state is of unknown fate. Answers with those that may be sent now; one that was withdrawn meanwhile is not among them.
 */
export function beginSending(service: OpenService, ids: readonly TouchpointId[]): Touchpoint[] {
  const begun = findTouchpoints(service.store, ids)
    .filter(({ state }) => isAllowed('beginSending', state))
    .map((greeting) => ({
      ...greeting,
      state: 'sending' as const,
      attemptedAt: nowInstant(service.store.clock),
      attempts: greeting.attempts + 1,
      failure: null,
    }))
  service.write({
    label: 'touchpoints.sending',
    kind: 'repair',
    changes: begun.map(({ id, state, attemptedAt, attempts, failure }) =>
      updateRecord(touchpoints, id, { state, attemptedAt, attempts, failure }),
    ),
  })
  return begun
}

/** `cost` in cents; null: not told. */
export const recordSent = (
  service: OpenService,
  id: TouchpointId,
  { sentAt, cost }: { sentAt: Instant; cost: number | null },
): void => record(service, 'recordSent', id, { state: 'sent', sentAt, cost, failure: null })

/** The server said no, in its words. */
export const recordFailed = (service: OpenService, id: TouchpointId, failure: string): void =>
  record(service, 'recordFailed', id, { state: 'failed', failure: failure.slice(0, longestFailure) })

const longestFailure = 1_000

/** Handed over, and no answer came: only a person can say what became of it. */
export const recordUnknown = (service: OpenService, id: TouchpointId, failure: string): void =>
  record(service, 'interrupt', id, { state: 'unknown', failure: failure.slice(0, longestFailure) })

/** Back to approved: nothing left this computer (no line, wrong password), so it may be tried again. */
export const recordNotSent = (service: OpenService, id: TouchpointId): void =>
  record(service, 'interrupt', id, { state: 'approved' })

/** Called when the store opens: what this device was sending when it stopped is of unknown fate. Answers with how many. */
export function markInterrupted(service: OpenService): number {
  const ids = interruptedIds(service.store)
  service.write({
    label: 'touchpoints.interrupted',
    kind: 'repair',
    changes: ids.map((id) => updateRecord(touchpoints, id, { state: 'unknown' })),
  })
  return ids.length
}

function record(service: OpenService, act: TouchpointAct, id: TouchpointId, patch: TouchpointPatch): void {
  const greeting = findTouchpoint(service.store, id)
  if (!greeting || !isAllowed(act, greeting.state)) return
  service.write({
    label: 'touchpoints.result',
    kind: 'repair',
    changes: [updateRecord(touchpoints, id, touchpointColumns(patch))],
  })
}
