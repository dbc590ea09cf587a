import type { KeptAnniversary } from '#shared/domain/calendar/anniversary-in-year.ts'
import { nextAnniversary } from '#shared/domain/calendar/next-anniversary.ts'
import { isSameForAll, occasionDates } from '#shared/domain/occasions/occasion-dates.ts'
import { ownDayOccasions } from '#shared/domain/occasions/own-day-occasions.ts'
import { addDays, daysBetween } from '#shared/domain/time/local-date.ts'
import type { Contact } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ContactId } from '#shared/model/ids.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import type { Organization } from '#shared/model/organization.ts'

/** A day to come: a birthday, a day of the company's own, or one everybody has. */
export interface ComingOccasion {
  kind: keyof typeof ownDayOccasions | 'holiday'
  key: string
  occasionId: OccasionId
  on: LocalDate
  days: number
  /** Null where the year is not known or nobody counts. */
  years: number | null
  /** The day as it was told, for those of the lunar calendar. */
  anniversary: KeptAnniversary | null
  /** Whose birthday it is, else whom one asks for first; null where nobody may be greeted. */
  greet: { contactId: ContactId; name: string } | null
}

type Company = Pick<Organization, 'id' | 'foundedOn' | 'firstDealOn' | 'partnerSince'>

const holidaysWithinDays = 30

/** Occasions of an organization and its people, nearest first. Who left or must not be contacted is not congratulated. */
export function comingOccasions(
  company: Company,
  contacts: readonly Contact[],
  occasions: readonly Occasion[],
  today: LocalDate,
): ComingOccasion[] {
  const present = contacts.filter((contact) => contact.leftOn === null && !contact.doNotContact)
  const greet = firstToAsk(present)
  const people = present.flatMap((one) =>
    coming('birthday', one.id, one.birthday, today, { contactId: one.id, name: one.name }),
  )
  const own = [
    ...coming('founding', company.id, company.foundedOn, today, greet),
    ...coming('firstDeal', company.id, since(company.firstDealOn), today, greet),
    ...coming('withUs', company.id, since(company.partnerSince), today, greet),
  ]
  const holidays = greet === null ? [] : comingHolidays(occasions, today, greet)
  return [...people, ...own, ...holidays].toSorted((a, b) => a.days - b.days)
}

/** The same person the lists name, unless they must not be contacted. */
function firstToAsk(present: readonly Contact[]): ComingOccasion['greet'] {
  const [first] = present.toSorted(
    (a, b) =>
      Number(b.isPrimary) - Number(a.isPrimary) ||
      Number(a.phones.length === 0) - Number(b.phones.length === 0),
  )
  return first === undefined ? null : { contactId: first.id, name: first.name }
}

function coming(
  kind: keyof typeof ownDayOccasions,
  id: string,
  anniversary: KeptAnniversary | null,
  today: LocalDate,
  greet: ComingOccasion['greet'],
): ComingOccasion[] {
  const next = anniversary === null ? null : nextAnniversary(anniversary, today)
  // What begins this very year has no anniversary in it.
  if (next === null || (kind !== 'birthday' && next.years !== null && next.years < 1)) return []
  const { on, years } = next
  const days = daysBetween(today, on)
  return [
    { kind, key: `${kind} ${id}`, occasionId: ownDayOccasions[kind], on, days, years, anniversary, greet },
  ]
}

function comingHolidays(
  occasions: readonly Occasion[],
  today: LocalDate,
  greet: ComingOccasion['greet'],
): ComingOccasion[] {
  return occasions.filter(isSameForAll).flatMap((occasion) => {
    const [next] = occasionDates(occasion, noDays, today, addDays(today, holidaysWithinDays))
    if (next === undefined) return []
    const { id: occasionId } = occasion
    const days = daysBetween(today, next.on)
    return [
      {
        kind: 'holiday' as const,
        key: occasionId,
        occasionId,
        on: next.on,
        days,
        years: null,
        anniversary: null,
        greet,
      },
    ]
  })
}

function since(date: LocalDate | null): KeptAnniversary | null {
  if (date === null) return null
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { calendar: 'solar', year, month, day }
}

const noDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
