import { expect, test } from 'vitest'
import { SolarTerm } from '../../model/occasion.ts'
import { localDateOf } from './day-number.ts'
import { solarTermDay } from './solar-terms.ts'

const on = (year: number, term: SolarTerm) => {
  const day = solarTermDay(year, term)
  return day === null ? null : localDateOf(day)
}

test('the terms of 2026 as the almanac prints them', () => {
  expect(SolarTerm.options.map((term) => on(2026, term)?.slice(5))).toEqual([
    ...[
      '01-05',
      '01-20',
      '02-04',
      '02-18',
      '03-05',
      '03-20',
      '04-05',
      '04-20',
      '05-05',
      '05-21',
      '06-05',
      '06-21',
    ],
    ...[
      '07-07',
      '07-23',
      '08-07',
      '08-23',
      '09-07',
      '09-23',
      '10-08',
      '10-23',
      '11-07',
      '11-22',
      '12-07',
      '12-22',
    ],
  ])
})

test('清明 as public holidays had it', () => {
  const days = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) =>
    on(year, 'qingming'),
  )
  expect(days.map((day) => day?.slice(5))).toEqual([
    ...['04-05', '04-04', '04-04', '04-05', '04-05', '04-04', '04-04', '04-05', '04-05', '04-04', '04-04'],
  ])
})

test('years outside the tables have none', () => {
  expect(on(1899, 'qingming')).toBeNull()
  expect(on(2101, 'qingming')).toBeNull()
})

test('from 1900 to 2100 the sun reaches the longitude of each term on its day', () => {
  for (let year = 1900; year <= 2100; year += 1) {
    for (const [index, term] of SolarTerm.options.entries()) {
      const day = solarTermDay(year, term) ?? Number.NaN
      // 小寒 is at 285°, each following term 15° on.
      const target = (285 + 15 * index) % 360
      const start = fromTarget(sunLongitude(day), target)
      const end = fromTarget(sunLongitude(day + 1), target)
      // The formula is good to 0.01°, a quarter of an hour.
      expect(start, `${term} ${year}`).toBeLessThan(0.01)
      expect(end, `${term} ${year}`).toBeGreaterThan(-0.01)
    }
  }
})

/** Degrees past the target, from -180 to 180. */
const fromTarget = (longitude: number, target: number): number => ((longitude - target + 540) % 360) - 180

/** Apparent longitude of the sun at midnight in China, in degrees (J. Meeus, Astronomical Algorithms, chapter 25). */
function sunLongitude(day: number): number {
  const centuries = (day - 1 / 3 + 2_440_587.5 - 2_451_545) / 36_525
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const mean = 280.46646 + centuries * (36_000.76983 + centuries * 0.0003032)
  const anomaly = radians(357.52911 + centuries * (35_999.05029 - centuries * 0.0001537))
  const center =
    (1.914602 - centuries * (0.004817 + centuries * 0.000014)) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * centuries) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly)
  const node = radians(125.04 - 1934.136 * centuries)
  return (((mean + center - 0.00569 - 0.00478 * Math.sin(node)) % 360) + 360) % 360
}
