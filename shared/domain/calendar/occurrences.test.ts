import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import type { OccasionRule } from '../../model/occasion.ts'
import { addDays } from '../time/local-date.ts'
import { toLunarDay } from './lunar-calendar.ts'
import { anniversariesOf, occurrencesBetween } from './occurrences.ts'

const day = (text: string) => LocalDate.parse(text)
const between = (rule: OccasionRule, from: string, to: string) => occurrencesBetween(rule, day(from), day(to))
const daysOf = (rule: OccasionRule, from: string, to: string) => between(rule, from, to).map(({ on }) => on)
const lunar = (month: number, of: number) =>
  ({ kind: 'yearly', calendar: 'lunar', month, day: of }) as const satisfies OccasionRule

describe('yearly by the lunar calendar', () => {
  test('a birthday of the twelfth month falls twice in one solar year and not at all in another', () => {
    expect(daysOf(lunar(12, 1), '2021-01-01', '2021-12-31')).toEqual(['2021-01-13'])
    expect(daysOf(lunar(12, 1), '2022-01-01', '2022-12-31')).toEqual(['2022-01-03', '2022-12-23'])
    expect(daysOf(lunar(12, 1), '2023-01-01', '2023-12-31')).toEqual([])
    expect(daysOf(lunar(12, 1), '2024-01-01', '2024-12-31')).toEqual(['2024-01-11', '2024-12-31'])
  })

  test('each time belongs to its lunar year, which no other time has', () => {
    expect(between({ ...lunar(12, 1), year: 1985 }, '2022-01-01', '2022-12-31')).toEqual([
      { on: '2022-01-03', year: 2021, years: 36 },
      { on: '2022-12-23', year: 2022, years: 37 },
    ])
  })

  test('除夕 is the last day of the year, the 29th or the 30th', () => {
    expect(daysOf(lunar(12, 30), '2023-01-01', '2027-12-31')).toEqual([
      '2023-01-21',
      '2024-02-09',
      '2025-01-28',
      '2026-02-16',
      '2027-02-05',
    ])
  })

  test('both ends of the span count, and a span backwards holds nothing', () => {
    expect(daysOf(lunar(8, 15), '2026-09-25', '2026-09-25')).toEqual(['2026-09-25'])
    expect(daysOf(lunar(8, 15), '2026-09-26', '2027-09-14')).toEqual([])
    expect(daysOf(lunar(8, 15), '2026-12-31', '2026-01-01')).toEqual([])
  })

  test('the first year itself is no anniversary, nor any before it', () => {
    const founded = { ...lunar(8, 15), year: 2024 }
    expect(between(founded, '2020-01-01', '2026-12-31').map(({ years }) => years)).toEqual([1, 2])
  })
})

describe('yearly by the solar calendar', () => {
  test('29 February', () => {
    const leapDay = { kind: 'yearly', calendar: 'solar', month: 2, day: 29 } as const
    expect(daysOf(leapDay, '2023-01-01', '2025-12-31')).toEqual(['2023-02-28', '2024-02-29', '2025-02-28'])
    expect(daysOf({ ...leapDay, dayMissing: 'nextDay' }, '2023-01-01', '2025-12-31')).toEqual([
      '2023-03-01',
      '2024-02-29',
      '2025-03-01',
    ])
    expect(daysOf({ ...leapDay, dayMissing: 'skip' }, '2096-01-01', '2100-12-31')).toEqual(['2096-02-29'])
  })
})

