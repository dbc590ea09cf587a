import type { Anniversary } from '../../model/dates.ts'
import type { MissingDay } from '../../model/missing-day.ts'
import { type DayNumber, dayNumberOfCivil, solarMonthLength } from './day-number.ts'
import { lunarMonth } from './lunar-calendar.ts'

/** An anniversary with what its person does in years that lack the day. */
export type KeptAnniversary = Anniversary & MissingDay

/**
 * The day an anniversary is kept in a year of its own calendar: a solar year, or the lunar year from 正月初一 to 除夕.
 * Null where the person keeps nothing that year, and for lunar years outside the tables.
 */
export function anniversaryInYear(year: number, anniversary: KeptAnniversary): DayNumber | null {
  const { calendar, month, day, leap = false, dayMissing } = anniversary
  if (calendar === 'solar') {
    return dayInMonth(dayNumberOfCivil(year, month, 1), solarMonthLength(year, month), day, dayMissing)
  }
  const found = lunarMonth(year, month, leap) ?? (leap ? standIn(year, anniversary) : null)
  return found === null ? null : dayInMonth(found.start, found.length, day, dayMissing)
}

/** The month kept in a year without the leap month. */
function standIn(year: number, { month, leapMonthMissing = 'plainMonth' }: KeptAnniversary) {
  if (leapMonthMissing === 'skip') return null
  if (leapMonthMissing === 'plainMonth') return lunarMonth(year, month, false)
  return month === 12 ? lunarMonth(year + 1, 1, false) : lunarMonth(year, month + 1, false)
}

function dayInMonth(
  start: DayNumber,
  length: number,
  day: number,
  dayMissing: MissingDay['dayMissing'] = 'lastDay',
): DayNumber | null {
  if (day <= length) return start + day - 1
  if (dayMissing === 'skip') return null
  return dayMissing === 'nextDay' ? start + length : start + length - 1
}
