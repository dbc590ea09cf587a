import { peopleByIds, type TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import type { Store } from '#db/store.ts'
import type { Occurrence } from '#shared/domain/calendar/occurrences.ts'
import { composeMessage } from '#shared/domain/messages/compose-message.ts'
import { occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { ContactId } from '#shared/model/ids.ts'
import type { ComposedMessage, TemplateInput } from '#shared/model/message.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import { mergeFacts, type TouchDesk, touchDesk } from '../touchpoints/touch-desk.ts'

export type TemplatePreview = {
  template: Pick<TemplateInput, 'subject' | 'body' | 'channel' | 'language'>
  occasionId: OccasionId | null
  contactIds: readonly ContactId[]
}

/** A text not yet saved, as these people would get it the next time the occasion comes; the next festival for any. */
export function previewTemplate(
  store: Store,
  { template, occasionId, contactIds }: TemplatePreview,
): { contactId: ContactId; name: string; message: ComposedMessage }[] {
  const desk = touchDesk(store)
  const people = new Map(
    [...peopleByIds(store, contactIds)].flat().map((person) => [person.contact.id, person]),
  )
  return contactIds.flatMap((contactId) => {
    const person = people.get(contactId)
    const next = person && nextDay(desk, person, occasionId)
    const facts = person && next && mergeFacts(desk, person, next, template.language)
    if (!person || !facts) return []
    const message = composeMessage(template, facts, { channel: template.channel })
    return [{ contactId, name: person.contact.name, message }]
  })
}

/** Long enough for a birthday in a year that skips it. */
const daysAhead = 800

function nextDay(desk: TouchDesk, person: TouchpointPerson, occasionId: OccasionId | null) {
  const chosen = occasionId === null ? null : (desk.occasions.get(occasionId) ?? null)
  const occasions = chosen ? [chosen] : [...desk.occasions.values()].filter(({ kind }) => kind === 'festival')
  const days = occasions
    .flatMap((occasion) => {
      const next = nextOccurrence(desk, person, occasion)
      return next ? [{ occasion, next }] : []
    })
    .toSorted((a, b) => a.next.on.localeCompare(b.next.on))
  const [first] = days
  if (first) return dayOf(first.occasion, first.next)
  // No birthday on the record: the text is shown all the same, as of today.
  return chosen && dayOf(chosen, { on: desk.today, year: Number(desk.today.slice(0, 4)), years: null })
}

function nextOccurrence(
  desk: TouchDesk,
  { contact, organization }: TouchpointPerson,
  occasion: Occasion,
): Occurrence | null {
  const own = {
    birthday: contact.birthday,
    foundedOn: organization.foundedOn,
    firstDealOn: organization.firstDealOn,
    withUsSince: organization.partnerSince,
  }
  return occasionDates(occasion, own, desk.today, addDays(desk.today, daysAhead))[0] ?? null
}

const dayOf = (occasion: Occasion, { on, year }: Occurrence) => ({
  occasionId: occasion.id,
  occursOn: on,
  year,
  ownerId: null,
})
