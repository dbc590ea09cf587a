import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anniversary, LocalDate } from '../../model/dates.ts'
import { addDays } from '../time/local-date.ts'
import { anniversaryKeysOn, nextAnniversary } from './next-anniversary.ts'

const day = (text: string) => LocalDate.parse(text)
const solar = (month: number, of: number, year?: number): Anniversary => ({
  calendar: 'solar',
  month,
  day: of,
  ...(year && { year }),
})
const lunar = (month: number, of: number, more: Partial<Anniversary> = {}): Anniversary => ({
  calendar: 'lunar',
  month,
  day: of,
  ...more,
})

describe('solar anniversaries', () => {
  test('today counts, yesterday waits a year', () => {
    expect(nextAnniversary(solar(3, 5, 1986), day('2026-03-05'))).toEqual({ on: '2026-03-05', years: 40 })
    expect(nextAnniversary(solar(3, 4, 1986), day('2026-03-05'))).toEqual({ on: '2027-03-04', years: 41 })
  })

  test('29 February is kept on the 28th in a common year', () => {
    expect(nextAnniversary(solar(2, 29, 2000), day('2026-02-01'))).toEqual({ on: '2026-02-28', years: 26 })
    expect(nextAnniversary(solar(2, 29, 2000), day('2028-02-01'))).toEqual({ on: '2028-02-29', years: 28 })
  })
})

describe('lunar anniversaries', () => {
  // Dates as every printed Chinese calendar gives them.
  test.each([
    ['Spring Festival 2026', lunar(1, 1), '2026-01-01', '2026-02-17'],
    ['Dragon Boat 2026', lunar(5, 5), '2026-03-05', '2026-06-19'],
    ['Mid-Autumn 2026', lunar(8, 15), '2026-03-05', '2026-09-25'],
    ['Double Ninth 2026', lunar(9, 9), '2026-03-05', '2026-10-18'],
    ['Mid-Autumn 2025, after a leap sixth month', lunar(8, 15), '2025-07-01', '2025-10-06'],
    ['Spring Festival 2034, after the leap eleventh month of 2033', lunar(1, 1), '2034-01-01', '2034-02-19'],
  ])('%s', (_, anniversary, from, on) => {
    expect(nextAnniversary(anniversary, day(from))?.on).toBe(on)
  })

  test('a birthday in a leap month is kept in the leap month of its year, else in the plain one', () => {
    const born = lunar(6, 8, { leap: true })
    expect(nextAnniversary(born, day('2025-06-01'))?.on).toBe('2025-08-01')
    expect(nextAnniversary(born, day('2026-06-01'))?.on).toBe('2026-07-21')
    expect(nextAnniversary(lunar(6, 8), day('2025-06-01'))?.on).toBe('2025-07-02')
  })

  test('the 30th of a month of 29 days is its last day', () => {
    // 腊月三十 of a short twelfth month: New Year's Eve all the same.
    expect(nextAnniversary(lunar(12, 30), day('2026-01-20'))?.on).toBe('2026-02-16')
  })

  test('years are counted in lunar years', () => {
    // Born in the twelfth month of lunar 1985, which was January 1986.
    expect(nextAnniversary(lunar(12, 1, { year: 1985 }), day('2026-01-10'))).toEqual({
      on: '2026-01-19',
      years: 40,
    })
  })
})

