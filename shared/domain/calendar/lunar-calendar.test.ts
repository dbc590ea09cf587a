import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { dayNumberOf, localDateOf } from './day-number.ts'
import {
  type LunarDate,
  leapMonthOf,
  lunarDateOn,
  lunarDayNumber,
  lunarMonthLength,
  toLunarDay,
  toSolarDate,
} from './lunar-calendar.ts'

const day = (text: string) => LocalDate.parse(text)
const lunar = (year: number, month: number, of: number, leap = false): LunarDate => ({
  year,
  month,
  leap,
  day: of,
})

// As printed: Chinese New Year and Mid-Autumn of each year.
const published = `
1980 02-16 09-23  1981 02-05 09-12  1982 01-25 10-01  1983 02-13 09-21  1984 02-02 09-10  1985 02-20 09-29
1986 02-09 09-18  1987 01-29 10-07  1988 02-17 09-25  1989 02-06 09-14  1990 01-27 10-03  1991 02-15 09-22
1992 02-04 09-11  1993 01-23 09-30  1994 02-10 09-20  1995 01-31 09-09  1996 02-19 09-27  1997 02-07 09-16
1998 01-28 10-05  1999 02-16 09-24  2000 02-05 09-12  2001 01-24 10-01  2002 02-12 09-21  2003 02-01 09-11
2004 01-22 09-28  2005 02-09 09-18  2006 01-29 10-06  2007 02-18 09-25  2008 02-07 09-14  2009 01-26 10-03
2010 02-14 09-22  2011 02-03 09-12  2012 01-23 09-30  2013 02-10 09-19  2014 01-31 09-08  2015 02-19 09-27
2016 02-08 09-15  2017 01-28 10-04  2018 02-16 09-24  2019 02-05 09-13  2020 01-25 10-01  2021 02-12 09-21
2022 02-01 09-10  2023 01-22 09-29  2024 02-10 09-17  2025 01-29 10-06  2026 02-17 09-25  2027 02-06 09-15
2028 01-26 10-03  2029 02-13 09-22  2030 02-03 09-12`

const years = [...published.matchAll(/(\d{4}) (\S+) (\S+)/g)].map(([, year = '', newYear, midAutumn]) => ({
  year: Number(year),
  newYear: `${year}-${newYear}`,
  midAutumn: `${year}-${midAutumn}`,
}))

describe('published dates', () => {
  test.each(years)('$year: New Year $newYear, Mid-Autumn $midAutumn', ({ year, newYear, midAutumn }) => {
    expect(toSolarDate(lunar(year, 1, 1))).toBe(newYear)
    expect(toSolarDate(lunar(year, 8, 15))).toBe(midAutumn)
    expect(toLunarDay(day(newYear))).toEqual(lunar(year, 1, 1))
    expect(toLunarDay(day(midAutumn))).toEqual(lunar(year, 8, 15))
  })

  test.each([
    // New moons minutes from midnight, where tables and programs are known to go wrong.
    ['1906, of the imperial calendar', '1906-04-24', lunar(1906, 4, 1)],
    ['1914, by the meridian of Beijing', '1914-11-17', lunar(1914, 10, 1)],
    ['1916, by the meridian of Beijing', '1916-02-03', lunar(1916, 1, 1)],
    ['1920, by the meridian of Beijing', '1920-11-10', lunar(1920, 10, 1)],
    ['1978, a day after Hong Kong kept it', '1978-09-17', lunar(1978, 8, 15)],
    ['2030, minutes after midnight', '2030-02-03', lunar(2030, 1, 1)],
    ['2018, two minutes after midnight', '2018-11-08', lunar(2018, 10, 1)],
    ['2097, seconds before midnight', '2097-08-07', lunar(2097, 7, 1)],
    ['the first day of 1900', '1900-01-01', lunar(1899, 12, 1)],
    ['the first day of lunar 1900', '1900-01-31', lunar(1900, 1, 1)],
    ['the last day of lunar 2100', '2101-01-28', lunar(2100, 12, 29)],
  ])('%s', (_, solar, expected) => {
    expect(toLunarDay(day(solar))).toEqual(expected)
    expect(toSolarDate(expected)).toBe(solar)
  })
})

