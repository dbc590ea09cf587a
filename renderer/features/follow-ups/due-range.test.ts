import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoWeekday } from '#shared/domain/time/local-date.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { duePresetOf, duePresets, dueRangeOf, withDueRange } from './due-range.ts'

const thursday = LocalDate.parse('2026-03-05')

describe('ranges by name', () => {
  test.each([
    ['all', {}],
    ['overdue', { dueUntil: '2026-03-04' }],
    ['today', { dueFrom: '2026-03-05', dueUntil: '2026-03-05' }],
    ['thisWeek', { dueFrom: '2026-03-02', dueUntil: '2026-03-08' }],
    ['nextWeek', { dueFrom: '2026-03-09', dueUntil: '2026-03-15' }],
  ] as const)('%s on Thursday 5 March', (preset, range) => {
    expect(dueRangeOf(preset, thursday)).toEqual(range)
  })

  test('every range keeps its name on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const today = addDays(thursday, days)
        for (const preset of duePresets) expect(duePresetOf(dueRangeOf(preset, today), today)).toBe(preset)
        expect(isoWeekday(dueRangeOf('nextWeek', today).dueFrom ?? today)).toBe(1)
      }),
    )
  })

  test('a range of the user’s own has no name', () => {
    expect(duePresetOf({ dueFrom: thursday }, thursday)).toBeNull()
    expect(duePresetOf({ dueUntil: addDays(thursday, 3) }, thursday)).toBeNull()
  })
})

test('another range replaces both ends and leaves the rest', () => {
  const filter = { dueFrom: thursday, dueUntil: thursday, text: 'x' }
  expect(withDueRange(filter, dueRangeOf('overdue', thursday))).toEqual({ text: 'x', dueUntil: '2026-03-04' })
})
