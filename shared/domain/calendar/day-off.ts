import type { LocalDate } from '../../model/dates.ts'
import type { OccasionNames } from '../../model/occasion.ts'
import { civilOf, type DayNumber, dayNumberOf, isoWeekdayOf } from './day-number.ts'
import type { DaysOffFile } from './days-off-file.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

export type DayOff = {
  /** Nobody is in the office: a weekend or a holiday. False on a make-up workday (调休上班). */
  off: boolean
  /** The public holiday the day belongs to; null on plain weekends, workdays and make-up workdays. */
  holiday: OccasionNames | null
  /** A weekend day that is worked. */
  makeUp: boolean
  /** The year's notice is not in the list yet, so days may still be added and exchanged. */
  provisional: boolean
}

/** Whether a day is off in mainland China, by the notices in the list, else by weekends and statutory days. */
export function chineseDaysOff({ years }: DaysOffFile): (date: LocalDate) => DayOff {
  const announced = new Map<DayNumber, DayOff>()
  for (const { holidays } of years) {
    for (const { zh, en, from, to, workdays } of holidays) {
      for (let day = dayNumberOf(from), last = dayNumberOf(to); day <= last; day += 1)
        announced.set(day, { off: true, holiday: { zh, en }, makeUp: false, provisional: false })
      for (const date of workdays)
        announced.set(dayNumberOf(date), { off: false, holiday: null, makeUp: true, provisional: false })
    }
  }
  const known = new Set(years.map(({ year }) => year))
  const statutory = new Map<number, Map<DayNumber, OccasionNames>>()

  return (date) => {
    const day = dayNumberOf(date)
    const told = announced.get(day)
    if (told !== undefined) return told
    const { year } = civilOf(day)
    const weekend = isoWeekdayOf(day) >= 6
    if (known.has(year)) return { off: weekend, holiday: null, makeUp: false, provisional: false }
    const holidays = statutory.get(year) ?? statutoryHolidays(year)
    statutory.set(year, holidays)
    const holiday = holidays.get(day) ?? null
    return { off: weekend || holiday !== null, holiday, makeUp: false, provisional: true }
  }
}
