import { expect, test } from 'vitest'
import type { Anniversary } from '../../model/dates.ts'
import { impossibleDate } from './impossible-date.ts'

const solar = (month: number, day: number, year?: number): Anniversary => ({
  calendar: 'solar',
  month,
  day,
  ...(year !== undefined && { year }),
})
const lunar = (month: number, day: number, more: Partial<Anniversary> = {}): Anniversary => ({
  calendar: 'lunar',
  month,
  day,
  ...more,
})

test.each([
  ['30 February', solar(2, 30), 'no-such-day'],
  ['31 April', solar(4, 31), 'no-such-day'],
  ['29 February of some year', solar(2, 29), null],
  ['29 February 1988', solar(2, 29, 1988), null],
  ['29 February 1987', solar(2, 29, 1987), 'no-such-day'],
  ['29 February 1900', solar(2, 29, 1900), 'no-such-day'],
  ['1899', solar(1, 1, 1899), 'year-out-of-range'],
  ['2101', lunar(1, 1, { year: 2101 }), 'year-out-of-range'],
  ['a leap month of the solar calendar', { ...solar(4, 8), leap: true }, 'no-such-leap-month'],
  ['腊月三十 of some year', lunar(12, 30), null],
  ['腊月三十 of 2025, which had 29 days', lunar(12, 30, { year: 2025 }), 'no-such-day'],
  ['腊月三十 of 2023', lunar(12, 30, { year: 2023 }), null],
  ['the 31st of a lunar month', lunar(1, 31), 'no-such-day'],
  ['闰四月 of some year', lunar(4, 8, { leap: true }), null],
  ['闰四月 2020', lunar(4, 8, { leap: true, year: 2020 }), null],
  ['闰四月 2021', lunar(4, 8, { leap: true, year: 2021 }), 'no-such-leap-month'],
  ['闰四月 三十 of 2020, which had 29 days', lunar(4, 30, { leap: true, year: 2020 }), 'no-such-day'],
  ['闰冬月 2033', lunar(11, 1, { leap: true, year: 2033 }), null],
  ['闰正月, which no year has', lunar(1, 8, { leap: true }), 'no-such-leap-month'],
  ['闰腊月, which no year has', lunar(12, 8, { leap: true }), 'no-such-leap-month'],
  ['闰八月三十, which no year has', lunar(8, 30, { leap: true }), 'no-such-day'],
])('%s', (_, date, problem) => {
  expect(impossibleDate(date)).toBe(problem)
})
