import { touchpointId } from '#db/repositories/touchpoint-id.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { type KnownTouchpoint, touchpointColumns, touchpointsOfPeople } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { groupBy } from '#shared/domain/group-by.ts'
import { daysBetween } from '#shared/domain/time/local-date.ts'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import type { OwedGreeting } from '#shared/domain/touchpoints/owed-greetings.ts'
import { stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { TouchpointState } from '#shared/model/touchpoint.ts'
import { checkGreeting } from './check-greeting.ts'
import type { SharedAddresses } from './shared-addresses.ts'
import type { TouchDesk } from './touch-desk.ts'

export type Candidate = { person: TouchpointPerson; owed: OwedGreeting }

/** What has to be written so that each of these has their one greeting: nothing for those who have it already. */
export function owedChanges(
  desk: TouchDesk,
  candidates: readonly Candidate[],
  shared: SharedAddresses,
): RowChange[] {
  const years = candidates.map(({ owed }) => owed.year)
  if (years.length === 0) return []
  const known = groupBy(
    touchpointsOfPeople(desk.store, [...new Set(candidates.map(({ person }) => person.contact.id))], {
      from: Math.min(...years) - 1,
      until: Math.max(...years) + 1,
    }),
    ({ contactId, occasionId }) => `${contactId} ${occasionId}`,
  )
  return candidates.flatMap(({ person, owed }) => {
    const before = known.get(`${person.contact.id} ${owed.occasion.id}`) ?? []
    return changeFor(desk, person, owed, before, shared) ?? []
  })
}

function changeFor(
  desk: TouchDesk,
  person: TouchpointPerson,
  owed: OwedGreeting,
  known: readonly KnownTouchpoint[],
  shared: SharedAddresses,
): RowChange | null {
  const same = known.find(({ year }) => year === owed.year)
  if (same === undefined || same.deletedAt !== null) {
    if (known.some((each) => each.deletedAt === null && isSameTime(each, owed))) return null
    const id = touchpointId(person.contact.id, owed.occasion.id, owed.year)
    const values = newGreeting(desk, person, owed, id, shared)
    return same === undefined
      ? insertRecord(touchpoints, id, values)
      : updateRecord(touchpoints, id, { ...values, deletedAt: null })
  }
  shared.seen(same)
  return followed(desk, person, owed, same, shared)
}

/** A birthday corrected from one calendar or year's end to the other is still the same birthday. */
const isSameTime = (each: KnownTouchpoint, owed: OwedGreeting): boolean =>
  Math.abs(daysBetween(owed.on, LocalDate.parse(each.occursOn))) < halfAYear

const halfAYear = 180

/** A greeting that is there already follows a corrected day, and a birthday the festival it now falls on. */
function followed(
  desk: TouchDesk,
  person: TouchpointPerson,
  owed: OwedGreeting,
  same: KnownTouchpoint,
  shared: SharedAddresses,
): RowChange | null {
  const state = TouchpointState.safeParse(same.state).data
  if (state === undefined) return null
  // Whoever took a merged birthday out again wants it by itself.
  const isDecided = same.mergedIntoId !== null && same.skipReason === null
  if (same.skipReason === 'merged' && owed.mergedInto === null) {
    return updateRecord(touchpoints, same.id, newGreeting(desk, person, owed, same.id, shared))
  }
  if (!isAllowed('recheck', state)) return null
  if (owed.mergedInto !== null && !isDecided) {
    return updateRecord(touchpoints, same.id, mergedColumns(person, owed.mergedInto))
  }
  if (same.occursOn === owed.on) return null
  const wasMoved = same.sendOn !== same.occursOn
  return updateRecord(touchpoints, same.id, { occursOn: owed.on, ...(wasMoved ? {} : { sendOn: owed.on }) })
}

function newGreeting(
  desk: TouchDesk,
  person: TouchpointPerson,
  { plan, occasion, on, year, mergedInto }: OwedGreeting,
  id: string,
  shared: SharedAddresses,
) {
  const { contact, organization } = person
  const ownerId = plan.ownerId ?? organization.ownerId
  const day = { occasionId: occasion.id, occursOn: on, year, ownerId }
  const check = checkGreeting(desk, person, plan, {
    ...day,
    sendOn: on,
    keepChannel: null,
    subject: null,
    body: null,
  })
  const values = {
    ...day,
    contactId: contact.id,
    organizationId: organization.id,
    planId: plan.id,
    sendOn: on,
    sendAt: plan.sendAt,
    ...check,
    subject: null,
    body: null,
    skipReason: null,
    mergedIntoId: null,
    failure: null,
    isDemo: contact.isDemo,
  }
  if (mergedInto !== null) return { ...touchpointColumns(values), ...mergedColumns(person, mergedInto) }
  const other = shared.takenBy(id, { ...day, ...check })
  if (other !== null) {
    const columns = touchpointColumns({ ...values, issues: [...check.issues, 'sharedAddress' as const] })
    return { ...columns, state: 'skipped', skipReason: 'sharedAddress', mergedIntoId: other }
  }
  return { ...touchpointColumns(values), state: stateOfIssues(check.issues) }
}

const mergedColumns = (person: TouchpointPerson, into: NonNullable<OwedGreeting['mergedInto']>) => ({
  state: 'skipped',
  skipReason: 'merged',
  mergedIntoId: touchpointId(person.contact.id, into.occasionId, into.year),
})
