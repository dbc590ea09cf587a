import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPerson, maskPhone } from './mask.ts'
import { isReadable, withheld, withhold } from './withhold.ts'

const nobody = { companies: [], people: [], addresses: [] }

describe('what is not told', () => {
  test('a company by any of its names, in any case and width', () => {
    const secrets = { ...nobody, companies: ['宁波海天采购有限公司', '海天', 'Haitian Ltd'] }
    expect(withhold('给宁波海天采购有限公司做的海天专用杯，ＨＡＩＴＩＡＮ　ltd', secrets)).toBe(
      `给${withheld}做的${withheld}专用杯，${withheld}`,
    )
  })

  test('a number however it is grouped', () => {
    const secrets = { ...nobody, addresses: ['13800138000'] }
    expect(withhold('电话 138-0013 8000，分机 12', secrets)).toBe(`电话 ${withheld}，分机 12`)
  })

  test('whatever looks like a way to reach somebody', () => {
    const told = withhold('打 0574-8765 4321 或写 wang@haitian.example，微信号：haitian88', {
      ...nobody,
      reach: true,
    })
    expect(told).not.toMatch(/8765|haitian/)
  })

  test('a mobile, a landline, a service number, a foreign one; not the measures of a board', () => {
    const numbers = [
      '138 0013 8000',
      '(0574) 8765-4321',
      '400-820-8820',
      '+49 89 1234 567',
      '１３８００１３８０００',
    ]
    for (const number of numbers)
      expect(withhold(`打${number}吧`, { ...nobody, reach: true })).toBe(`打${withheld}吧`)
    const boards = '1200 1800 2400 mm，225/45R17，40×30×30cm，GB/T 29606-2013'
    expect(withhold(boards, { ...nobody, reach: true })).toBe(boards)
  })

  test('amounts of money, and not the figures of a specification', () => {
    const told = withhold('304 不锈钢 500ml，单价40以内，预算 2 万元，¥38–42/件，USD 5.50，DN50', {
      ...nobody,
      prices: true,
    })
    expect(told).toContain('304 不锈钢 500ml')
    expect(told).toContain('DN50')
    expect(told).not.toMatch(/40|2 万|38|42|5\.50/)
  })

  test('nothing is withheld of nobody', () => {
    expect(withhold('304 不锈钢 500ml', nobody)).toBe('304 不锈钢 500ml')
  })
})

const anySecret = fc.oneof(
  fc.string({ minLength: 2, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '王芳',
    '海天',
    'Wang Fang',
    '13800138000',
    'wang@haitian.example',
    '𠮷野家',
    'ＡＢＣ',
    '㍿天',
  ),
)

test('whatever the text and the secrets, none of them is readable in what is told', () => {
  fc.assert(
    fc.property(
      fc.array(anySecret, { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(anySecret, fc.string({ unit: 'grapheme' })), { maxLength: 5 }),
      (secrets, others) => {
        const text = [...others, ...secrets, ...others].join('')
        const told = withhold(text, { ...nobody, companies: secrets })
        for (const secret of secrets) expect(isReadable(told, secret)).toBe(false)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a masked number and name give neither away', () => {
  expect([
    maskPhone('138 0013 8000'),
    maskPhone('0574-8765432'),
    maskPhone('8765432'),
    maskPhone('110'),
  ]).toEqual(['138****8000', '057****5432', '87****32', '****'])
  expect([maskPerson('王芳'), maskPerson('Mathieu Chevalier'), maskPerson('')]).toEqual([
    '王＊＊',
    'M＊＊',
    '＊＊',
  ])
})
