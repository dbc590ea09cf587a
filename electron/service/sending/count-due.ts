import { approvedToSend } from '#db/repositories/touchpoint-pages.ts'
import { peopleByIds } from '#db/repositories/touchpoint-people.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { OpenService } from '../service-context.ts'
import { dueAt } from '../touchpoints/due-to-send.ts'

/** How many approved mails and texts have come due where their people are. Only looks; sending checks each again. */
export function countDue({ store }: OpenService): number {
  const now = store.clock.now()
  let due = 0
  // Somebody in Kiribati may have it due while it is still the day before here.
  for (const part of approvedToSend(store, addDays(today(store.clock), 1))) {
    const people = new Map(
      [
        ...peopleByIds(
          store,
          part.map(({ contactId }) => contactId),
        ),
      ]
        .flat()
        .map((person) => [String(person.contact.id), person]),
    )
    for (const greeting of part) {
      const person = people.get(greeting.contactId)
      if (person && dueAt(greeting, person) <= now) due += 1
    }
  }
  return due
}
