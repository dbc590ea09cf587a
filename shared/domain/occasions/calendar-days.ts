import type { LocalDate } from '../../model/dates.ts'
import type { Occasion, OccasionId, OccasionNames } from '../../model/occasion.ts'
import { dayNumberOf, localDateOf } from '../calendar/day-number.ts'
import { type LunarDate, lunarDateOn } from '../calendar/lunar-calendar.ts'
import { lunarLabel } from '../calendar/lunar-label.ts'
import { occurrencesBetween } from '../calendar/occurrences.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'

export type CalendarDay = {
  date: LocalDate
  lunar: LunarDate & { label: string }
  /** Occasions that fall on the day for everybody, in the order given. */
  occasions: OccasionId[]
  publicHoliday: OccasionNames | null
  /** False on a make-up workday. */
  dayOff: boolean
  /** The days off of that year are not announced yet. */
  isProvisional: boolean
}

export type CalendarRequest = {
  from: LocalDate
  to: LocalDate
  /** ISO 3166 code. */
  country: string
  occasions: readonly Occasion[]
  workCalendar: WorkCalendar
}

/**
 * What there is to know of each day from `from` to `to`, both included; days outside 1900-01-01 to 2101-01-28, which have
 * no lunar date here, are left out.
 */
export function calendarDays({ from, to, country, occasions, workCalendar }: CalendarRequest): CalendarDay[] {
  const occasionsOn = occasionsByDate(occasions, from, to)
  const days: CalendarDay[] = []
  for (let day = dayNumberOf(from), last = dayNumberOf(to); day <= last; day += 1) {
    const date = localDateOf(day)
    const lunar = lunarDateOn(day)
    if (lunar === null) continue
    const { off, holiday, provisional } = workCalendar(country, date)
    days.push({
      date,
      lunar: { ...lunar, label: lunarLabel(lunar) },
      occasions: occasionsOn.get(date) ?? [],
      publicHoliday: holiday,
      dayOff: off,
      isProvisional: provisional,
    })
  }
  return days
}

function occasionsByDate(occasions: readonly Occasion[], from: LocalDate, to: LocalDate) {
  const byDate = new Map<LocalDate, OccasionId[]>()
  for (const { id, rule } of occasions) {
    for (const { on } of rule === null ? [] : occurrencesBetween(rule, from, to)) {
      byDate.set(on, [...(byDate.get(on) ?? []), id])
    }
  }
  return byDate
}
