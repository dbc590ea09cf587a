import { LocalDate } from '../../model/dates.ts'
import type { OccasionNames } from '../../model/occasion.ts'
import { toSimplified } from '../import/to-simplified.ts'
import { addDays, daysBetween } from '../time/local-date.ts'

export type PublicHoliday = { date: LocalDate; names: OccasionNames }

/** The public holidays of a country (ISO 3166 code, `DE`) in a solar year, in order, one a day; none for a country unknown. */
export type PublicHolidays = (country: string, year: number) => readonly PublicHoliday[]

/** What we use of a holiday library's calendar of one country (date-holidays, date-holidays-parser). */
export type LibraryCalendar = {
  getHolidays(year: number, language: string): readonly LibraryHoliday[]
}
type LibraryHoliday = { date: string; start: Date; end: Date; name: string; type: string }

/** Public holidays from a library. Each country and year is computed once: some need half a second of moon and sun. */
export function libraryPublicHolidays(calendarOf: (country: string) => LibraryCalendar): PublicHolidays {
  const calendars = new Map<string, LibraryCalendar>()
  const computed = new Map<string, readonly PublicHoliday[]>()
  return (country, year) => {
    const key = `${country} ${year}`
    const known = computed.get(key)
    if (known !== undefined) return known
    const calendar = calendars.get(country) ?? calendarOf(country)
    calendars.set(country, calendar)
    const holidays = publicDays(calendar, year)
    computed.set(key, holidays)
    return holidays
  }
}

function publicDays(calendar: LibraryCalendar, year: number): PublicHoliday[] {
  const chinese = calendar.getHolidays(year, 'zh')
  const byDate = new Map<LocalDate, PublicHoliday>()
  for (const [index, holiday] of calendar.getHolidays(year, 'en').entries()) {
    if (holiday.type !== 'public') continue
    const first = LocalDate.safeParse(holiday.date.slice(0, 10))
    if (!first.success) continue
    const en = holiday.name
    const names = { zh: chineseName(chinese[index]?.name) ?? en, en }
    for (let after = 0; after < wholeDays(holiday); after += 1) {
      const date = addDays(first.data, after)
      if (!byDate.has(date)) byDate.set(date, { date, names })
    }
  }
  return [...byDate.values()].toSorted((a, b) => daysBetween(b.date, a.date))
}

/** None for half holidays; a holiday of some days is one entry. Daylight saving may add or take an hour. */
const wholeDays = ({ start, end }: LibraryHoliday): number =>
  Math.round((end.getTime() - start.getTime()) / 86_400_000 - 0.1)

/** Where it has no Chinese name the library gives the local one, which fewer of our readers know than the English. */
function chineseName(name = ''): string | null {
  const withoutNote = name.replace(/\s*\([^)]*\)$/, '')
  return /\p{Script=Han}/u.test(withoutNote) ? toSimplified(name) : null
}
