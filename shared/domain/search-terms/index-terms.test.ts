import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldChars } from './fold-text.ts'
import { noteTerms, recordTerms } from './index-terms.ts'

describe('the terms of a record', () => {
  test('a name is found by its characters, its sound and its initials', () => {
    expect(recordTerms({ names: [foldChars('华为')] })).toBe(
      'e华为 n华 n华为 jh jhw yhua zhuawei fhuawei xhw c华 c为 b华为 shua swei phuawei ihw',
    )
  })

  test('a character of several readings stands for each of them', () => {
    const terms = recordTerms({ names: [foldChars('单氏')] }).split(' ')
    for (const reading of ['dan', 'shan', 'chan']) expect(terms).toContain(`y${reading}`)
  })

  test('a handle is found by the beginning of what it folds to, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (handle) => {
        const key = foldChars(handle).chars.join('')
        const expected = [3, 5, 8].flatMap((length) =>
          key.length >= length ? [`m${key.slice(0, length)}`] : [],
        )
        expect(recordTerms({ names: [], handles: [handle] })).toBe(expected.join(' '))
      }),
    )
  })

  test('long notes are taken whole, and what is asked next begins anew', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `w${i}`)
    expect(noteTerms(words.join(' ')).split(' ')).toEqual(expect.arrayContaining(['ww2999', 'ww0']))
    expect(recordTerms({ names: [], phones: ['13812345678'] })).toBe(
      't678 t5678 d1381 d3812 d8123 d1234 d2345 d3456 d4567 d5678',
    )
  })
})
