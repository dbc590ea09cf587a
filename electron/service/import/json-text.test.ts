import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonText, linesIn, linesOf, textOf } from './json-text.ts'
import { SpareBytes } from './spare-bytes.ts'

test('texts and bytes that go as lines come out one by one as they were', () => {
  const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.array(fc.record({ value, asBytes: fc.boolean() }), { maxLength: 20 }), (given) => {
      const spare = new SpareBytes()
      // Bytes of an earlier, longer message lie behind the lines.
      spare.giveBack(spare.take(1_000))
      const texts = given.map(({ value: each, asBytes }): JsonText => {
        const json = JSON.stringify(each)
        return asBytes ? Buffer.from(json, 'utf16le') : json
      })
      expect([...linesIn(linesOf(texts, spare))]).toEqual(texts.map(textOf))
    }),
  )
})

test('the bytes of a line break across two characters end no line', () => {
  const texts = [JSON.stringify('\u0a00\u0a00'), JSON.stringify('\u0a0a\u0a00\u0a00')]
  expect([...linesIn(linesOf(texts, new SpareBytes()))]).toEqual(texts)
})