describe('what a person chose for years that lack the day', () => {
  const leapBirthday = lunar(4, 8, { leap: true })

  test('without their leap month: the plain month, the month after, or nothing until it comes again', () => {
    const from = day('2026-01-01')
    expect(nextAnniversary(leapBirthday, from)?.on).toBe('2026-05-24')
    expect(nextAnniversary({ ...leapBirthday, leapMonthMissing: 'nextMonth' }, from)?.on).toBe('2026-06-22')
    expect(nextAnniversary({ ...leapBirthday, leapMonthMissing: 'skip' }, from)?.on).toBe('2058-05-29')
    expect(nextAnniversary({ ...leapBirthday, leapMonthMissing: 'skip' }, day('2100-01-01'))).toBeNull()
  })

  test('without a 30th: the last day, the first of the next month, or nothing', () => {
    const lastOfYear = lunar(12, 30)
    const from = day('2026-02-01')
    expect(nextAnniversary(lastOfYear, from)?.on).toBe('2026-02-16')
    expect(nextAnniversary({ ...lastOfYear, dayMissing: 'nextDay' }, from)?.on).toBe('2026-02-17')
    // The years of 2025 to 2028 all end on the 29th.
    expect(nextAnniversary({ ...lastOfYear, dayMissing: 'skip' }, from)?.on).toBe('2030-02-02')
  })

  test('moved into the next lunar year, it still counts the years of its own', () => {
    const moved = { ...lunar(12, 30, { year: 1984 }), dayMissing: 'nextDay' } as const
    expect(nextAnniversary(moved, day('2026-02-17'))).toEqual({ on: '2026-02-17', years: 41 })
  })

  test('without 29 February: the 28th, 1 March, or nothing, through 1900 and 2100 too', () => {
    const leapDay = solar(2, 29, 1988)
    expect(nextAnniversary(leapDay, day('2026-01-01'))).toEqual({ on: '2026-02-28', years: 38 })
    expect(nextAnniversary({ ...leapDay, dayMissing: 'nextDay' }, day('2026-01-01'))?.on).toBe('2026-03-01')
    expect(nextAnniversary({ ...leapDay, dayMissing: 'skip' }, day('2026-01-01'))?.on).toBe('2028-02-29')
    expect(nextAnniversary({ ...leapDay, dayMissing: 'skip' }, day('2097-01-01'))?.on).toBe('2104-02-29')
  })
})

describe('the keys of a day', () => {
  const choices = {
    leapMonthMissing: fc.constantFrom('plainMonth' as const, 'nextMonth' as const, 'skip' as const),
    dayMissing: fc.constantFrom('lastDay' as const, 'nextDay' as const, 'skip' as const),
  }
  const year = fc.integer({ min: 1900, max: 2030 })
  const solarDays = fc
    .integer({ min: 0, max: 365 })
    .map((offset) => addDays(day('2000-01-01'), offset))
    .map((date) => ({
      calendar: 'solar' as const,
      month: Number(date.slice(5, 7)),
      day: Number(date.slice(8)),
    }))
  const lunarDays = fc.record({
    calendar: fc.constant('lunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    leap: fc.boolean(),
  })
  const anniversaries = fc
    .tuple(fc.oneof(solarDays, lunarDays), fc.record({ ...choices, year }, { requiredKeys: [] }))
    .map(([date, more]) => ({ ...date, ...more }))
  const days = fc.integer({ min: 0, max: 365 * 60 }).map((offset) => addDays(day('2000-01-01'), offset))

  test('an anniversary is found by the keys of the day it falls on, whatever its person chose', () => {
    fc.assert(
      fc.property(anniversaries, days, (anniversary, from) => {
        const next = nextAnniversary(anniversary, from)
        if (next === null) {
          expect([anniversary.leapMonthMissing, anniversary.dayMissing]).toContain('skip')
          return
        }
        expect(next.on >= from).toBe(true)
        expect(anniversaryKeysOn(next.on)).toContainEqual({
          calendar: anniversary.calendar,
          month: anniversary.month,
          day: anniversary.day,
          leap: 'leap' in anniversary ? anniversary.leap : false,
        })
      }),
      { numRuns: 3000 },
    )
  })

  test('every key of a day names an anniversary that falls on it for one choice at least', () => {
    const every = (['plainMonth', 'nextMonth'] as const).flatMap((leapMonthMissing) =>
      (['lastDay', 'nextDay'] as const).map((dayMissing) => ({ leapMonthMissing, dayMissing })),
    )
    fc.assert(
      fc.property(days, (on) => {
        for (const key of anniversaryKeysOn(on))
          expect(every.map((choice) => nextAnniversary({ ...key, ...choice }, on)?.on)).toContain(on)
      }),
      { numRuns: 1000 },
    )
  })

  test('are few: each is one look into an index', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(anniversaryKeysOn(on).length).toBeLessThan(20)
      }),
    )
  })
})
