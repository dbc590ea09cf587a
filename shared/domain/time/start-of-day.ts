import type { Instant, LocalDate } from '../../model/dates.ts'
import { type Clock, instantOf, localDateOf, today } from './clock.ts'

const hour = 3_600_000

/** The first moment of the clock's current day. */
export const startOfToday = (clock: Clock): Instant => startOfDay(today(clock), clock)

/**
 * The first moment of a day where the clock is. Found by halving the time around its midnight in UTC: days that are 23
 * or 25 hours long, and midnights that a clock change skipped, come out right.
 */
export function startOfDay(day: LocalDate, clock: Pick<Clock, 'timeZone'>): Instant {
  const zone = clock.timeZone()
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // No zone is further from UTC: 14 hours ahead, 12 behind.
  let before = midnight - 15 * hour
  let inDay = midnight + 13 * hour
  while (inDay - before > 1) {
    const middle = Math.floor((inDay + before) / 2)
    if (localDateOf(middle, zone) >= day) inDay = middle
    else before = middle
  }
  return instantOf(inDay)
}
