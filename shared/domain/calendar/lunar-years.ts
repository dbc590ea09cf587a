import { LunarYear } from 'lunar-typescript'
import type { DayNumber } from './day-number.ts'

/**
 * One lunar year, 正月初一 to 除夕. `starts` holds the first day of every month in order, a leap month after the one it
 * doubles, and at the end the first day of the next year; `leapMonth` is the doubled month, 0 when none is.
 */
export type LunarYearTable = { year: number; leapMonth: number; starts: readonly DayNumber[] }

/** 1900 began in lunar 1899; lunar 2100 ends on 28 January 2101. */
export const firstLunarYear = 1899
export const lastLunarYear = 2100

/**
 * The months of a lunar year, null outside the tables. Each year is computed once (0.7 ms) and kept.
 *
 * lunar-typescript 1.8.6 was compared month by month for 1900–2100 with the published tables: Hong Kong Observatory and
 * Purple Mountain Observatory, as .NET and ICU4X carry them, agree on every month, among them 闰冬月 2033, 1906, and
 * 1914, 1916 and 1920 (calendars of the time used Beijing's own meridian). One new moon is undecided: that of 九月 2057
 * is computed (JPL DE431) for 00:00:04 on 29 September, and leap seconds yet unknown decide the day. The library
 * says 29 September and so do we; the Observatory prints 28 September with a warning that it may be a day off.
 */
export function lunarYearTable(year: number): LunarYearTable | null {
  if (!Number.isInteger(year) || year < firstLunarYear || year > lastLunarYear) return null
  const known = tables.get(year)
  if (known !== undefined) return known
  const table = readYear(year)
  tables.set(year, table)
  return table
}

const tables = new Map<number, LunarYearTable>()

/** The Julian day at noon of 1970-01-01, as the library counts days. */
const julianEpoch = 2_440_588

function readYear(year: number): LunarYearTable {
  const lunarYear = LunarYear.fromYear(year)
  const starts: DayNumber[] = []
  let end = 0
  for (const month of lunarYear.getMonthsInYear()) {
    const first = month.getFirstJulianDay() - julianEpoch
    starts.push(first)
    end = first + month.getDayCount()
  }
  return { year, leapMonth: lunarYear.getLeapMonth(), starts: [...starts, end] }
}
