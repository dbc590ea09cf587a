import type { LocalDate } from '#shared/model/dates.ts'
import { type Clock, today } from '../time/clock.ts'
import { startOfDay } from '../time/start-of-day.ts'

const nineOClock = 9 * 3_600_000

/**
 * The day whose notice is due now: from nine in the morning where the computer is, once a day. `lastOn`: the day of the
 * last one. A clock that was moved back, or a trip west, brings no second one.
 */
export function dueNotice(clock: Clock, lastOn: LocalDate | null): LocalDate | null {
  const day = today(clock)
  if (lastOn !== null && day <= lastOn) return null
  // Counted from midnight: on the two days of a clock change an hour off, which no greeting minds.
  return clock.now() >= Date.parse(startOfDay(day, clock)) + nineOClock ? day : null
}
