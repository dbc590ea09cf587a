import { parseDay } from '#renderer/ui/format/days.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { LocalDate } from '#shared/model/dates.ts'

const firstYear = 1900
const lastYear = 2100

/** `2026-09` and the number of months after it; undefined beyond 1900–2100, where no calendar is kept. */
export function monthAfter(month: string, by: number): string | undefined {
  const { year, month: number } = partsOf(month)
  const index = year * 12 + (number - 1) + by
  const next = Math.floor(index / 12)
  if (next < firstYear || next > lastYear) return undefined
  return `${next}-${String((index % 12) + 1).padStart(2, '0')}`
}

export function partsOf(month: string): { year: number; month: number } {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) }
}

export const monthOf = (day: string): string => day.slice(0, 7)
export const firstOf = (month: string): LocalDate => LocalDate.parse(`${month}-01`)

/** The weeks of a month, Monday first; null for the days of its neighbours. */
export function weeksOf(month: string): (LocalDate | null)[][] {
  const first = firstOf(month)
  const next = monthAfter(month, 1)
  const days: (LocalDate | null)[] = Array.from({ length: mondayBased(first) }, () => null)
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) {
    days.push(day)
    if (next === undefined && day.endsWith('-31')) break
  }
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** 0 Monday … 6 Sunday. */
const mondayBased = (day: string): number => ((parseDay(day)?.getUTCDay() ?? 1) + 6) % 7

/** The same day of another month, or its last when it is shorter. */
export function sameDayIn(month: string, day: string): LocalDate {
  for (let number = Number(day.slice(8, 10)); number > 28; number -= 1) {
    const found = LocalDate.safeParse(`${month}-${String(number).padStart(2, '0')}`)
    if (found.success) return found.data
  }
  return LocalDate.parse(`${month}-${day.slice(8, 10) > '28' ? '28' : day.slice(8, 10)}`)
}
