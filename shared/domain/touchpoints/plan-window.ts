import type { LocalDate } from '../../model/dates.ts'
import type { TouchPlan } from '../../model/touchpoint.ts'
import { addDays } from '../time/local-date.ts'
import { earlierDay, laterDay } from './day-order.ts'

/**
 * The days of a plan's occasion to look at today: from the last time it was looked at, so that nobody is missed while the
 * computer was off, to the end of its lead time. `preparedOn` may lie in the future where the clock was set back. A plan
 * this device never looked at starts at its own first day, but no further back than a year.
 */
export function planWindow(
  plan: Pick<TouchPlan, 'startsOn' | 'leadDays' | 'lateDays'>,
  today: LocalDate,
  preparedOn: LocalDate | null,
): { from: LocalDate; until: LocalDate } {
  const lookBack = addDays(today, -plan.lateDays)
  const since = preparedOn ?? addDays(today, -longestFirstLook)
  return {
    from: laterDay(earlierDay(since, lookBack), plan.startsOn),
    until: addDays(today, plan.leadDays),
  }
}

const longestFirstLook = 366
