import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MessageProblem } from '#shared/model/message.ts'
import { markedPieces } from './marked-pieces.ts'

const empty = (field: string): MessageProblem => ({ code: 'emptyField', part: 'body', field, at: null })

test('an empty field is marked where it stands, braces and all', () => {
  const pieces = markedPieces('{称呼}，您好！{ 称呼 }保重。', [empty('称呼')])
  expect(pieces.filter(({ isWrong }) => isWrong).map(({ text }) => text)).toEqual(['{称呼}', '{ 称呼 }'])
})

test('a word that is no field is left alone', () => {
  expect(markedPieces('称呼', [empty('称呼')])).toEqual([{ key: 0, text: '称呼', isWrong: false }])
})

test('nothing is lost or doubled, whatever stands in text and field', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, fields) => {
      const pieces = markedPieces(text, fields.map(empty))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})
