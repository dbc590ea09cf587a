import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { OwedTo } from '#shared/domain/touchpoints/owed-greetings.ts'
import type { LocalDate } from '#shared/model/dates.ts'

export const owedTo = ({ contact, organization, enteredOn }: TouchpointPerson): OwedTo => ({
  days: {
    birthday: contact.birthday,
    foundedOn: organization.foundedOn,
    firstDealOn: organization.firstDealOn,
    withUsSince: organization.partnerSince,
  },
  doNotContact: contact.doNotContact,
  leftOn: contact.leftOn,
  // The day is counted in UTC, a day further on than in America.
  knownSince: dayBefore(enteredOn),
})

/** Thousands were entered on one day, one after another. */
function dayBefore(day: LocalDate): LocalDate {
  if (last?.day !== day) last = { day, before: addDays(day, -1) }
  return last.before
}

let last: { day: LocalDate; before: LocalDate } | null = null
