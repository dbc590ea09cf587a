import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Instant, LocalDate } from '../../model/dates.ts'
import {
  dateOf,
  dayNumberOf,
  instantOn,
  isoWeekdayOf,
  monthAfter,
  workdayFrom,
  workdayUpTo,
} from './demo-days.ts'

const day = (date: string) => dayNumberOf(LocalDate.parse(date))

test('a day keeps its date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => dayNumberOf(dateOf(number)) === number),
  )
})

test('minutes count from eight o’clock in China', () => {
  expect(instantOn(day('2026-03-05'), 95, 7)).toBe(Instant.parse('2026-03-05T01:35:07.000Z'))
})

test('months go round the year', () => {
  expect([monthAfter(day('2026-11-20'), 3), monthAfter(day('2026-01-20'), -2)]).toEqual([2, 11])
})

describe('working days', () => {
  test('leave out weekends', () => {
    expect(isoWeekdayOf(day('2026-03-07'))).toBe(6)
    expect(dateOf(workdayUpTo(day('2026-03-08')))).toBe('2026-03-06')
    expect(dateOf(workdayFrom(day('2026-03-07')))).toBe('2026-03-09')
  })

  test('leave out Spring Festival, wherever it falls, and National Day week', () => {
    expect(dateOf(workdayUpTo(day('2026-02-22')))).toBe('2026-02-13')
    expect(dateOf(workdayFrom(day('2025-01-28')))).toBe('2025-02-05')
    expect(dateOf(workdayFrom(day('2025-10-01')))).toBe('2025-10-08')
  })
})
