import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordEdges } from './word-edges.ts'

test('no word is longer than its edge says', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 2, maxLength: 12 })), (words) => {
      const beginnings = new WordEdges()
      for (const word of words) beginnings.add(word.charCodeAt(0), word.charCodeAt(1), word.length)
      for (const word of words)
        expect(beginnings.longest(word.charCodeAt(0), word.charCodeAt(1))).toBeGreaterThanOrEqual(word.length)
    }),
  )
})

test('what no word begins with is told apart', () => {
  const beginnings = new WordEdges()
  beginnings.add('广'.charCodeAt(0), '州'.charCodeAt(0), 3)
  expect(beginnings.longest('红'.charCodeAt(0), '发'.charCodeAt(0))).toBe(0)
  expect(beginnings.longest(Number.NaN, Number.NaN)).toBe(0)
})
