import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, normalizeForSearch } from './fold-text.ts'

test.each([
  ['ＨＵＡＷＥＩ（中國） Co., Ltd', 'huawei中国co ltd'],
  ['臺灣積體電路', '台湾积体电路'],
  ['裡 裏 著 瞭', '里里着了'],
  ['Café  MÜLLER-Straße', 'cafe muller strasse'],
  ['e\u0301te\u0301', 'ete'],
  ['ISO 9001 / iso9001', 'iso9001iso9001'],
  ['③ ㈱ ﬁ', '3株fi'],
  ['😀 — “”', ''],
])('%s is searched as %s', (text, folded) => {
  expect(normalizeForSearch(text)).toBe(folded)
})

test('what is folded stays as it is when folded again, word starts included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = foldText(normalizeForSearch(text))
      expect(once.chars).toEqual(foldText(text).chars)
      expect(once.classes).toEqual(foldText(text).classes)
    }),
  )
})

test('every entry knows its place in the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { chars, starts, ends } = foldText(text)
      for (let i = 0; i < chars.length; i++) {
        expect(starts[i]).toBeLessThan(ends[i]!)
        expect(ends[i]).toBeLessThanOrEqual(text.length)
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]!)
      }
    }),
  )
})
