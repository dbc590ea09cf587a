import type { LocalDate } from '../../model/dates.ts'
import type { OccasionRule } from '../../model/occasion.ts'
import { anniversaryInYear, type KeptAnniversary } from './anniversary-in-year.ts'
import {
  civilOf,
  type DayNumber,
  dayNumberOf,
  dayNumberOfCivil,
  isoWeekdayOf,
  localDateOf,
  solarMonthLength,
} from './day-number.ts'
import { lunarDayNumber } from './lunar-calendar.ts'
import { solarTermDay } from './solar-terms.ts'

export type Occurrence = {
  on: LocalDate
  /**
   * The year it belongs to, in the rule's own calendar: a birthday of 腊月 may fall twice in one solar year or not at
   * all, but once in every lunar year. What must happen once a year is keyed by this year, never by that of `on`.
   */
  year: number
  /** Years since the first time, 1 or more; null where the first year is unknown. */
  years: number | null
}

/**
 * Every time a rule falls on a day from `from` to `to`, both included, in order. The first year itself is no
 * anniversary. Nothing falls outside 1900-01-01 to 2101-01-28, where lunar 2100 ends.
 */
export function occurrencesBetween(rule: OccasionRule, from: LocalDate, to: LocalDate): Occurrence[] {
  const span = { first: dayNumberOf(from), last: dayNumberOf(to) }
  switch (rule.kind) {
    case 'yearly':
      return anniversariesBetween(rule, span)
    case 'once':
      return onceBetween(rule, span)
    case 'solarTerm':
      return inEachYear(span, null, (year) => solarTermDay(year, rule.term))
    case 'nthWeekday':
      return inEachYear(span, null, (year) => nthWeekdayDay(year, rule))
  }
}

/** The same for a birthday or an anniversary as a person gives it. */
export const anniversariesOf = (anniversary: KeptAnniversary, from: LocalDate, to: LocalDate): Occurrence[] =>
  anniversariesBetween(anniversary, { first: dayNumberOf(from), last: dayNumberOf(to) })

type Span = { first: DayNumber; last: DayNumber }

const anniversariesBetween = (anniversary: KeptAnniversary, span: Span): Occurrence[] =>
  inEachYear(span, anniversary.year ?? null, (year) => anniversaryInYear(year, anniversary))

function inEachYear(
  { first, last }: Span,
  firstYear: number | null,
  dayIn: (year: number) => DayNumber | null,
): Occurrence[] {
  const occurrences: Occurrence[] = []
  // Two years early: a lunar year reaches into February, and its last day may be moved into the year after.
  const start = Math.max(civilOf(first).year - 2, 1899, firstYear === null ? 0 : firstYear + 1)
  const end = Math.min(civilOf(last).year, 2100)
  for (let year = start; year <= end; year += 1) {
    const day = dayIn(year)
    if (day === null || day < first || day > last || day < firstDay) continue
    occurrences.push({ on: localDateOf(day), year, years: firstYear === null ? null : year - firstYear })
  }
  return occurrences
}

const firstDay = dayNumberOfCivil(1900, 1, 1)

function onceBetween(rule: Extract<OccasionRule, { kind: 'once' }>, { first, last }: Span): Occurrence[] {
  const { calendar, year, month, leap = false, day } = rule
  const dayNumber =
    calendar === 'lunar'
      ? lunarDayNumber({ year, month, leap, day })
      : day <= solarMonthLength(year, month)
        ? dayNumberOfCivil(year, month, day)
        : null
  return dayNumber === null || dayNumber < first || dayNumber > last
    ? []
    : [{ on: localDateOf(dayNumber), year, years: null }]
}

function nthWeekdayDay(
  year: number,
  { month, weekday, nth }: Extract<OccasionRule, { kind: 'nthWeekday' }>,
): DayNumber | null {
  const start = dayNumberOfCivil(year, month, 1)
  const length = solarMonthLength(year, month)
  if (nth === -1) {
    const last = start + length - 1
    return last - ((isoWeekdayOf(last) - weekday + 7) % 7)
  }
  const day = start + ((weekday - isoWeekdayOf(start) + 7) % 7) + (nth - 1) * 7
  return day < start + length ? day : null
}
