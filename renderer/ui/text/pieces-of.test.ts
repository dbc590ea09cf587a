import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from './pieces-of.ts'

test('found parts are marked, the rest is left as it is', () => {
  expect(piecesOf('宁波海天集团', [[2, 4]])).toEqual([
    { start: 0, text: '宁波', marked: false },
    { start: 2, text: '海天', marked: true },
    { start: 4, text: '集团', marked: false },
  ])
})

test('whatever the ranges, the text is whole and in order', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.integer(), fc.integer())), (text, ranges) => {
      const pieces = piecesOf(text, ranges)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})
