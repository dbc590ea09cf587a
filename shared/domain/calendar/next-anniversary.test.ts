import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anniversary, LocalDate } from '../../model/dates.ts'
import { addDays } from '../time/local-date.ts'
import { lunarLabel } from './lunar-label.ts'
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

describe('the keys of a day', () => {
  const anniversaries = fc.record(
    {
      calendar: fc.constantFrom('solar' as const, 'lunar' as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      leap: fc.boolean(),
      year: fc.integer({ min: 1900, max: 2030 }),
    },
    { requiredKeys: ['calendar', 'month', 'day'] },
  )
  const days = fc.integer({ min: 0, max: 365 * 60 }).map((offset) => addDays(day('2000-01-01'), offset))

  test('an anniversary is found by the keys of the day it falls on', () => {
    fc.assert(
      fc.property(anniversaries, days, (given, from) => {
        const anniversary: Anniversary = given.calendar === 'solar' ? { ...given, leap: false } : given
        const next = nextAnniversary(anniversary, from)
        expect(next).not.toBeNull()
        expect(next!.on >= from).toBe(true)
        expect(anniversaryKeysOn(next!.on)).toContainEqual({
          calendar: anniversary.calendar,
          month: anniversary.month,
          day: anniversary.day,
          leap: anniversary.leap ?? false,
        })
      }),
      { numRuns: 500 },
    )
  })

  test('every key of a day names an anniversary that falls on it', () => {
    fc.assert(
      fc.property(days, (on) => {
        for (const key of anniversaryKeysOn(on)) expect(nextAnniversary(key, on)?.on).toBe(on)
      }),
      { numRuns: 300 },
    )
  })
})

test('lunar days are written as the calendar does', () => {
  expect(lunarLabel({ month: 8, day: 15, leap: false })).toBe('八月十五')
  expect(lunarLabel({ month: 4, day: 8, leap: true })).toBe('闰四月初八')
  expect(lunarLabel({ month: 12, day: 23, leap: false })).toBe('腊月廿三')
  expect(lunarLabel({ month: 1, day: 10, leap: false })).toBe('正月初十')
  expect(lunarLabel({ month: 11, day: 20, leap: false })).toBe('冬月二十')
  expect(lunarLabel({ month: 2, day: 30, leap: false })).toBe('二月三十')
})
