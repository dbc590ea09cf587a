import { touchpointId } from '#db/repositories/touchpoint-id.ts'
import { peopleByIds, type TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { touchpointColumns, touchpointsOfPeople } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import { addDays, daysBetween } from '#shared/domain/time/local-date.ts'
import { stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ChangeSetId, ContactId, TouchpointId } from '#shared/model/ids.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import type { OpenService } from '../service-context.ts'
import { shortTurns } from '../short-turns.ts'
import { checkGreeting, type Manner, mannerOf } from './check-greeting.ts'
import { owedTo } from './owed-to.ts'
import { type Day, type TouchDesk, touchDesk } from './touch-desk.ts'

export type ByHand = {
  contactIds: readonly ContactId[]
  occasionId: OccasionId
  occursOn: LocalDate
  channel: Channel | null
}

/**
 * Greetings for some people outside any plan. Who has the occasion's greeting of the year already keeps that one and is
 * counted as `already`. Null: there is no such occasion. Others get their turn while thousands are looked at; they are
 * written in one piece, to be taken back in one.
 */
export async function createGreetings(
  { store, write }: OpenService,
  { contactIds, occasionId, occursOn, channel }: ByHand,
): Promise<{ changeSetId: ChangeSetId | null; ids: TouchpointId[]; already: number } | null> {
  const desk = touchDesk(store)
  const occasion = desk.occasions.get(occasionId)
  if (occasion === undefined) return null
  const usual = mannerOf(desk, { planId: null, occasionId })
  const manner = channel === null ? usual : { ...usual, channels: [channel] }
  const greetings: { id: TouchpointId; values: ReturnType<typeof valuesOf> }[] = []
  const turns = shortTurns()
  for (const people of peopleByIds(store, contactIds)) {
    for (const person of people) {
      if (turns.isOver()) await turns.end()
      const year = yearOn(occasion, person, occursOn)
      const id = touchpointId(person.contact.id, occasionId, year)
      const day = { occasionId, occursOn, year, ownerId: person.organization.ownerId }
      greetings.push({ id, values: valuesOf(desk, person, manner, day, channel) })
    }
  }
  // Asked last: somebody may have made one of them meanwhile.
  const year = Number(occursOn.slice(0, 4))
  const known = new Map(
    touchpointsOfPeople(store, contactIds, { from: year - 1, until: year + 1 }).map((each) => [
      each.id,
      each,
    ]),
  )
  const wanted = greetings.filter(({ id }) => (known.get(id)?.deletedAt ?? null) !== null || !known.has(id))
  const applied = write({
    label: 'touchpoints.create',
    changes: wanted.map(({ id, values }) =>
      known.has(id)
        ? updateRecord(touchpoints, id, { ...values, deletedAt: null })
        : insertRecord(touchpoints, id, values),
    ),
  })
  const already = new Set(contactIds).size - wanted.length
  return { changeSetId: applied?.id ?? null, ids: wanted.map(({ id }) => id), already }
}

/** The year of the occurrence that is meant: a greeting is often planned for a day beside it. */
function yearOn(occasion: Occasion, person: TouchpointPerson, on: LocalDate): number {
  const around = occasionDates(occasion, owedTo(person).days, addDays(on, -halfAYear), addDays(on, halfAYear))
  const [nearest] = around.toSorted(
    (a, b) => Math.abs(daysBetween(on, a.on)) - Math.abs(daysBetween(on, b.on)),
  )
  return nearest?.year ?? Number(on.slice(0, 4))
}

const halfAYear = 183

function valuesOf(
  desk: TouchDesk,
  person: TouchpointPerson,
  manner: Manner,
  day: Day,
  channel: Channel | null,
) {
  const { contact, organization } = person
  const greeting = { ...day, sendOn: day.occursOn, body: null }
  const check = checkGreeting(desk, person, manner, { ...greeting, subject: null, keepChannel: null })
  return {
    ...touchpointColumns({ ...check, channel: check.channel ?? channel }),
    ...greeting,
    contactId: contact.id,
    organizationId: organization.id,
    planId: null,
    sendAt: usualTime,
    subject: null,
    state: stateOfIssues(check.issues),
    skipReason: null,
    mergedIntoId: null,
    failure: null,
    isDemo: contact.isDemo,
  }
}

const usualTime = '09:00'
