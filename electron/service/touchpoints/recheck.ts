import { peopleByIds, type TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { touchpointColumns } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import type { TouchpointCheck } from '#shared/domain/touchpoints/check-touchpoint.ts'
import { forbiddenBy, stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { Instant, LocalDate } from '#shared/model/dates.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import { checkGreeting, mannerOf } from './check-greeting.ts'
import { owedTo } from './owed-to.ts'
import type { SharedAddresses } from './shared-addresses.ts'
import type { TouchDesk } from './touch-desk.ts'

type Open = Touchpoint & { updatedAt: Instant }

/** What has to change in open greetings by what is known of their people today. */
export function recheckChanges(desk: TouchDesk, open: readonly Open[], shared: SharedAddresses): RowChange[] {
  const people = peopleOf(desk, open)
  return open.flatMap((each) => changeOf(desk, each, people.get(each.contactId) ?? null, shared) ?? [])
}

export function peopleOf(desk: TouchDesk, greetings: readonly Touchpoint[]): Map<string, TouchpointPerson> {
  const audiences = desk.plans.map(({ audience }) => audience)
  const ids = greetings.map(({ contactId }) => contactId)
  return new Map(
    [...peopleByIds(desk.store, ids, audiences)].flat().map((person) => [person.contact.id, person]),
  )
}

function changeOf(
  desk: TouchDesk,
  open: Open,
  person: TouchpointPerson | null,
  shared: SharedAddresses,
): RowChange | null {
  if (person === null) return skipped(open, 'leftCompany')
  const isApproved = !isAllowed('recheck', open.state)
  const due = isApproved ? open : { ...open, ...dayNow(desk, open, person) }
  if (!isApproved && isUnwanted(desk, due, person)) return removed(desk, open)
  const check = recheck(desk, due, person, keptChannel(desk, open))
  const forbidden = forbiddenBy(check.issues)
  if (isApproved) return forbidden === null ? null : skipped(open, forbidden)
  const isShared = due.mergedIntoId === null && shared.takenBy(due.id, { ...due, ...check }) !== null
  const issues = isShared ? [...check.issues, 'sharedAddress' as const] : check.issues
  return updateRecord(touchpoints, due.id, {
    occursOn: due.occursOn,
    sendOn: due.sendOn,
    ...touchpointColumns({ ...check, issues }),
    state: stateOfIssues(issues),
  })
}

/** An open greeting looked at with fresh eyes; its channel is kept as long as the person can and may be reached by it. */
export const recheck = (
  desk: TouchDesk,
  greeting: Touchpoint,
  person: TouchpointPerson,
  keepChannel = greeting.channel,
): TouchpointCheck => checkGreeting(desk, person, mannerOf(desk, greeting), { ...greeting, keepChannel })

/** A plan that was changed since decides anew. */
function keptChannel(desk: TouchDesk, { planId, channel, updatedAt }: Open): Touchpoint['channel'] {
  const plan = planId === null ? undefined : desk.planById.get(planId)
  return plan !== undefined && plan.updatedAt > updatedAt ? null : channel
}

/** The day the occasion falls on now; a birthday may have been corrected since. */
function dayNow(
  desk: TouchDesk,
  { occasionId, year, occursOn, sendOn }: Touchpoint,
  person: TouchpointPerson,
): { occursOn: LocalDate; sendOn: LocalDate } {
  const occasion = desk.occasions.get(occasionId)
  const dates = occasion
    ? occasionDates(occasion, owedTo(person).days, addDays(occursOn, -400), addDays(occursOn, 400))
    : []
  const on = dates.find((each) => each.year === year)?.on ?? occursOn
  return { occursOn: on, sendOn: sendOn === occursOn ? on : sendOn }
}

/** Its plan is for other people now, or the day it was for is gone, and nobody has put a hand to it. */
function isUnwanted(desk: TouchDesk, greeting: Touchpoint, person: TouchpointPerson): boolean {
  const at = desk.plans.findIndex(({ id }) => id === greeting.planId)
  const plan = desk.plans[at]
  if (plan === undefined || greeting.body !== null) return false
  const occasion = desk.occasions.get(greeting.occasionId)
  if (occasion === undefined) return true
  const { occursOn, year } = greeting
  const isStillItsDay = occasionDates(occasion, owedTo(person).days, occursOn, occursOn).some(
    (each) => each.year === year,
  )
  return !isStillItsDay || (plan.isActive && !person.isIn[at])
}

const skipped = ({ id }: Touchpoint, reason: NonNullable<Touchpoint['skipReason']>): RowChange =>
  updateRecord(touchpoints, id, { state: 'skipped', skipReason: reason })

const removed = (desk: TouchDesk, { id }: Touchpoint): RowChange =>
  updateRecord(touchpoints, id, { deletedAt: nowInstant(desk.store.clock) })
