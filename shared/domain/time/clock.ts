import { Instant, LocalDate } from '../../model/dates.ts'

/** Time is handed in, so that tests and replays decide what "now" is. */
export type Clock = {
  /** Milliseconds since 1970 UTC. */
  now(): number
  /** The IANA zone whose calendar days count as "today". */
  timeZone(): string
}

export const systemClock: Clock = {
  now: () => Date.now(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
}

export const instantOf = (milliseconds: number): Instant =>
  Instant.parse(new Date(milliseconds).toISOString())

export const nowInstant = (clock: Clock): Instant => instantOf(clock.now())

/** The calendar day of `milliseconds` in `timeZone`. */
export function localDateOf(milliseconds: number, timeZone: string): LocalDate {
  return LocalDate.parse(dayFormat(timeZone).format(milliseconds))
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Kept: making one costs fifty times as much as using it. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known !== undefined) return known
  // Sweden writes dates as ISO does; formatting is the only zone arithmetic every runtime agrees on.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  dayFormats.set(timeZone, format)
  return format
}

export const today = (clock: Clock): LocalDate => localDateOf(clock.now(), clock.timeZone())
