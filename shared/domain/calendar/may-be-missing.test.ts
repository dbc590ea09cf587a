import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anniversaryInYear } from './anniversary-in-year.ts'
import { impossibleDate } from './impossible-date.ts'
import { mayLackDay, mayLackLeapMonth } from './may-be-missing.ts'

test('a day that may be missing is one that some year goes without', () => {
  const anniversary = fc.record({
    calendar: fc.constantFrom('solar' as const, 'lunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    leap: fc.boolean(),
  })
  fc.assert(
    fc.property(anniversary, ({ calendar, month, day, leap }) => {
      const date = { calendar, month, day, ...(calendar === 'lunar' && leap ? { leap } : {}) }
      fc.pre(impossibleDate(date) === null)
      const isLost = Array.from({ length: 190 }, (_, n) => 1905 + n).some(
        (year) => anniversaryInYear(year, { ...date, leapMonthMissing: 'skip', dayMissing: 'skip' }) === null,
      )
      expect(mayLackLeapMonth(date) || mayLackDay(date)).toBe(isLost)
    }),
  )
})
