import { expect, test } from 'vitest'
import { initialOf, tintOf } from './initial-of.ts'

test('a person is known by the surname character or the first letter', () => {
  expect(initialOf(' 王芳')).toBe('王')
  expect(initialOf('maria Silva')).toBe('M')
  expect(initialOf('𠮷田')).toBe('𠮷')
  expect(initialOf('')).toBe('?')
})

test('the tint is one of eight and never changes for a name', () => {
  for (const name of ['王芳', '李伟', 'Ann', '', '欧阳修'.repeat(40)]) {
    expect(tintOf(name)).toBe(tintOf(name))
    expect(tintOf(name)).toBeGreaterThanOrEqual(0)
    expect(tintOf(name)).toBeLessThan(8)
  }
})
