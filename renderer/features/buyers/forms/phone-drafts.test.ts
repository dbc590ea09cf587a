import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Phone } from '#shared/model/contact.ts'
import { draftsOf, looksLikePhone, readPhoneDrafts } from './phone-drafts.ts'

const typed = (...lines: string[]) => readPhoneDrafts(lines.map((text, key) => ({ key, text, kind: null })))

describe('phones as they are typed', () => {
  test('blanks, dashes and the country code are put right; the kind comes from the number', () => {
    expect(typed('+86 138-0013-8000')).toMatchObject([{ number: '13800138000', kind: 'mobile' }])
    expect(typed('0571-88888888')).toMatchObject([{ number: '057188888888', kind: 'landline' }])
  })

  test('two numbers in one line are two numbers, and a number typed twice is one', () => {
    expect(typed('13800138000、13900139000', '13800138000').map((phone) => phone.number)).toEqual([
      '13800138000',
      '13900139000',
    ])
  })

  test('what is no number is kept as typed', () => {
    expect(typed('总机转市场部')).toEqual([{ number: '总机转市场部', kind: 'other' }])
    expect(looksLikePhone('总机转市场部')).toBe(false)
    expect(typed('', '   ')).toEqual([])
  })

  test('a kind chosen by hand stays', () => {
    expect(readPhoneDrafts([{ key: 0, text: '057188888888', kind: 'fax' }])).toMatchObject([{ kind: 'fax' }])
  })

  test('opening and saving a person changes no number', () => {
    const phones: Phone[] = [
      { number: '13800138000', kind: 'mobile' },
      { number: '057188888888', kind: 'fax' },
    ]
    expect(readPhoneDrafts(draftsOf(phones)).map(({ number, kind }) => ({ number, kind }))).toEqual(phones)
  })

  test('whatever is typed, what is saved is a phone of the model', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 120 })), (lines) => {
        for (const phone of typed(...lines)) expect(Phone.safeParse(phone).success).toBe(true)
      }),
    )
  })
})
