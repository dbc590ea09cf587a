import { openCareRecords } from '#db/repositories/follow-ups.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { readCadence } from '#db/repositories/team-settings.ts'
import { followUps } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { type CareVisit, isPlainCare, settlesCare } from '#shared/domain/cadence/settles-care.ts'
import { isTwoWayContact } from '#shared/domain/follow-ups/two-way-contact.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { CadenceInterval } from '#shared/model/cadence.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { FollowUpId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { FollowUp, VisitInput } from '#shared/model/visit.ts'
import type { Owed } from './owed.ts'

/** What was owed is done, by this visit; null where it is not open, or a regular contact the visit does not settle. */
export function settledBy(store: Store, visitId: VisitId, visit: VisitInput, owed: Owed): RowChange | null {
  if (owed.followUp.state !== 'open' || !settles(store, visit, owed.followUp)) return null
  return owed.change({ state: 'done', doneAt: nowInstant(store.clock), doneVisitId: visitId })
}

/** Regular contacts that stand open in the store (put off, handed on) and that this two-way contact settles as well. */
export function careSettledBy(
  store: Store,
  visitId: VisitId,
  visit: VisitInput,
  except?: FollowUpId,
): RowChange[] {
  if (!isTwoWayContact(visit)) return []
  const done = { state: 'done', doneAt: nowInstant(store.clock), doneVisitId: visitId }
  return openCareRecords(store, visit.organizationId)
    .filter((each) => each.id !== except && isPlainCare(each) && settles(store, visit, each))
    .map(({ id }) => updateRecord(followUps, id, done))
}

/** Any task is settled by whoever says so; a plain regular contact only by a contact, or a step that takes its place. */
export const settles = (store: Store, visit: VisitInput, followUp: FollowUp): boolean =>
  !isPlainCare(followUp) || settlesCare(followUp, careVisitOf(visit), intervalOf(store, visit.organizationId))

export const owedAgain = (followUpId: FollowUpId): RowChange =>
  updateRecord(followUps, followUpId, { state: 'open', doneAt: null, doneVisitId: null })

const careVisitOf = (visit: VisitInput): CareVisit => ({
  ...visit,
  hasNextStep: visit.nextStepDueOn !== null || (visit.nextStep ?? '').trim() !== '',
})

function intervalOf(store: Store, organizationId: OrganizationId): CadenceInterval | null {
  const tier = findOrganization(store, organizationId)?.tier
  return tier ? readCadence(store.sqlite)[tier] : null
}
