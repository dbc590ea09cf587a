import type { LocalDate } from '../../model/dates.ts'

/**
 * Milliseconds since 1970 of a time of day (`09:00`) on a day in a zone. A time that a clock change skips is taken an hour
 * later, one that comes twice the first time.
 */
export function zonedInstant(date: LocalDate, timeOfDay: string, zone: string): number {
  const wall = Date.parse(`${date}T${timeOfDay}:00Z`)
  // The offset before and after the day: they differ only around a clock change.
  const before = offsetAt(wall - day, zone)
  const after = offsetAt(wall + day, zone)
  const early = wall - Math.max(before, after)
  if (offsetAt(early, zone) === Math.max(before, after)) return early
  const late = wall - Math.min(before, after)
  if (offsetAt(late, zone) === Math.min(before, after)) return late
  return wall - before
}

const day = 86_400_000

/** Milliseconds a zone is ahead of UTC at a moment. */
function offsetAt(milliseconds: number, zone: string): number {
  const parts = Object.fromEntries(
    wallFormat(zone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const wall = Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'] ?? 1,
    parts['hour'] ?? 0,
    parts['minute'] ?? 0,
    parts['second'] ?? 0,
  )
  return wall - Math.floor(milliseconds / 1000) * 1000
}

const wallFormats = new Map<string, Intl.DateTimeFormat>()

/** Kept: making one costs fifty times as much as using it. */
function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = wallFormats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  wallFormats.set(zone, format)
  return format
}
