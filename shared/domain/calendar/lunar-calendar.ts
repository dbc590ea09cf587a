import type { LocalDate } from '../../model/dates.ts'
import { civilOf, type DayNumber, dayNumberOf, localDateOf } from './day-number.ts'
import { type LunarYearTable, lunarYearTable } from './lunar-years.ts'

/** A day of the Chinese calendar. `year` is the lunar year, which starts on 正月初一; `leap` marks 闰月. */
export type LunarDate = { year: number; month: number; leap: boolean; day: number }

/** The lunar date of a day from 1900-01-01 to 2101-01-28, else null. */
export const toLunarDay = (date: LocalDate): LunarDate | null => lunarDateOn(dayNumberOf(date))

/** The solar day, or null where that lunar month does not exist, has no such day, or lies outside the tables. */
export function toSolarDate(date: LunarDate): LocalDate | null {
  const dayNumber = lunarDayNumber(date)
  return dayNumber === null ? null : localDateOf(dayNumber)
}

export function lunarDateOn(dayNumber: DayNumber): LunarDate | null {
  const { year } = civilOf(dayNumber)
  const table =
    tableHolding(dayNumber, lunarYearTable(year)) ?? tableHolding(dayNumber, lunarYearTable(year - 1))
  if (table === null) return null
  let index = 0
  while ((table.starts[index + 1] ?? Number.POSITIVE_INFINITY) <= dayNumber) index += 1
  const { leapMonth } = table
  const afterLeap = leapMonth > 0 && index >= leapMonth
  return {
    year: table.year,
    month: afterLeap ? index : index + 1,
    leap: afterLeap && index === leapMonth,
    day: dayNumber - (table.starts[index] ?? 0) + 1,
  }
}

export function lunarDayNumber({ year, month, leap, day }: LunarDate): DayNumber | null {
  const found = lunarMonth(year, month, leap)
  return found === null || day < 1 || day > found.length ? null : found.start + day - 1
}

/** First day and length of a lunar month, or null where that year has no such month. */
export function lunarMonth(
  year: number,
  month: number,
  leap: boolean,
): { start: DayNumber; length: number } | null {
  const table = lunarYearTable(year)
  if (table === null || (leap && table.leapMonth !== month)) return null
  const afterLeap = leap || (table.leapMonth > 0 && month > table.leapMonth)
  const start = table.starts[afterLeap ? month : month - 1]
  const next = table.starts[afterLeap ? month + 1 : month]
  return month < 1 || month > 12 || start === undefined || next === undefined
    ? null
    : { start, length: next - start }
}

/** 29 or 30; 0 where the month does not exist. */
export const lunarMonthLength = (year: number, month: number, leap: boolean): number =>
  lunarMonth(year, month, leap)?.length ?? 0

/** The month doubled in that lunar year, 0 when none is. */
export const leapMonthOf = (year: number): number => lunarYearTable(year)?.leapMonth ?? 0

function tableHolding(dayNumber: DayNumber, table: LunarYearTable | null): LunarYearTable | null {
  const first = table?.starts[0]
  const end = table?.starts.at(-1)
  return first !== undefined && end !== undefined && dayNumber >= first && dayNumber < end ? table : null
}
