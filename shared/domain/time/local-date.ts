import { LocalDate } from '../../model/dates.ts'

const millisecondsPerDay = 86_400_000

const toUtc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)
const fromUtc = (milliseconds: number): LocalDate =>
  LocalDate.parse(new Date(milliseconds).toISOString().slice(0, 10))

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromUtc(toUtc(date) + days * millisecondsPerDay)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / millisecondsPerDay)

/** 1 Monday … 7 Sunday (ISO 8601). */
export const isoWeekday = (date: LocalDate): number => new Date(toUtc(date)).getUTCDay() || 7

export const startOfWeek = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date))
export const endOfWeek = (date: LocalDate): LocalDate => addDays(date, 7 - isoWeekday(date))
export const nextMonday = (date: LocalDate): LocalDate => addDays(date, 8 - isoWeekday(date))

/** The day of a year, month and day, or null where the calendar has no such day. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const parsed = LocalDate.safeParse(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  return parsed.success ? parsed.data : null
}
