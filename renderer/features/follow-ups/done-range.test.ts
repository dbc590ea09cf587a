import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { donePresetOf, donePresets, doneRangeOf, withDoneRange } from './done-range.ts'

const thursday = LocalDate.parse('2026-03-05')

test.each([
  ['today', '2026-03-05', '2026-03-05'],
  ['yesterday', '2026-03-04', '2026-03-04'],
  ['thisWeek', '2026-03-02', '2026-03-08'],
  ['lastWeek', '2026-02-23', '2026-03-01'],
] as const)('%s is %s to %s', (preset, doneFrom, doneUntil) => {
  expect(doneRangeOf(preset, thursday)).toEqual({ doneFrom, doneUntil })
})

test('a range is known by its name', () => {
  for (const preset of donePresets) expect(donePresetOf(doneRangeOf(preset, thursday), thursday)).toBe(preset)
  expect(donePresetOf({ doneFrom: thursday }, thursday)).toBeNull()
  expect(donePresetOf({}, thursday)).toBeNull()
})

describe('a range of days on which things were done', () => {
  test('shows what is done, whatever state was asked for before', () => {
    expect(withDoneRange({ tiers: ['A'], states: ['open'] }, { doneFrom: thursday })).toEqual({
      tiers: ['A'],
      states: ['done'],
      doneFrom: thursday,
    })
  })

  test('taken away, the list is of open ones again', () => {
    const done = { tiers: ['A' as const], states: ['done' as const], doneFrom: thursday, doneUntil: thursday }
    expect(withDoneRange(done, {})).toEqual({ tiers: ['A'] })
  })
})
