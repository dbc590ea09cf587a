import { expect, test } from 'vitest'
import { byDay } from './moments-by-day.ts'

test('the moments of one day stand together, in their order', () => {
  const moments = [
    { on: '2026-03-05', name: 'a' },
    { on: '2026-03-05', name: 'b' },
    { on: '2026-03-07', name: 'c' },
  ]
  expect(byDay(moments)).toEqual([
    { on: '2026-03-05', moments: moments.slice(0, 2) },
    { on: '2026-03-07', moments: moments.slice(2) },
  ])
})

test('no moments, no days', () => {
  expect(byDay([])).toEqual([])
})
