import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseClock } from './parse-clock.ts'

test.each([
  ['14:30', '14:30'],
  ['1430', '14:30'],
  ['9.05', '09:05'],
  ['9', '09:00'],
  ['9点', '09:00'],
  ['14点半', '14:30'],
  ['8点5分', '08:05'],
  ['１４：３０', '14:30'],
  ['2:30 pm', '14:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['', ''],
])('%s is %s', (typed, clock) => {
  expect(parseClock(typed)).toBe(clock)
})

test.each(['25:00', '14:75', '2430', '下午', '9-10', '-1'])('no time of day: %s', (typed) => {
  expect(parseClock(typed)).toBeUndefined()
})

test('whatever is typed, the answer is a time of day or none', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(parseClock(typed) ?? '').toMatch(/^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/)
    }),
  )
})
