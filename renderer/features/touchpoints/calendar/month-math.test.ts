import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthAfter, sameDayIn, weeksOf } from './month-math.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

describe('the weeks of a month', () => {
  test('begin on Monday; September 2026 begins on a Tuesday', () => {
    const [first] = weeksOf('2026-09')
    expect(first).toEqual([
      null,
      '2026-09-01',
      '2026-09-02',
      '2026-09-03',
      '2026-09-04',
      '2026-09-05',
      '2026-09-06',
    ])
  })

  test('hold every day once, in order, seven to a week', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const weeks = weeksOf(month)
        const days = weeks.flat().filter((day) => day !== null)
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(days).toEqual([...new Set(days)].toSorted())
        const [year = 0, number = 0] = month.split('-').map(Number)
        expect(days).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate())
      }),
    )
  })
})

test('months go over the turn of the year, and end where the calendar does', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2027-01', -1)).toBe('2026-12')
  expect(monthAfter('1900-01', -1)).toBeUndefined()
  expect(monthAfter('2100-12', 1)).toBeUndefined()
})

test('the 31st is the last day of a shorter month', () => {
  expect(sameDayIn('2027-02', '2027-01-31')).toBe('2027-02-28')
  expect(sameDayIn('2028-02', '2028-01-30')).toBe('2028-02-29')
  expect(sameDayIn('2026-04', '2026-03-31')).toBe('2026-04-30')
  expect(sameDayIn('2026-04', '2026-03-05')).toBe('2026-04-05')
})
