import { expect, test } from 'vitest'
import { parseDay } from './parse-day.ts'

const thursday = '2026-03-05'

test.each([
  ['3-9', '2026-03-09'],
  ['+3d', '2026-03-08'],
  ['下周三', '2026-03-11'],
  ['明天', '2026-03-06'],
  ['next fri', '2026-03-13'],
])('%s is a day', (typed, day) => {
  expect(parseDay(typed, thursday)).toBe(day)
})

test.each(['寄样品', '下周三 寄样品', '周三或周四', '2月30日'])('%s is not one day', (typed) => {
  expect(parseDay(typed, thursday)).toBeUndefined()
})
