import { localDateOf } from '#shared/domain/calendar/day-number.ts'
import { solarTermDay } from '#shared/domain/calendar/solar-terms.ts'
import { SolarTerm } from '#shared/model/occasion.ts'

/** The solar terms of a month by their day: two in each. */
export function termsOfMonth({ year, month }: { year: number; month: number }): Map<string, SolarTerm> {
  const terms = SolarTerm.options.slice((month - 1) * 2, month * 2)
  return new Map(
    terms.flatMap((term): [string, SolarTerm][] => {
      const day = solarTermDay(year, term)
      return day === null ? [] : [[localDateOf(day), term]]
    }),
  )
}
