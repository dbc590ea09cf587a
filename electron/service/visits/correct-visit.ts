import { followUpsOfVisit } from '#db/repositories/follow-ups.ts'
import { problemsOfVisit } from '#db/repositories/problems.ts'
import { visitColumns } from '#db/repositories/visits.ts'
import { followUps, problems, visits } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nextStepFollowUp } from '#shared/domain/follow-ups/next-step-follow-up.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { FollowUp, Visit, VisitInput } from '#shared/model/visit.ts'
import { careSettledBy, owedAgain, settles } from './settle-follow-up.ts'

export type VisitCorrection = { [K in keyof VisitInput]?: VisitInput[K] | undefined }

/**
 * The corrected visit with what hangs on it. Only a changed next step reaches the follow-up that came of the visit, and
 * only while it is open: somebody who mends a typing error must not move back a day that was snoozed since.
 */
export function correctionChanges(
  store: Store,
  visit: Visit,
  correction: VisitCorrection,
  fallbackTitles: (string | null)[],
): RowChange[] {
  const corrected: VisitInput = { ...visit, ...given(correction) }
  const { brought, closed } = followUpsOfVisit(store, visit)
  return [
    updateRecord(visits, visit.id, visitColumns(given(correction))),
    ...movedWith(store, visit, corrected, { brought, closed }),
    ...careChanges(store, visit, corrected, closed),
    ...promiseChanges(store, visit, corrected, brought, fallbackTitles),
  ]
}

/**
 * A visit logged at the wrong company or person takes its problem and its promise along; what it settled at the wrong
 * company is owed there again.
 */
function movedWith(
  store: Store,
  visit: Visit,
  corrected: VisitInput,
  { brought, closed }: { brought: FollowUp[]; closed: FollowUp[] },
): RowChange[] {
  const { organizationId, contactId } = corrected
  const moved = organizationId !== visit.organizationId
  if (!moved && contactId === visit.contactId) return []
  const hanging = (each: { contactId: string | null }) => moved || each.contactId === visit.contactId
  return [
    ...brought.filter(hanging).map(({ id }) => updateRecord(followUps, id, { organizationId, contactId })),
    ...problemsOfVisit(store, visit)
      .filter(hanging)
      .map(({ id }) => updateRecord(problems, id, { organizationId, contactId })),
    ...(moved ? closed.map(({ id }) => owedAgain(id)) : []),
  ]
}

/** A regular contact that turns out not to have been one is owed again; one that turns out to have been is done. */
function careChanges(store: Store, visit: Visit, corrected: VisitInput, closed: FollowUp[]): RowChange[] {
  const decisive = ['kind', 'outcome', 'happenedOn', 'organizationId'] as const
  if (decisive.every((field) => corrected[field] === visit[field])) return []
  return [
    ...closed.filter((each) => !settles(store, corrected, each)).map(({ id }) => owedAgain(id)),
    ...careSettledBy(store, visit.id, corrected),
  ]
}

function promiseChanges(
  store: Store,
  visit: Visit,
  corrected: VisitInput,
  brought: FollowUp[],
  fallbackTitles: (string | null)[],
): RowChange[] {
  const newWords = corrected.nextStep !== visit.nextStep
  const newDay = corrected.nextStepDueOn !== visit.nextStepDueOn
  if (!newWords && !newDay) return []
  const promised = nextStepFollowUp(corrected, today(store.clock), fallbackTitles)
  // One that was done stays done: its step was taken, whatever it should have been called.
  if (brought.some(({ state }) => state === 'done')) return []
  const [current] = brought.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  if (!current) {
    if (!promised) return []
    const { organizationId, contactId } = corrected
    const whose = { organizationId, contactId, visitId: visit.id, ownerId: visit.userId }
    return [insertRecord(followUps, store.newId(), { ...whose, ...promised, origin: 'visit', state: 'open' })]
  }
  if (!promised) return [updateRecord(followUps, current.id, { state: 'cancelled' })]
  const reopened = current.state !== 'open'
  return [
    updateRecord(followUps, current.id, {
      state: 'open',
      ...((newWords || reopened) && { title: promised.title }),
      ...((newDay || reopened) && { dueOn: promised.dueOn }),
    }),
  ]
}

/** `undefined` means "not corrected", as leaving it out does. */
function given(correction: VisitCorrection): Partial<VisitInput> {
  return Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined))
}
