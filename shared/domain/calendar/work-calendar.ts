import type { LocalDate } from '../../model/dates.ts'
import { dayNumberOf, isoWeekdayOf } from './day-number.ts'
import { chineseDaysOff, type DayOff } from './day-off.ts'
import type { DaysOffFile } from './days-off-file.ts'
import type { PublicHoliday, PublicHolidays } from './public-holidays.ts'
import { weekendOf } from './weekend.ts'

/** Whether a day is off in a country (ISO 3166 code). China goes by its own list, the others by the holiday library. */
export type WorkCalendar = (country: string, date: LocalDate) => DayOff

export function workCalendar(sources: {
  daysOff: DaysOffFile
  publicHolidays: PublicHolidays
}): WorkCalendar {
  const inChina = chineseDaysOff(sources.daysOff)
  const holidays = new Map<string, ReadonlyMap<LocalDate, PublicHoliday>>()

  return (country, date) => {
    if (country === 'CN') return inChina(date)
    const year = Number(date.slice(0, 4))
    const key = `${country} ${year}`
    const ofYear =
      holidays.get(key) ?? new Map(sources.publicHolidays(country, year).map((each) => [each.date, each]))
    holidays.set(key, ofYear)
    const holiday = ofYear.get(date)?.names ?? null
    const isWeekend = weekendOf(country).includes(isoWeekdayOf(dayNumberOf(date)))
    return { off: isWeekend || holiday !== null, holiday, makeUp: false, provisional: false }
  }
}
