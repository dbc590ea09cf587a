import type { Anniversary, LocalDate } from '../../model/dates.ts'
import { localDate } from '../time/local-date.ts'
import { leapMonthOf, lunarMonthLength, toLunarDay, toSolarDate } from './lunar-calendar.ts'

export type Occurrence = {
  on: LocalDate
  /** How many years it is since, in years of the anniversary's own calendar; null where the year is unknown. */
  years: number | null
}

/**
 * The next time an anniversary is celebrated, on `from` or after it; null beyond the calendar's tables.
 * In a year without that leap month it is the plain month; the 30th of a month of 29 days is its last day, and so is
 * 29 February in a common year.
 */
export function nextAnniversary(anniversary: Anniversary, from: LocalDate): Occurrence | null {
  const year = anniversary.calendar === 'solar' ? Number(from.slice(0, 4)) : toLunarDay(from).year
  for (const each of [year, year + 1]) {
    const on = occurrenceIn(each, anniversary)
    if (on !== null && on >= from) {
      return { on, years: anniversary.year === undefined ? null : each - anniversary.year }
    }
  }
  return null
}

export type AnniversaryKey = Pick<Anniversary, 'calendar' | 'month' | 'day'> & { leap: boolean }

/** Every month and day, of both calendars, that is celebrated on `date`: what an index is asked for. */
export function anniversaryKeysOn(date: LocalDate): AnniversaryKey[] {
  return [...solarKeys(date), ...lunarKeys(date)]
}

function occurrenceIn(year: number, { calendar, month, day, leap = false }: Anniversary): LocalDate | null {
  if (calendar === 'solar') return localDate(year, month, Math.min(day, solarMonthLength(year, month)))
  const inLeapMonth = leap && leapMonthOf(year) === month
  const length = lunarMonthLength(year, month, inLeapMonth)
  return toSolarDate({ year, month, day: Math.min(day, length), leap: inLeapMonth })
}

function solarKeys(date: LocalDate): AnniversaryKey[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return daysMeant(day, solarMonthLength(year, month)).map((each) => ({
    calendar: 'solar',
    month,
    day: each,
    leap: false,
  }))
}

function lunarKeys(date: LocalDate): AnniversaryKey[] {
  const { year, month, day, leap } = toLunarDay(date)
  const days = daysMeant(day, lunarMonthLength(year, month, leap))
  const meant = leap ? [true] : leapMonthOf(year) === month ? [false] : [false, true]
  return meant.flatMap((inLeapMonth) =>
    days.map((each): AnniversaryKey => ({ calendar: 'lunar', month, day: each, leap: inLeapMonth })),
  )
}

/** The last day of a month stands for the days it lacks. */
function daysMeant(day: number, length: number): number[] {
  return day < length ? [day] : Array.from({ length: 31 - day + 1 }, (_, after) => day + after)
}

const solarMonthLength = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()
