import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import type { Cadence } from '#shared/model/cadence.ts'
import {
  draftOf,
  intervalUnits,
  isSameCadence,
  longestInterval,
  readCadence,
  readInterval,
} from './cadence-draft.ts'

describe('an interval as it is typed', () => {
  test.each([
    [
      { count: 30, unit: 'day' },
      { count: 30, unit: 'day' },
    ],
    [
      { count: '45', unit: 'day' },
      { count: 45, unit: 'day' },
    ],
    [
      { count: 1, unit: 'month' },
      { count: 1, unit: 'month' },
    ],
    [{ count: '', unit: 'none' }, null],
    [{ count: 30, unit: 'none' }, null],
  ] as const)('%j is %j', (typed, interval) => {
    expect(readInterval(typed)).toEqual(interval)
  })

  test.each([
    { count: '', unit: 'day' },
    { count: 0, unit: 'day' },
    { count: -3, unit: 'month' },
    { count: 1.5, unit: 'month' },
    { count: longestInterval.day + 1, unit: 'day' },
    { count: longestInterval.month + 1, unit: 'month' },
    { count: '一个月', unit: 'month' },
  ] as const)('%j is none', (typed) => {
    expect(readInterval(typed)).toBeUndefined()
  })

  test('the longest is allowed', () => {
    for (const unit of ['day', 'month'] as const) {
      expect(readInterval({ count: longestInterval[unit], unit })).toEqual({
        count: longestInterval[unit],
        unit,
      })
    }
  })

  test('whatever is typed, it is an interval the service takes, or none', () => {
    const count = fc.oneof(fc.string(), fc.double(), fc.integer())
    fc.assert(
      fc.property(count, fc.constantFrom(...intervalUnits), (typed, unit) => {
        const read = readInterval({ count: typed, unit })
        if (read) expect(read.count > 0 && Number.isInteger(read.count)).toBe(true)
      }),
    )
  })
})

describe('the cadence of a team', () => {
  const rare: Cadence = { ...defaultCadence, C: null, D: { unit: 'month', count: 6 } }

  test('is shown and read back unchanged', () => {
    for (const cadence of [defaultCadence, rare]) expect(readCadence(draftOf(cadence))).toEqual(cadence)
  })

  test('one tier that cannot be read holds back all', () => {
    expect(readCadence({ ...draftOf(rare), B: { count: '', unit: 'day' } })).toBeUndefined()
  })

  test('thirty days are not one month', () => {
    expect(isSameCadence(defaultCadence, { ...defaultCadence })).toBe(true)
    expect(isSameCadence(defaultCadence, { ...defaultCadence, A: { unit: 'month', count: 1 } })).toBe(false)
    expect(isSameCadence(defaultCadence, rare)).toBe(false)
    expect(isSameCadence(rare, { ...rare })).toBe(true)
  })
})
