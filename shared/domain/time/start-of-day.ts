import type { Instant } from '../../model/dates.ts'
import { type Clock, instantOf, localDateOf } from './clock.ts'

const hour = 3_600_000

/**
 * The first moment of the clock's current day. Found by halving the time back to yesterday: days that are 23 or 25
 * hours long, and midnights that a clock change skipped, come out right.
 */
export function startOfToday(clock: Clock): Instant {
  const zone = clock.timeZone()
  const now = clock.now()
  const day = localDateOf(now, zone)
  let yesterday = now - 26 * hour
  let inDay = now
  while (inDay - yesterday > 1) {
    const middle = Math.floor((inDay + yesterday) / 2)
    if (localDateOf(middle, zone) === day) inDay = middle
    else yesterday = middle
  }
  return instantOf(inDay)
}
