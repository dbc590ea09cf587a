import { LunarYear } from 'lunar-typescript'
import type { Anniversary } from '../../model/dates.ts'
import type { DemoRandom } from './demo-random.ts'

const firstYear = 1957
const lastYear = 2003

/**
 * A birthday as people give it: two in ten lunar, the year often left out. Each is a day that exists in the year it was drawn
 * from, leap months 闰月 included.
 */
export function demoBirthday(random: DemoRandom): Anniversary {
  return random.chance(0.2) ? lunarBirthday(random) : solarAnniversary(random, lastYear, 0.6)
}

/** The day a company was founded 司庆; the year is on its licence. */
export const demoFoundingDay = (random: DemoRandom, lastFounded: number): Anniversary =>
  solarAnniversary(random, lastFounded, 1, 1988)

function solarAnniversary(
  random: DemoRandom,
  latest: number,
  yearKnown: number,
  earliest = firstYear,
): Anniversary {
  const year = random.between(earliest, latest)
  const month = random.between(1, 12)
  const day = random.between(1, daysInMonth(year, month))
  return random.chance(yearKnown)
    ? { calendar: 'solar', year, month, day }
    : { calendar: 'solar', month, day }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function lunarBirthday(random: DemoRandom): Anniversary {
  const { year, number, days } = random.pick(lunarMonths())
  const month = Math.abs(number)
  const day = random.between(1, days)
  return {
    calendar: 'lunar',
    ...(random.chance(0.5) ? { year } : {}),
    month,
    day,
    ...(number < 0 ? { leap: true } : {}),
  }
}

/** `number` is negative for a leap month, as lunar-typescript has it. */
type LunarMonth = { year: number; number: number; days: number }
let months: LunarMonth[] | undefined

/** Worked out once, on first use: 50 ms that an application without demo data never spends. */
function lunarMonths(): readonly LunarMonth[] {
  months ??= Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at).flatMap((year) =>
    LunarYear.fromYear(year)
      .getMonths()
      .filter((month) => month.getYear() === year)
      .map((month) => ({ year, number: month.getMonth(), days: month.getDayCount() })),
  )
  return months
}
