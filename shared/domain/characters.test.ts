import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasHan, isPlain, isWordOnly, withPlainForms } from './characters.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[\u4e00-\u9fff\u0020-\u007e]{0,12}$/),
  fc.stringMatching(/^[\u3000-\u30ff\u4dfe-\u4e02\u9ffe-\ua002\uf900-\ufaff\uff00-\uffef]{0,4}$/),
)

describe('what the codes of a text say of it', () => {
  test.each([
    ['广州红发有限公司', true, true],
    ['Acme Trading Co., Ltd.', true, false],
    ['Ａｃｍｅ', false, false],
    ['㈱红发', false, false],
    ['', true, true],
  ])('%s', (text, plain, wordOnly) => {
    expect(isPlain(text)).toBe(plain)
    expect(isWordOnly(text)).toBe(wordOnly)
  })

  test('is what the properties of its characters say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(withPlainForms(text)).toBe(text.normalize('NFKC'))
        expect(hasHan(text)).toBe(/\p{Script=Han}/u.test(text))
        if (isWordOnly(text)) expect(text).toMatch(/^[\p{L}\p{N}]*$/u)
      }),
    )
  })
})
