import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPrice, readQuantity } from './read-amount.ts'

describe('quantities as people type them', () => {
  test.each([
    ['500', 500, null],
    ['1,200', 1200, null],
    ['１２００', 1200, null],
    ['1.2万', 12_000, null],
    ['3k', 3000, null],
    ['500套', 500, 'set'],
    ['500 Sets', 500, 'set'],
    ['2 t', 2, 't'],
    ['30斤', 15, 'kg'],
    ['', null, null],
  ])('%s', (text, amount, unit) => {
    expect(readQuantity(text)).toEqual({ ok: true, amount, unit })
  })

  test.each([
    ['-5', 'negative'],
    ['0', 'notPositive'],
    ['9999999999999', 'tooLarge'],
    ['500捆', 'unknownUnit'],
    ['5 bushels', 'unknownUnit'],
    ['五百', 'notANumber'],
    ['1e9', 'unknownUnit'],
    ['NaN', 'notANumber'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readQuantity(text)).toMatchObject({ ok: false, problem })
  })
})

test('a price may be nothing, and have its sign', () => {
  expect(readPrice('¥0')).toEqual({ ok: true, amount: 0, unit: null })
  expect(readPrice('￥38.5')).toEqual({ ok: true, amount: 38.5, unit: null })
  expect(readPrice('-1')).toMatchObject({ problem: 'negative' })
})

test('whatever is typed, a number that is given is one that can be saved', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readQuantity(text)
      if (read.ok && read.amount !== null) {
        expect(read.amount).toBeGreaterThan(0)
        expect(read.amount).toBeLessThanOrEqual(1e12)
      }
    }),
  )
})
