import { LocalDate } from '../../model/dates.ts'

/** Days since 1970-01-01, without clock or zone: what calendar arithmetic is done in. */
export type DayNumber = number

export type CivilDate = { year: number; month: number; day: number }

export const dayNumberOf = (date: LocalDate): DayNumber =>
  dayNumberOfCivil(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10))

/** The date of a day; each is made once, so that a hundred thousand birthdays cost no hundred thousand parses. */
export function localDateOf(dayNumber: DayNumber): LocalDate {
  const known = madeDates.get(dayNumber)
  if (known !== undefined) return known
  const { year, month, day } = civilOf(dayNumber)
  const made = LocalDate.parse(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  if (year >= 1900 && year <= 2101) madeDates.set(dayNumber, made)
  return made
}

const madeDates = new Map<DayNumber, LocalDate>()

// Gregorian years from March, in cycles of 400: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
const daysOfCycle = 146_097
const epochShift = 719_468

export function dayNumberOfCivil(year: number, month: number, day: number): DayNumber {
  const fromMarch = month > 2 ? year : year - 1
  const cycle = Math.floor(fromMarch / 400)
  const yearOfCycle = fromMarch - cycle * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  return cycle * daysOfCycle + yearOfCycle * 365 + leapDays + dayOfYear - epochShift
}

export function civilOf(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + epochShift
  const cycle = Math.floor(shifted / daysOfCycle)
  const dayOfCycle = shifted - cycle * daysOfCycle
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export const isoWeekdayOf = (dayNumber: DayNumber): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

export const solarMonthLength = (year: number, month: number): number =>
  month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - zero
  return value
}

const zero = 48
