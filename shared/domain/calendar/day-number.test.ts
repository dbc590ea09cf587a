import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import {
  civilOf,
  dayNumberOf,
  dayNumberOfCivil,
  isoWeekdayOf,
  localDateOf,
  solarMonthLength,
} from './day-number.ts'

describe('day numbers', () => {
  test('count from 1970-01-01', () => {
    expect(dayNumberOf(LocalDate.parse('1970-01-01'))).toBe(0)
    expect(dayNumberOf(LocalDate.parse('1969-12-31'))).toBe(-1)
    expect(dayNumberOf(LocalDate.parse('2026-02-17'))).toBe(20_501)
    expect(localDateOf(-25_567)).toBe('1900-01-01')
  })

  test('agree with the platform for every day from 1899 to 2101', () => {
    for (let day = dayNumberOfCivil(1899, 1, 1), end = dayNumberOfCivil(2101, 12, 31); day <= end; day += 1) {
      const date = new Date(day * 86_400_000)
      expect(localDateOf(day)).toBe(date.toISOString().slice(0, 10))
      if (isoWeekdayOf(day) !== (date.getUTCDay() || 7)) expect(isoWeekdayOf(day)).toBe(date.getUTCDay() || 7)
    }
  })

  test('a day and its date are the same whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        const { year, month, day: of } = civilOf(day)
        expect(dayNumberOfCivil(year, month, of)).toBe(day)
        expect(of).toBeLessThanOrEqual(solarMonthLength(year, month))
        expect(dayNumberOf(localDateOf(day))).toBe(day)
      }),
    )
  })

  test('only every fourth century year is a leap year', () => {
    expect([1900, 2000, 2024, 2025, 2100].map((year) => solarMonthLength(year, 2))).toEqual([
      28, 29, 29, 28, 28,
    ])
  })
})
