import { expect, test } from 'vitest'
import { nextToGreet } from './next-to-greet.ts'

const moments = [
  { key: 'done', isOpen: false },
  { key: 'first', isOpen: true },
  { key: 'made', isOpen: false },
  { key: 'last', isOpen: true },
]

test('the first that is open, wherever the keyboard is', () =>
  expect(nextToGreet(moments, undefined)).toBe('first'))
test('the one the keyboard is on', () => expect(nextToGreet(moments, 'last')).toBe('last'))
test('the next one where that is made already', () => expect(nextToGreet(moments, 'made')).toBe('last'))
test('from the last on again from the top', () =>
  expect(nextToGreet([...moments, { key: 'end', isOpen: false }], 'end')).toBe('first'))
test('none when every one is made', () =>
  expect(nextToGreet([{ key: 'a', isOpen: false }], 'a')).toBeUndefined())
