import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { headerUnit } from './header-unit.ts'
import { parseAmount } from './parse-amount.ts'

const 万 = 10_000

describe('under a 万元 header', () => {
  test.each<[Cell, number]>([
    [46, 460_000],
    ['46', 460_000],
    ['1,200', 12_000_000],
    ['373万', 3_730_000],
    ['16,158万', 161_580_000],
    ['3,730,000元', 3_730_000],
    ['2.5亿', 250_000_000],
    ['1亿2000万', 120_000_000],
    ['3千', 30_000_000],
    ['三百', 3_000_000],
    ['1.1', 11_000],
    ['1千5百万', 15_000_000],
    ['1.5E3', 15_000_000],
  ])('%j is %d yuan', (cell, yuan) =>
    expect(parseAmount(cell, 万)).toMatchObject({ value: yuan, problems: [], doubts: [] }),
  )
})

describe('without a unit in the header', () => {
  test.each<[Cell, number]>([
    [1200, 1200],
    ['¥1,200.50', 1200.5],
    ['RMB 300万', 3_000_000],
    ['人民币500万元', 5_000_000],
    ['1.2亿元/年', 120_000_000],
    ['50w', 500_000],
    ['3 million', 3_000_000],
    ['1.5M', 1_500_000],
    ['一千二百万', 12_000_000],
    ['两亿元', 200_000_000],
    ['1.200,50', 1200.5],
    ['1.250.000', 1_250_000],
    ['１，２００', 1200],
    ['人民币：500万元（2025年）', 5_000_000],
    ['年采购额500万', 5_000_000],
  ])('%j is %d yuan', (cell, yuan) => expect(parseAmount(cell)).toMatchObject({ value: yuan, problems: [] }))
})

test.each([
  ['约500万', 5_000_000, 'amount-approximate'],
  ['500万以上', 5_000_000, 'amount-approximate'],
  ['≥500万', 5_000_000, 'amount-approximate'],
  ['不足500万', 5_000_000, 'amount-approximate'],
  ['100多万', 1_000_000, 'amount-approximate'],
  ['500-1000万', 5_000_000, 'amount-range'],
  ['500万~1000万', 5_000_000, 'amount-range'],
])('%s counts as %d, with a doubt', (typed, yuan, doubt) =>
  expect(parseAmount(typed)).toMatchObject({ value: yuan, problems: [], doubts: [{ doubt, kept: true }] }),
)

test.each([
  ['USD 100', 'amount-foreign-currency'],
  ['$1,000', 'amount-foreign-currency'],
  ['100万美元', 'amount-foreign-currency'],
  ['-5', 'amount-negative'],
  ['(300)', 'amount-negative'],
  ['12.5.3', 'amount-unreadable'],
  ['9999999999999999', 'amount-too-large'],
])('%s: %s', (typed, problem) =>
  expect(parseAmount(typed, 万)).toMatchObject({ value: null, problems: [{ value: typed, problem }] }),
)

test('words are kept for a note, and nothing is nothing', () => {
  expect(parseAmount('面议')).toMatchObject({
    value: null,
    problems: [],
    doubts: [{ doubt: 'words-not-understood', kept: false }],
  })
  expect(parseAmount('无')).toMatchObject({ value: null, problems: [], doubts: [] })
})

test.each([
  ['年采购额(万元)', 10_000, false],
  ['年采购额（元）', 1, false],
  ['采购额\n(亿元)', 100_000_000, false],
  ['Annual purchase (RMB 10k)', 10_000, false],
  ['Annual Purchase (CNY million)', 1_000_000, false],
  ["Purchase ('000 RMB)", 1000, false],
  ['采购额(万美元)', 10_000, true],
  ['Budget (USD)', 1, true],
  ['年采购额', 1, false],
])('header %s', (header, unit, foreign) => expect(headerUnit(header)).toMatchObject({ unit, foreign }))

test('an amount reads back from every typing', () => {
  const typing = fc.constantFrom<(n: number) => string>(
    (n) => `${n}`,
    (n) => n.toLocaleString('en-US'),
    (n) => `¥${n}`,
    (n) => `${n}元`,
    (n) => `${n} 元`,
    (n) => `RMB${n.toLocaleString('en-US')}`,
    (n) => `${n / 10_000}万`,
    (n) => `${n / 100_000_000}亿`,
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => n * 10_000),
      typing,
      (yuan, type) => {
        expect(parseAmount(type(yuan)).value).toBe(yuan)
      },
    ),
  )
})

test('never throws, never a negative or endless amount', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d,.万亿元 ~-]{0,20}$/), fc.double()),
      (cell) => {
        const { value } = parseAmount(cell, 万)
        if (value !== null) expect(value >= 0 && value <= 1e15).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})
