import type { Anniversary, LocalDate } from '../../model/dates.ts'
import { anniversaryInYear, type KeptAnniversary } from './anniversary-in-year.ts'
import { civilOf, dayNumberOf, localDateOf, solarMonthLength } from './day-number.ts'
import { leapMonthOf, lunarDateOn, lunarMonthLength } from './lunar-calendar.ts'
import { lastLunarYear } from './lunar-years.ts'

export type NextAnniversary = {
  on: LocalDate
  /** How many years it is since, in years of the anniversary's own calendar; null where the year is unknown. */
  years: number | null
}

/**
 * The next time an anniversary is celebrated, on `from` or after it; null beyond the calendar's tables. Years that lack
 * the day go by the anniversary's own choice: by default the plain month for a leap one, and a month's last day for the
 * 30th or 29 February.
 */
export function nextAnniversary(anniversary: KeptAnniversary, from: LocalDate): NextAnniversary | null {
  const earliest = dayNumberOf(from)
  // A year early: 腊月三十 moved to the first of the next month falls in the lunar year after its own.
  const first = civilOf(earliest).year - (anniversary.calendar === 'lunar' ? 2 : 1)
  // A leap month's own day may be decades away (闰冬月 comes once in two centuries) for who keeps no other.
  const last = anniversary.calendar === 'lunar' ? lastLunarYear : first + 9
  for (let year = first; year <= last; year += 1) {
    const on = anniversaryInYear(year, anniversary)
    if (on !== null && on >= earliest) {
      return { on: localDateOf(on), years: anniversary.year === undefined ? null : year - anniversary.year }
    }
  }
  return null
}

export type AnniversaryKey = Pick<Anniversary, 'calendar' | 'month' | 'day'> & { leap: boolean }

/**
 * Every month and day, of both calendars, that may be celebrated on `date`: what an index is asked for. Whoever has one
 * of them is celebrated that day by custom or by a choice of their own, so `nextAnniversary` has the last word.
 */
export function anniversaryKeysOn(date: LocalDate): AnniversaryKey[] {
  const dayNumber = dayNumberOf(date)
  return [...solarKeys(dayNumber), ...lunarKeys(dayNumber)]
}

function solarKeys(dayNumber: number): AnniversaryKey[] {
  const { year, month, day } = civilOf(dayNumber)
  const keys = daysMeant(day, solarMonthLength(year, month)).map((each) => solarKey(month, each))
  const isFirstOfMarch = month === 3 && day === 1
  return isFirstOfMarch && solarMonthLength(year, 2) === 28 ? [...keys, solarKey(2, 29)] : keys
}

const solarKey = (month: number, day: number): AnniversaryKey => ({
  calendar: 'solar',
  month,
  day,
  leap: false,
})

function lunarKeys(dayNumber: number): AnniversaryKey[] {
  const today = lunarDateOn(dayNumber)
  if (today === null) return []
  const { year, month, leap, day } = today
  const keys = daysMeant(day, lunarMonthLength(year, month, leap)).flatMap((each) =>
    monthsMeant(year, month, leap).map((meant) => lunarKey(meant.month, each, meant.leap)),
  )
  if (day > 1) return keys
  const before = lunarDateOn(dayNumber - 1)
  if (before === null || before.day === 30) return keys
  // The first of a month also stands for the 30th that the month before lacked.
  return [
    ...keys,
    ...monthsMeant(before.year, before.month, before.leap).map((meant) =>
      lunarKey(meant.month, 30, meant.leap),
    ),
  ]
}

const lunarKey = (month: number, day: number, leap: boolean): AnniversaryKey => ({
  calendar: 'lunar',
  month,
  day,
  leap,
})

/** The months whose people keep their day in this one: its own, and leap months that this year lacks. */
function monthsMeant(year: number, month: number, leap: boolean): { month: number; leap: boolean }[] {
  if (leap) return [{ month, leap }]
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  return [
    { month, leap: false },
    ...(leapMonthOf(year) === month ? [] : [{ month, leap: true }]),
    ...(leapMonthOf(before.year) === before.month ? [] : [{ month: before.month, leap: true }]),
  ]
}

/** The last day of a month stands for the days it lacks. */
function daysMeant(day: number, length: number): number[] {
  return day < length ? [day] : Array.from({ length: 31 - day + 1 }, (_, after) => day + after)
}
