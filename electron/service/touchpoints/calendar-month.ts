import { allOccasions } from '#db/repositories/occasions.ts'
import { type DayCount, dayCounts, type StateCounts } from '#db/repositories/touchpoint-counts.ts'
import type { Store } from '#db/store.ts'
import type { CalendarDay } from '#shared/contract/touchpoints-contract.ts'
import { dayNumberOfCivil, localDateOf, solarMonthLength } from '#shared/domain/calendar/day-number.ts'
import type { PublicHolidays } from '#shared/domain/calendar/public-holidays.ts'
import { groupBy } from '#shared/domain/group-by.ts'
import { calendarDays } from '#shared/domain/occasions/calendar-days.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { OccasionId } from '#shared/model/occasion.ts'
import { type ComingCount, comingCounts } from './coming-counts.ts'
import { workDays } from './work-days.ts'

export type MonthQuery = { year: number; month: number; country: string; ownerId: UserId | null }

/** A month of days with the occasions and greetings on them. */
export function calendarMonth(
  store: Store,
  { year, month, country, ownerId }: MonthQuery,
  publicHolidays: PublicHolidays,
): CalendarDay[] {
  const first = dayNumberOfCivil(year, month, 1)
  const from = localDateOf(first)
  const to = localDateOf(first + solarMonthLength(year, month) - 1)
  const occasions = allOccasions(store)
  const stored = groupBy(dayCounts(store, { from, until: to, ownerId }), ({ on }) => on)
  const coming = groupBy(comingCounts(store, occasions, { from, until: to, ownerId }), ({ on }) => on)
  return calendarDays({ from, to, country, occasions, workCalendar: workDays(store, publicHolidays) }).map(
    ({ date, occasions: on, ...day }) => ({
      ...day,
      date,
      occasions: on,
      greetings: greetingsOf(stored.get(date) ?? [], coming.get(date) ?? []),
    }),
  )
}

function greetingsOf(stored: readonly DayCount[], coming: readonly ComingCount[]): CalendarDay['greetings'] {
  const byOccasion = new Map<OccasionId, { counts: StateCounts; unplanned: number }>()
  const of = (id: OccasionId) => {
    const known = byOccasion.get(id) ?? { counts: {}, unplanned: 0 }
    byOccasion.set(id, known)
    return known
  }
  for (const { occasionId, state, count } of stored) {
    const { counts } = of(occasionId)
    counts[state] = (counts[state] ?? 0) + count
  }
  for (const { occasionId, planned, unplanned } of coming) {
    const day = of(occasionId)
    // Not a row yet: it becomes one when its lead time begins.
    if (planned > 0) day.counts.planned = (day.counts.planned ?? 0) + planned
    day.unplanned += unplanned
  }
  return [...byOccasion].map(([occasionId, day]) => ({ occasionId, ...day }))
}
