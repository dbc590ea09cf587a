import { LunarYear } from 'lunar-typescript'
import { SolarTerm } from '../../model/occasion.ts'
import type { DayNumber } from './day-number.ts'

/** The day of a solar term (清明, 冬至 …) in a solar year, in China's time; null outside 1900–2100. */
export function solarTermDay(year: number, term: SolarTerm): DayNumber | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2100) return null
  return termDays(year)[SolarTerm.options.indexOf(term)] ?? null
}

const daysByYear = new Map<number, readonly DayNumber[]>()

function termDays(year: number): readonly DayNumber[] {
  const known = daysByYear.get(year)
  if (known !== undefined) return known
  // The library's list of a year starts with 大雪 and 冬至 of the year before.
  const made = LunarYear.fromYear(year)
    .getJieQiJulianDays()
    .slice(2, 2 + SolarTerm.options.length)
    .map((moment) => Math.floor(moment + 0.5) - julianEpoch)
  daysByYear.set(year, made)
  return made
}

/** The Julian day at noon of 1970-01-01. */
const julianEpoch = 2_440_588
