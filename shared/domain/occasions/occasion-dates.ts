import type { Anniversary, LocalDate } from '../../model/dates.ts'
import type { Occasion } from '../../model/occasion.ts'
import type { KeptAnniversary } from '../calendar/anniversary-in-year.ts'
import { anniversariesOf, type Occurrence, occurrencesBetween } from '../calendar/occurrences.ts'

/** The days a contact and its organization have of their own. */
export type OwnDays = {
  birthday: KeptAnniversary | null
  /** 司庆 */
  foundedOn: KeptAnniversary | null
  firstDealOn: LocalDate | null
  /** The day the relationship began, `n years with us`. */
  withUsSince: LocalDate | null
}

/** True where every contact has the occasion on the same days, so that it is computed once for all of them. */
export const isSameForAll = ({ kind }: Occasion): boolean =>
  kind === 'festival' || kind === 'companyDay' || kind === 'custom'

/**
 * When an occasion falls for a contact from `from` to `to`, both included. One greeting a contact, occasion and
 * `year` of the occurrence: not of the solar year, in which a lunar birthday may come twice.
 */
export function occasionDates(
  { kind, rule }: Occasion,
  days: OwnDays,
  from: LocalDate,
  to: LocalDate,
): Occurrence[] {
  const anniversary = (day: KeptAnniversary | null) => (day === null ? [] : anniversariesOf(day, from, to))
  switch (kind) {
    case 'festival':
    case 'companyDay':
    case 'custom':
      return rule === null ? [] : occurrencesBetween(rule, from, to)
    case 'birthday':
      return anniversary(days.birthday)
    case 'organizationAnniversary':
      return anniversary(days.foundedOn)
    case 'firstDeal':
      return anniversary(since(days.firstDealOn))
    case 'yearsWithUs':
      return anniversary(since(days.withUsSince))
  }
}

function since(date: LocalDate | null): Anniversary | null {
  if (date === null) return null
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { calendar: 'solar', year, month, day }
}
