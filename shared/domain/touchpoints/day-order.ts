import type { LocalDate } from '../../model/dates.ts'

export function earlierDay(a: LocalDate, b: LocalDate): LocalDate {
  if (a < b) return a
  return b
}

export function laterDay(a: LocalDate, b: LocalDate): LocalDate {
  if (a > b) return a
  return b
}
