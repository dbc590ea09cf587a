import type { LocalDate } from '../../model/dates.ts'
import { localDate } from '../time/local-date.ts'

export type DateParts = { year: number; month: number; day: number }

export function partsOf(date: LocalDate): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** `date` moved by whole days; null outside the years 0 to 9999. */
export function shiftDays(date: LocalDate, days: number): LocalDate | null {
  const { year, month, day } = partsOf(date)
  return localDateOfParts(year, month, day + days)
}

/** The same day of a later month, or that month's last day where it has no such day. */
export function shiftMonths(date: LocalDate, months: number): LocalDate | null {
  const { year, month, day } = partsOf(date)
  const last = lastOfMonth(year, month + months)
  return last === null
    ? null
    : localDate(partsOf(last).year, partsOf(last).month, Math.min(day, partsOf(last).day))
}

/** The last day of a month; a month above 12 runs on into the next years. */
export const lastOfMonth = (year: number, month: number): LocalDate | null =>
  localDateOfParts(year, month + 1, 0)

function localDateOfParts(year: number, month: number, day: number): LocalDate | null {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  return Number.isNaN(moment.getTime())
    ? null
    : localDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
}
