import type { Moment } from '#db/repositories/moments.ts'
import { type PersonToGreet, peopleToGreet } from '#db/repositories/people-to-greet.ts'
import { touchpointsOfPeople } from '#db/repositories/touchpoints.ts'
import type { Store } from '#db/store.ts'
import { ownDayOccasions } from '#shared/domain/occasions/own-day-occasions.ts'
import { TouchpointId } from '#shared/model/ids.ts'
import { TouchpointState } from '#shared/model/touchpoint.ts'

export type GreetedMoment = Moment & {
  greet: PersonToGreet | null
  touchpointId: TouchpointId | null
  touchpointState: TouchpointState | null
}

/** Moments with the person to greet and the greeting there is: their own on a birthday, the company's first to ask for on 司庆. */
export function withGreetings(store: Store, moments: readonly Moment[]): GreetedMoment[] {
  const companies = moments.flatMap(({ kind, organizationId }) => (kind === 'founding' ? organizationId : []))
  const firstOf = peopleToGreet(store, companies)
  const toGreet = ({ contactId, name, organizationId }: Moment): PersonToGreet | null =>
    contactId === null ? (firstOf.get(organizationId) ?? null) : { contactId, name }
  const contactIds = moments.flatMap((moment) => toGreet(moment)?.contactId ?? [])
  // A lunar birthday in January is one of the year before.
  const years = moments.map(({ on }) => Number(on.slice(0, 4)))
  const span = { from: Math.min(...years) - 1, until: Math.max(...years) }
  const greetings = contactIds.length === 0 ? [] : touchpointsOfPeople(store, contactIds, span)
  const byDay = new Map(
    greetings
      .filter(({ deletedAt }) => deletedAt === null)
      .map((each) => [`${each.occasionId} ${each.contactId} ${each.occursOn}`, each]),
  )
  return moments.map((moment) => {
    const greet = toGreet(moment)
    const greeting = byDay.get(`${ownDayOccasions[moment.kind]} ${greet?.contactId} ${moment.on}`)
    return {
      ...moment,
      greet,
      touchpointId: greeting ? TouchpointId.parse(greeting.id) : null,
      touchpointState: greeting ? TouchpointState.parse(greeting.state) : null,
    }
  })
}
