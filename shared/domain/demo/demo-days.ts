import { Solar } from 'lunar-typescript'
import { Instant, LocalDate } from '../../model/dates.ts'

/** Days are counted from 1970-01-01 while records are made; only the finished record carries a LocalDate. */
export type DayNumber = number

const millisecondsPerDay = 86_400_000

export const dayNumberOf = (date: LocalDate): DayNumber =>
  Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay

const dates = new Map<DayNumber, LocalDate>()

/** Remembered: the demo lives within a few years, a million records share a thousand days. */
export function dateOf(day: DayNumber): LocalDate {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = LocalDate.parse(new Date(day * millisecondsPerDay).toISOString().slice(0, 10))
  dates.set(day, date)
  return date
}

/** `minute` counts from 08:00 China time (00:00 UTC), so that an office day is one and the same date in both. */
export function instantOn(day: DayNumber, minute: number, second = 0): Instant {
  return Instant.parse(
    `${dateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}.000Z`,
  )
}

export const yearOf = (day: DayNumber): number => Number(dateOf(day).slice(0, 4))

/** The month, 1–12, `months` after the day's own. */
export function monthAfter(day: DayNumber, months: number): number {
  return ((Number(dateOf(day).slice(5, 7)) - 1 + months + 24) % 12) + 1
}

/** The day itself, or the last working day before it. */
export function workdayUpTo(day: DayNumber): DayNumber {
  let workday = day
  while (isDayOff(workday)) workday--
  return workday
}

/** The day itself, or the first working day after it. */
export function workdayFrom(day: DayNumber): DayNumber {
  let workday = day
  while (isDayOff(workday)) workday++
  return workday
}

const daysOff = new Map<DayNumber, boolean>()

function isDayOff(day: DayNumber): boolean {
  const known = daysOff.get(day)
  if (known !== undefined) return known
  const isOff = isoWeekdayOf(day) > 5 || isHoliday(dateOf(day))
  daysOff.set(day, isOff)
  return isOff
}

/** The days nobody in China calls a customer: New Year, Spring Festival week, May Day, Dragon Boat, Mid-Autumn, National Day week. */
function isHoliday(date: LocalDate): boolean {
  const monthAndDay = date.slice(5)
  if (monthAndDay === '01-01' || (monthAndDay >= '05-01' && monthAndDay <= '05-03')) return true
  if (monthAndDay >= '10-01' && monthAndDay <= '10-07') return true
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lunar = Solar.fromYmd(year, month, day).getLunar()
  const lunarMonth = lunar.getMonth()
  const lunarDay = lunar.getDay()
  if (lunarMonth === 1) return lunarDay <= 7
  if (lunarMonth === 12) return lunarDay >= 29
  return (lunarMonth === 5 && lunarDay === 5) || (lunarMonth === 8 && lunarDay === 15)
}

/** 1 Monday … 7 Sunday; day 0 was a Thursday. */
export const isoWeekdayOf = (day: DayNumber): number => ((day + 3) % 7) + 1

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`)
