import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { type Need, readNeed } from './read-need.ts'

const today = LocalDate.parse('2026-03-05')

test.each<[string, Partial<Need>]>([
  [
    '需要 500 套 304 不锈钢保温杯，8 月底前，宁波交货，单价 40 以内',
    {
      title: '304 不锈钢保温杯',
      quantity: { amount: 500, unit: 'set' },
      neededBy: LocalDate.parse('2026-08-31'),
      deliverTo: { country: '中国', province: '浙江', city: '宁波' },
      price: { low: null, high: 40, currency: 'CNY', per: 'set' },
    },
  ],
  [
    '求购螺纹钢 HRB400 20吨，送到浙江杭州，招标，要 ISO 9001 认证',
    {
      title: '螺纹钢 HRB400',
      quantity: { amount: 20, unit: 't' },
      deliverTo: { country: '中国', province: '浙江', city: '杭州' },
      method: 'tender',
      certificates: ['ISO 9001'],
    },
  ],
  [
    '1.5万个玻璃杯，3-5元/个，三个月内',
    {
      title: '玻璃杯',
      quantity: { amount: 15_000, unit: 'piece' },
      price: { low: 3, high: 5, currency: 'CNY', per: 'piece' },
      neededBy: LocalDate.parse('2026-06-05'),
    },
  ],
  [
    'Looking for 1,200 pcs LED lamp 12V, by 15 Sep, deliver to Shanghai, price $3.50',
    {
      title: 'LED lamp 12V',
      quantity: { amount: 1200, unit: 'piece' },
      price: { low: null, high: 3.5, currency: 'USD', per: 'piece' },
      neededBy: LocalDate.parse('2026-09-15'),
      deliverTo: { country: '中国', province: '上海', city: '上海' },
    },
  ],
  [
    '苹果 3000 斤，2元一斤',
    { quantity: { amount: 1500, unit: 'kg' }, price: { low: null, high: 4, currency: 'CNY', per: 'kg' } },
  ],
  [
    '想找食品级硅胶垫，要求耐高温，颜色可定制',
    { title: '食品级硅胶垫', specification: '要求耐高温，颜色可定制', quantity: null },
  ],
  ['', { title: '', specification: '', quantity: null, price: null }],
])('%s', (note, need) => expect(readNeed(note, today)).toMatchObject(need))

test('any note is read without failing, and a price is never upside down', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (note) => {
      const { price, quantity } = readNeed(note, today)
      if (price?.low && price.high) expect(price.low).toBeLessThanOrEqual(price.high)
      if (quantity) expect(quantity.amount).toBeGreaterThan(0)
    }),
  )
})
