import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '../format/days.ts'
import { parseTypedDay } from './parse-typed-day.ts'

const today = '2026-01-31'

test.each([
  ['2026-3-5', '2026-03-05'],
  ['2026.3.5', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['２０２６／３／５', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['3-5', '2026-03-05'],
  ['3月5日', '2026-03-05'],
  ['12/30', '2025-12-30'],
  ['7/20', '2026-07-20'],
  ['2/29', '2028-02-29'],
  ['+3d', '2026-02-03'],
  ['+3', '2026-02-03'],
  ['+2w', '2026-02-14'],
  ['+1m', '2026-02-28'],
  ['+12m', '2027-01-31'],
])('%s is %s', (typed, day) => {
  expect(parseTypedDay(typed, today)).toBe(day)
})

test.each(['', 'soon', '2026-13-1', '2/30', '99/99', '+', '5'])('"%s" is not a day', (typed) => {
  expect(parseTypedDay(typed, today)).toBeUndefined()
})

test('whatever is typed, the answer is a real day or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d+dwm./-]{0,10}$/)), (typed) => {
      const day = parseTypedDay(typed, today)
      expect(day === undefined || parseDay(day) !== undefined).toBe(true)
    }),
  )
})