describe('other rules', () => {
  test('once, solar or lunar', () => {
    const once = { kind: 'once', calendar: 'lunar', year: 2025, month: 6, leap: true, day: 1 } as const
    expect(between(once, '2020-01-01', '2030-12-31')).toEqual([{ on: '2025-07-25', year: 2025, years: null }])
    expect(between({ ...once, year: 2026 }, '2020-01-01', '2030-12-31')).toEqual([])
    const solar = { kind: 'once', calendar: 'solar', year: 2026, month: 5, day: 18 } as const
    expect(daysOf(solar, '2026-05-18', '2026-05-18')).toEqual(['2026-05-18'])
    expect(daysOf({ ...solar, month: 2, day: 30 }, '2020-01-01', '2030-12-31')).toEqual([])
  })

  test('nth weekday of a month', () => {
    const nth = (month: number, weekday: number, of: 1 | 2 | 3 | 4 | 5 | -1) =>
      daysOf({ kind: 'nthWeekday', month, weekday, nth: of }, '2026-01-01', '2026-12-31')
    expect(nth(5, 7, 2)).toEqual(['2026-05-10']) // Mother's Day
    expect(nth(6, 7, 3)).toEqual(['2026-06-21']) // Father's Day
    expect(nth(11, 4, 4)).toEqual(['2026-11-26']) // Thanksgiving
    expect(nth(5, 1, -1)).toEqual(['2026-05-25']) // Memorial Day
    expect(nth(8, 1, 5)).toEqual(['2026-08-31'])
    expect(nth(9, 1, 5)).toEqual([])
  })

  test('清明 and 冬至', () => {
    expect(daysOf({ kind: 'solarTerm', term: 'qingming' }, '2023-01-01', '2027-12-31')).toEqual([
      '2023-04-05',
      '2024-04-04',
      '2025-04-04',
      '2026-04-05',
      '2027-04-05',
    ])
    expect(daysOf({ kind: 'solarTerm', term: 'dongzhi' }, '2025-01-01', '2026-12-31')).toEqual([
      '2025-12-21',
      '2026-12-22',
    ])
  })
})

describe('from 1900 to 2100', () => {
  const month = fc.integer({ min: 1, max: 12 })
  const birthday = fc.oneof(
    fc.record({
      calendar: fc.constant('lunar' as const),
      month,
      day: fc.integer({ min: 1, max: 30 }),
      leap: fc.boolean(),
    }),
    fc.record({ calendar: fc.constant('solar' as const), month, day: fc.integer({ min: 1, max: 28 }) }),
    fc.constant({ calendar: 'solar' as const, month: 2, day: 29 }),
  )
  const dates = fc.integer({ min: 0, max: 73_413 }).map((offset) => addDays(day('1900-01-01'), offset))

  test('by custom every birthday is kept once in every year of its calendar', () => {
    fc.assert(
      fc.property(birthday, (anniversary) => {
        const kept = anniversariesOf(anniversary, day('1900-01-01'), day('2101-01-28'))
        const years = kept.map(({ year }) => year).filter((year) => year >= 1900)
        expect(years).toEqual(Array.from({ length: 201 }, (_, after) => 1900 + after))
        for (const { on, year } of kept) expect(yearOf(anniversary.calendar, on)).toBe(year)
      }),
      { numRuns: 200 },
    )
  })

  test('spans laid end to end hold every time once, wherever they are cut', () => {
    const choices = fc.record(
      {
        leapMonthMissing: fc.constantFrom('plainMonth' as const, 'nextMonth' as const, 'skip' as const),
        dayMissing: fc.constantFrom('lastDay' as const, 'nextDay' as const, 'skip' as const),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(birthday, choices, fc.array(dates, { maxLength: 8 }), (date, choice, cuts) => {
        const anniversary = { ...date, ...choice }
        const whole = anniversariesOf(anniversary, day('1900-01-01'), day('2101-01-28'))
        const starts = [day('1900-01-01'), ...new Set(cuts.filter((cut) => cut > '1900-01-01'))].toSorted()
        const pieces = starts.flatMap((start, index) => {
          const next = starts[index + 1]
          return anniversariesOf(
            anniversary,
            start,
            next === undefined ? day('2101-01-28') : addDays(next, -1),
          )
        })
        expect(pieces).toEqual(whole)
        expect(new Set(whole.map(({ year }) => year)).size).toBe(whole.length)
        expect(whole.map(({ on }) => on)).toEqual(whole.map(({ on }) => on).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  const yearOf = (calendar: 'solar' | 'lunar', on: LocalDate) =>
    calendar === 'solar' ? Number(on.slice(0, 4)) : toLunarDay(on)?.year
})
