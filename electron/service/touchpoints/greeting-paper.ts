import { randomUUID } from 'node:crypto'
import { lastContactDays } from '#db/repositories/last-contact-days.ts'
import { selectedTouchpoints } from '#db/repositories/touchpoint-pages.ts'
import { peopleByIds, type TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import type { Store } from '#db/store.ts'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { addresseeOf } from '#shared/domain/touchpoints/addressee.ts'
import { type GreetingPaper, mostOnPaper, type PaperPerson } from '#shared/model/greeting-paper.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import type { Touchpoint, TouchpointSelection } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import { mergeFacts, messageFor, touchDesk } from './touch-desk.ts'

/** What was picked for paper. It is kept for a while, because another window prints it. */
export function makePaper({ store, me }: OpenService, selection: TouchpointSelection): GreetingPaper {
  let total = 0
  const greetings: Touchpoint[] = []
  for (const part of selectedTouchpoints(store, selection)) {
    total += part.length
    greetings.push(...part.slice(0, mostOnPaper - greetings.length))
  }
  const paper: GreetingPaper = {
    id: randomUUID(),
    madeAt: nowInstant(store.clock),
    madeBy: me().name,
    ownCompany: touchDesk(store).ownCompany,
    people: peopleOnPaper(store, greetings),
    filter: selection.type === 'filter' ? selection.filter : null,
    total,
  }
  keep(store, paper)
  return paper
}

export const findPaper = ({ store }: OpenService, id: string): GreetingPaper | null =>
  kept.get(store)?.find((paper) => paper.id === id) ?? null

/** In the order of `greetings`; without those whose contact or company is in the bin. */
function peopleOnPaper(store: Store, greetings: readonly Touchpoint[]): PaperPerson[] {
  const desk = touchDesk(store)
  const people = new Map<string, TouchpointPerson>()
  for (const part of peopleByIds(
    store,
    greetings.map(({ contactId }) => contactId),
  )) {
    for (const person of part) people.set(person.contact.id, person)
  }
  const lastContact = lastContactDays(
    store,
    [...people.values()].map(({ organization }) => organization.id),
  )
  return greetings.flatMap((greeting): PaperPerson[] => {
    const person = people.get(greeting.contactId)
    if (person === undefined) return []
    const { contact, organization } = person
    const { id, state, issues, channel, language, occasionId, occursOn } = greeting
    const { name, title, department, phones } = contact
    const { legalName, englishName, shortName, country, province, city, district, address } = organization
    return [
      {
        ...{ id, state, issues, channel, language, occasionId, occursOn },
        contact: { name, title, department },
        addressee: addresseeOf(contact, organization),
        organization: { legalName, englishName, shortName, country, province, city, district, address },
        phones: phones
          .filter(({ kind }) => kind !== 'fax')
          .toSorted((a, b) => callFirst.indexOf(a.kind) - callFirst.indexOf(b.kind)),
        occasion: namesOf(desk.occasions.get(occasionId)),
        lastContactOn: lastContact.get(organization.id) ?? null,
        ownerName: desk.ownerName(greeting.ownerId ?? organization.ownerId)?.name ?? null,
        signer: mergeFacts(desk, person, greeting, language)?.ownerName ?? null,
        message: messageFor(desk, greeting, person),
      },
    ]
  })
}

const namesOf = (occasion: Occasion | undefined) => ({
  zh: occasion ? occasionName(occasion, 'zh-CN') : '',
  en: occasion ? occasionName(occasion, 'en') : '',
})

const callFirst: readonly string[] = ['mobile', 'landline', 'other']

/** A few, the newest last: as many as somebody may have open between looking and printing. */
const mostKept = 6
const kept = new WeakMap<Store, GreetingPaper[]>()

function keep(store: Store, paper: GreetingPaper) {
  kept.set(store, [...(kept.get(store) ?? []), paper].slice(-mostKept))
}
