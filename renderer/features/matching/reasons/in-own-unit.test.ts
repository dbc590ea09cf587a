import { describe, expect, test } from 'vitest'
import type { PriceBand } from '#shared/model/trade-terms.ts'
import { inOwnUnit, priceAsSaid } from './in-own-unit.ts'

describe('an amount as somebody said it', () => {
  test('2000 kg that were asked for as 2 t are 2 t', () => {
    expect(inOwnUnit('2000', [{ amount: 2, unit: 't' }])).toEqual({ amount: 2, unit: 't' })
    expect(inOwnUnit('0.3', [{ amount: 300, unit: 'g' }])).toEqual({ amount: 300, unit: 'g' })
  })

  test('boxes of a told size stay boxes', () => {
    const boxes = { amount: 20, unit: 'box', perPack: 24 } as const
    expect(inOwnUnit('480', [boxes])).toEqual(boxes)
  })

  test('what has changed since is told in the base unit; the other side lends it', () => {
    expect(inOwnUnit('1500', [{ amount: 2, unit: 't' }])).toEqual({ amount: 1500, unit: 'kg' })
    expect(inOwnUnit('300', [null, { amount: 500, unit: 'set' }])).toEqual({ amount: 300, unit: 'piece' })
    expect(inOwnUnit('300', [null])).toBeNull()
    expect(inOwnUnit(null, [{ amount: 2, unit: 't' }])).toBeNull()
    expect(inOwnUnit('keg', [{ amount: 2, unit: 't' }])).toBeNull()
  })
})

test('a price for a dozen is not shown for a piece', () => {
  const price: PriceBand = { low: null, high: 120, currency: 'CNY', per: 'dozen' }
  expect(priceAsSaid('10', [{ price, perPack: undefined }])).toEqual({ amount: 120, price })
  expect(priceAsSaid('9', [{ price, perPack: undefined }])).toEqual({
    amount: 9,
    price: { ...price, per: 'piece' },
  })
  expect(priceAsSaid('9', [{ price: null, perPack: undefined }])).toBeNull()
})
