import { LunarMonth, LunarYear, Solar } from 'lunar-typescript'
import type { LocalDate } from '../../model/dates.ts'
import { localDate } from '../time/local-date.ts'

/** A day of the Chinese calendar. `year` is the lunar year, which starts on 正月初一; `leap` marks 闰月. */
export type LunarDay = { year: number; month: number; day: number; leap: boolean }

export function toLunarDay(date: LocalDate): LunarDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lunar = Solar.fromYmd(year, month, day).getLunar()
  const signed = lunar.getMonth()
  return { year: lunar.getYear(), month: Math.abs(signed), day: lunar.getDay(), leap: signed < 0 }
}

/** The solar day, or null where that lunar month does not exist or has no such day. */
export function toSolarDate({ year, month, day, leap }: LunarDay): LocalDate | null {
  const found = LunarMonth.fromYm(year, leap ? -month : month)
  if (!found || day < 1 || day > found.getDayCount()) return null
  const solar = Solar.fromJulianDay(found.getFirstJulianDay() + day - 1)
  return localDate(solar.getYear(), solar.getMonth(), solar.getDay())
}

/** 29 or 30; 0 where the month does not exist. */
export const lunarMonthLength = (year: number, month: number, leap: boolean): number =>
  LunarMonth.fromYm(year, leap ? -month : month)?.getDayCount() ?? 0

/** The month doubled in that lunar year, 0 when none is. */
export const leapMonthOf = (year: number): number => LunarYear.fromYear(year).getLeapMonth()
