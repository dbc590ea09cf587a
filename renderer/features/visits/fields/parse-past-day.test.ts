import { expect, test } from 'vitest'
import { parsePastDay } from './parse-past-day.ts'

// A Thursday.
const today = '2026-03-05'

test.each([
  ['今天', '2026-03-05'],
  ['昨天', '2026-03-04'],
  ['Yesterday', '2026-03-04'],
  ['前天', '2026-03-03'],
  ['-2d', '2026-03-03'],
  ['－2', '2026-03-03'],
  ['-1w', '2026-02-26'],
  ['3天前', '2026-03-02'],
  ['周三', '2026-03-04'],
  ['周四', '2026-02-26'],
  ['上周五', '2026-02-27'],
  ['上周日', '2026-03-01'],
  ['星期一', '2026-03-02'],
  ['last friday', '2026-02-27'],
  ['mon', '2026-03-02'],
  ['2月26日', '2026-02-26'],
  ['2025-12-30', '2025-12-30'],
  ['12-30', '2025-12-30'],
])('%s', (typed, day) => {
  expect(parsePastDay(typed, today)).toBe(day)
})

test.each(['', '改天', '-', '99周前后', 'someday'])('unclear: %s', (typed) => {
  expect(parsePastDay(typed, today)).toBeUndefined()
})