describe('leap months', () => {
  test.each([
    [2020, 4, '2020-05-23', 29],
    [2023, 2, '2023-03-22', 29],
    [2025, 6, '2025-07-25', 29],
    [2014, 9, '2014-10-24', 29],
    [2033, 11, '2033-12-22', 29],
    [2017, 6, '2017-07-23', 30],
    [1984, 10, '1984-11-23', 29],
  ])('%i has a second month %i from %s', (year, month, first, length) => {
    expect(leapMonthOf(year)).toBe(month)
    expect(toSolarDate(lunar(year, month, 1, true))).toBe(first)
    expect(lunarMonthLength(year, month, true)).toBe(length)
    expect(toLunarDay(day(first))).toEqual(lunar(year, month, 1, true))
  })

  test('years without one', () => {
    for (const year of [2019, 2021, 2022, 2024, 2026, 2027, 2034]) expect(leapMonthOf(year)).toBe(0)
  })

  test('a leap month the year has not is no date, nor is the 30th of a month of 29 days', () => {
    expect(toSolarDate(lunar(2026, 6, 1, true))).toBeNull()
    expect(toSolarDate(lunar(2025, 5, 1, true))).toBeNull()
    expect(lunarMonthLength(2026, 6, true)).toBe(0)
    expect(lunarMonthLength(2025, 12, false)).toBe(29)
    expect(toSolarDate(lunar(2025, 12, 30))).toBeNull()
    expect(toSolarDate(lunar(2025, 12, 29))).toBe('2026-02-16')
    expect(lunarMonthLength(2026, 12, false)).toBe(29)
    expect(lunarMonthLength(2023, 12, false)).toBe(30)
    expect(toSolarDate(lunar(2023, 12, 30))).toBe('2024-02-09')
  })

  test('the twelfth month runs into the next solar year', () => {
    expect(toLunarDay(day('2025-12-31'))).toEqual(lunar(2025, 11, 12))
    expect(toLunarDay(day('2026-01-19'))).toEqual(lunar(2025, 12, 1))
    expect(toLunarDay(day('2026-02-16'))).toEqual(lunar(2025, 12, 29))
    expect(toLunarDay(day('2026-02-17'))).toEqual(lunar(2026, 1, 1))
  })
})

const first = dayNumberOf(day('1900-01-01'))
const last = dayNumberOf(day('2100-12-31'))

describe('from 1900 to 2100', () => {
  test('every day has one lunar date, which leads back to it and follows the one before', () => {
    let before: LunarDate | null = null
    let wrong: string[] = []
    for (let each = first; each <= last; each += 1) {
      const date = lunarDateOn(each)
      if (date === null || lunarDayNumber(date) !== each || !follows(before, date))
        wrong = [...wrong, localDateOf(each)]
      before = date
    }
    expect(wrong).toEqual([])
  })

  test('every year has twelve or thirteen months of 29 or 30 days and starts from 21 January to 21 February', () => {
    for (let year = 1900; year <= 2100; year += 1) {
      const leap = leapMonthOf(year)
      const lengths = Array.from({ length: 12 }, (_, index) => lunarMonthLength(year, index + 1, false))
      if (leap > 0) lengths.push(lunarMonthLength(year, leap, true))
      for (const length of lengths) expect([29, 30]).toContain(length)
      expect([353, 354, 355, 383, 384, 385]).toContain(lengths.reduce((sum, length) => sum + length))
      const newYear = toSolarDate(lunar(year, 1, 1))?.slice(5) ?? ''
      expect(newYear >= '01-21' && newYear <= '02-21').toBe(true)
    }
  })

  test('nineteen years have seven leap months', () => {
    for (let year = 1900; year <= 2080; year += 1) {
      const leaps = Array.from({ length: 19 }, (_, after) => leapMonthOf(year + after)).filter(
        (month) => month > 0,
      )
      expect([6, 7, 8]).toContain(leaps.length)
    }
  })
})

describe('what is no lunar date', () => {
  test('days and years outside the tables', () => {
    expect(toLunarDay(day('2101-01-29'))).toBeNull()
    expect(toLunarDay(day('0001-01-01'))).toBeNull()
    expect(toLunarDay(day('9999-12-31'))).toBeNull()
    expect(toSolarDate(lunar(1898, 1, 1))).toBeNull()
    expect(toSolarDate(lunar(2101, 1, 1))).toBeNull()
  })

  test('whatever numbers are given, there is a day that leads back or none', () => {
    const number = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 32 }))
    const year = fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.double())
    fc.assert(
      fc.property(year, number, number, fc.boolean(), (inYear, month, of, leap) => {
        fc.pre(Number.isInteger(month) && Number.isInteger(of))
        const date = lunar(inYear, month, of, leap)
        const found = lunarDayNumber(date)
        if (found !== null) expect(lunarDateOn(found)).toEqual(date)
      }),
      { numRuns: 2000 },
    )
  })
})

function follows(before: LunarDate | null, { month, day: of, year }: LunarDate): boolean {
  if (before === null) return true
  if (of === before.day + 1) return month === before.month && year === before.year
  return of === 1 && before.day >= 29 && (month === 1 ? year === before.year + 1 : year === before.year)
}
