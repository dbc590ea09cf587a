import type { Anniversary } from '../../model/dates.ts'
import type { OccasionProblemCode } from '../../model/occasion.ts'
import { solarMonthLength } from './day-number.ts'
import { leapMonthOf, lunarMonthLength } from './lunar-calendar.ts'
import { lastLunarYear } from './lunar-years.ts'

export type ImpossibleDate = Extract<
  OccasionProblemCode,
  'year-out-of-range' | 'no-such-day' | 'no-such-leap-month'
>

/**
 * Why no calendar has such a day, null where one has. Without a year a day is possible if a year from 1900 to 2100 has
 * it: 29 February and the 30th of any plain lunar month are; 闰正月, 闰腊月 and 闰八月三十 are not.
 */
export function impossibleDate({
  calendar,
  year,
  month,
  leap = false,
  day,
}: Anniversary): ImpossibleDate | null {
  if (year !== undefined && (year < 1900 || year > 2100)) return 'year-out-of-range'
  if (calendar === 'solar') {
    if (leap) return 'no-such-leap-month'
    // 2000 was a leap year.
    return day > solarMonthLength(year ?? 2000, month) ? 'no-such-day' : null
  }
  const length = year === undefined ? longestLunarMonth(month, leap) : lunarMonthLength(year, month, leap)
  if (length === 0) return 'no-such-leap-month'
  return day > length ? 'no-such-day' : null
}

const longest = new Map<number, number>()

/** 29 or 30 days, 0 for a leap month that no year from 1900 to 2100 has. */
function longestLunarMonth(month: number, leap: boolean): number {
  if (!leap) return 30
  if (longest.size === 0) {
    for (let year = 1900; year <= lastLunarYear; year += 1) {
      const doubled = leapMonthOf(year)
      longest.set(doubled, Math.max(longest.get(doubled) ?? 0, lunarMonthLength(year, doubled, true)))
    }
  }
  return longest.get(month) ?? 0
}
