import { expect, test } from 'vitest'
import { isPattern, matchesPattern } from './success-pattern.ts'

test('an honest pattern', () => {
  expect(matchesPattern('"code"\\s*:\\s*0\\b', '{"code": 0}')).toBe(true)
  expect(matchesPattern('"code"\\s*:\\s*0\\b', '{"code": 7}')).toBe(false)
  expect(matchesPattern('', 'anything at all')).toBe(true)
  expect(matchesPattern('^成功', '成功：1条')).toBe(true)
})

test.each(['^(a+)+$', '(a|aa)*b', '(.*a){20}b'])('%s on a long answer ends in time', (pattern) => {
  const started = performance.now()
  expect(matchesPattern(pattern, `${'a'.repeat(60)}!`)).not.toBe(true)
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('no pattern at all', () => {
  expect(isPattern('(')).toBe(false)
  expect(matchesPattern('(', 'x')).toBeNull()
  expect(isPattern('^OK$')).toBe(true)
})

test('a pattern is only ever a pattern', () => {
  expect(matchesPattern('`);process.exit();(`', 'x')).not.toBe(true)
})
