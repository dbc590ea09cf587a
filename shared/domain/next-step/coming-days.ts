import type { LocalDate } from '../../model/dates.ts'
import { isoWeekday, localDate, startOfWeek } from '../time/local-date.ts'
import { lastOfMonth, partsOf, shiftDays } from './shift-date.ts'

/** The next such month and day, today included. */
export function comingDay(month: number, day: number, today: LocalDate): LocalDate | null {
  const { year } = partsOf(today)
  const thisYear = localDate(year, month, day)
  return thisYear !== null && thisYear >= today ? thisYear : localDate(year + 1, month, day)
}

/** The next day with that number, today included. */
export function comingDayOfMonth(day: number, today: LocalDate): LocalDate | null {
  const now = partsOf(today)
  return dayInMonth(now.year, day < now.day ? now.month + 1 : now.month, day)
}

/** `month` may run above 12, into the next year. */
export function dayInMonth(year: number, month: number, day: number): LocalDate | null {
  const last = lastOfMonth(year, month)
  return last === null ? null : localDate(partsOf(last).year, partsOf(last).month, day)
}

/** A weekday's name alone is never today: whoever means today says so. */
export function comingWeekday(weekday: number, today: LocalDate): LocalDate | null {
  const ahead = weekday - isoWeekday(today)
  return shiftDays(today, ahead <= 0 ? ahead + 7 : ahead)
}

/** That weekday of this week, or null once it is over: it names no day to come. */
export function weekdayOfThisWeek(weekday: number, today: LocalDate): LocalDate | null {
  const ahead = weekday - isoWeekday(today)
  return ahead < 0 ? null : shiftDays(today, ahead)
}

export const weekdayOfWeekAfter = (weeks: number, weekday: number, today: LocalDate): LocalDate | null =>
  shiftDays(startOfWeek(today), 7 * weeks + weekday - 1)
