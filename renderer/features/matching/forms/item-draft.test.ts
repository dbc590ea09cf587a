import { describe, expect, test } from 'vitest'
import { parseRegion } from '#shared/domain/regions/parse-region.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { emptyItem, type ItemDraft, itemDraft, readItem } from './item-draft.ts'
import { placeReader } from './places.ts'

const readPlace = placeReader(parseRegion)
const draft = (given: Partial<ItemDraft>): ItemDraft => ({ ...emptyItem('1'), title: '保温杯', ...given })
const problemsOf = (given: Partial<ItemDraft>) => {
  const read = readItem(draft(given), readPlace)
  return read.ok ? {} : read.problems
}

describe('what cannot be meant is said, field by field', () => {
  test('a need has a name', () => {
    expect(problemsOf({ title: '  ' })).toEqual({ title: { code: 'titleMissing' } })
  })

  test('negative, absurd and unreadable amounts', () => {
    const amount = (text: string) => ({ quantity: { amount: text, unit: 'piece', perPack: '' } }) as const
    expect(problemsOf(amount('-3'))).toEqual({ amount: { code: 'negative', word: '-3' } })
    expect(problemsOf(amount('99999999999999'))).toMatchObject({ amount: { code: 'tooLarge' } })
    expect(problemsOf(amount('500捆'))).toEqual({ amount: { code: 'unknownUnit', word: '捆' } })
  })

  test('a price band upside down', () => {
    const price = { low: '50', high: '40', currency: 'CNY', per: 'piece' } as const
    expect(problemsOf({ price })).toEqual({ low: { code: 'priceUpsideDown' } })
  })

  test('a place nobody knows, and a specification that belongs into a file', () => {
    expect(problemsOf({ place: '某处' })).toEqual({ place: { code: 'unknownPlace' } })
    expect(problemsOf({ specification: '长'.repeat(200_000) })).toEqual({
      specification: { code: 'textTooLong' },
    })
  })
})

test('what is typed is what is saved; a unit beside the number counts', () => {
  const read = readItem(
    draft({
      quantity: { amount: '20箱', unit: 'piece', perPack: '24' },
      price: { low: '', high: '40', currency: 'CNY', per: 'piece' },
      place: '宁波',
      neededBy: LocalDate.parse('2026-08-31'),
      notes: ' ',
    }),
    readPlace,
  )
  expect(read).toMatchObject({
    ok: true,
    item: {
      quantity: { amount: 20, unit: 'box', perPack: 24 },
      price: { low: null, high: 40, currency: 'CNY', per: 'piece' },
      deliverTo: { province: '浙江', city: '宁波' },
      notes: null,
    },
  })
})

test('a saved requirement comes back out of the form as it went in', () => {
  const item = {
    title: '保温杯',
    categoryId: null,
    specification: '304',
    quantity: { amount: 500, unit: 'set' },
    price: { low: 32.5, high: 38, currency: 'USD', per: 'set' },
    deliverTo: { country: '中国', province: '浙江', city: '宁波' },
    neededBy: null,
    method: 'tender',
    certificates: ['ISO 9001'],
    notes: null,
  } as const
  const read = readItem(itemDraft('1', { ...item, certificates: [...item.certificates] }), readPlace)
  expect(read).toEqual({ ok: true, item })
})
