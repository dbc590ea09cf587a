import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Disclosure, type LetterFacts } from '../../model/trade-letter.ts'
import { isReadable } from '../confidential/withhold.ts'
import { readableSecrets, toldOf } from './told-of.ts'

const factory: LetterFacts = {
  companies: ['永康金盾保温器皿厂', '金盾', 'Jindun Flasks'],
  company: { zh: '永康金盾保温器皿厂', en: 'Jindun Flasks' },
  people: ['李强', '陈静'],
  addresses: ['13900000000', 'li@jindun.example'],
  contact: { name: '李强', phones: ['13900000000'], emails: ['li@jindun.example'] },
  place: { country: null, province: '浙江', city: '金华' },
  title: '金盾牌保温杯',
  specification: '304 不锈钢 500ml，出厂价 32 元，找李强 139-0000-0000',
  category: null,
  price: { low: 32, high: 38, currency: 'CNY', per: 'piece' },
  quantity: { amount: 300, unit: 'piece' },
  capacityPerMonth: null,
  leadTimeDays: 20,
  regions: [],
  neededBy: null,
  method: null,
  certificates: ['ISO 9001'],
}
const nothing = new Set<Disclosure>()

describe('what one side learns of the other', () => {
  test('without a tick neither name, person, number nor price, also inside a text', () => {
    const told = toldOf(factory, nothing)
    expect(told).toMatchObject({ company: null, contactName: null, phones: [], emails: [], price: null })
    expect(told.specification).toBe('304 不锈钢 500ml，出厂价 ＊＊＊，找＊＊＊ ＊＊＊')
    expect(told.title).toBe('＊＊＊牌保温杯')
    expect(told).toMatchObject({ leadTimeDays: 20, quantity: { amount: 300 }, certificates: ['ISO 9001'] })
  })

  test('each tick tells its own part and no other', () => {
    expect(toldOf(factory, new Set(['price'])).price).toEqual(factory.price)
    expect(toldOf(factory, new Set(['price'])).company).toBeNull()
    expect(toldOf(factory, new Set(['reach']))).toMatchObject({ phones: ['13900000000'], contactName: null })
    expect(toldOf(factory, new Set(['company'])).title).toBe('金盾牌保温杯')
  })

  test('what somebody types over it is noticed', () => {
    expect(readableSecrets('金盾的李强，电话 139 0000 0000，单价 32 元', factory, nothing)).toEqual([
      'company',
      'contact',
      'reach',
      'price',
    ])
    expect(readableSecrets('500 件，304 不锈钢', factory, nothing)).toEqual([])
    expect(readableSecrets('金盾', factory, new Set(['company']))).toEqual([])
  })
})

const name = fc
  .string({ minLength: 2, maxLength: 10, unit: 'grapheme' })
  .filter((text) => /[\p{L}\p{N}]{2}/u.test(text))
const phone = fc.stringMatching(/^1[3-9]\d{9}$/)
const anyTicks = fc.uniqueArray(fc.constantFrom(...Disclosure.options)).map((ticks) => new Set(ticks))

test('no confidential value is readable in anything that is told unless it was ticked', () => {
  fc.assert(
    fc.property(
      fc.record({
        companies: fc.array(name, { minLength: 1, maxLength: 3 }),
        people: fc.array(name, { minLength: 1, maxLength: 3 }),
        phone,
        price: fc.integer({ min: 1000, max: 9_999_999 }),
        noise: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }),
      }),
      anyTicks,
      ({ companies, people, phone: number, price, noise }, ticked) => {
        const [before = '', between = '', after = ''] = noise
        const text = [before, ...companies, between, ...people, `电话${number}`, `￥${price}`, after].join(
          ' ',
        )
        const facts: LetterFacts = {
          ...factory,
          companies,
          company: { zh: companies[0] ?? '', en: '' },
          people,
          addresses: [number],
          contact: { name: people[0] ?? '', phones: [number], emails: [] },
          title: text,
          specification: text,
          certificates: [text],
          place: null,
          price: { low: price, high: null, currency: 'CNY', per: 'piece' },
        }
        const told = toldOf(facts, ticked)
        const texts = [told.title, told.specification, ...told.certificates]
        for (const said of texts) {
          if (!ticked.has('company'))
            for (const secret of companies) expect(isReadable(said, secret)).toBe(false)
          if (!ticked.has('contact'))
            for (const secret of people) expect(isReadable(said, secret)).toBe(false)
          if (!ticked.has('reach')) expect(isReadable(said, number)).toBe(false)
          if (!ticked.has('price')) expect(said).not.toContain(String(price))
        }
        expect(told.company === null).toBe(!ticked.has('company'))
        expect(told.contactName === null).toBe(!ticked.has('contact'))
        expect(told.phones.length === 0).toBe(!ticked.has('reach'))
        expect(told.price === null).toBe(!ticked.has('price'))
      },
    ),
    { numRuns: 1_000 },
  )
})
