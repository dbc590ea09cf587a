import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight, highlightPhone, snippet } from './highlight.ts'

const lit = (text: string, query: string): string[] =>
  highlight(text, query).map(([start, end]) => text.slice(start, end))

test.each([
  ['北京华为技术', '华为', ['华为']],
  ['北京华为技术', 'huawei', ['华为']],
  ['北京华为技术', 'huaw', ['华为']],
  ['北京华为技术', 'hwjs', ['华为技术']],
  ['北京华为技术', '华wei', ['华为']],
  ['臺灣積體電路', '积体', ['積體']],
  ['ＴＣＬ科技', 'tcl', ['ＴＣＬ']],
  ['重庆（长安）汽车', 'qingchang', ['庆（长']],
  ['Café Müller GmbH', 'muller', ['Müller']],
  ['International Business Machines', 'ibm', ['I', 'B', 'M']],
  ['深圳的华为', '华为 深圳', ['深圳', '华为']],
  ['深圳华为', '华为 深圳', ['深圳华为']],
  ['单红', 'shan', ['单']],
  ['北京华为', '小米', []],
  ['北京华为', '"*', []],
])('%s for %s', (text, query, expected) => {
  expect(lit(text, query).toSorted()).toEqual(expected.toSorted())
})

describe('phones', () => {
  test.each([
    ['13812345678', '5678', '5678'],
    ['138-1234-5678', '45678', '4-5678'],
    ['+86 13812345678', '138', '138'],
    ['13812345678', '+86 138 1234', '1381234'],
    ['１３８１２３４５６７８', '678', '６７８'],
    ['13812345678', '999', ''],
    ['13812345678', 'abc', ''],
  ])('%s for %s', (number, query, expected) => {
    expect(
      highlightPhone(number, query)
        .map(([start, end]) => number.slice(start, end))
        .join('|'),
    ).toBe(expected)
  })
})

describe('snippets', () => {
  const note = `${'开场白。'.repeat(40)}客户想要不锈钢保温杯，月底前报价。${'结束语。'.repeat(40)}`

  test('show a long note around its first match', () => {
    const { text, ranges } = snippet(note, '保温杯')
    expect(text.length).toBeLessThan(90)
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true)
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['保温杯'])
  })

  test('show a short note whole, and the beginning when nothing matches', () => {
    expect(snippet('报价已发', '报价')).toEqual({ text: '报价已发', ranges: [[0, 2]] })
    expect(snippet(note, '没有的词').text.startsWith('开场白')).toBe(true)
  })

  test('never point outside themselves', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (text, query) => {
          const shown = snippet(text, query)
          for (const [start, end] of shown.ranges) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(shown.text.length)
          }
        },
      ),
    )
  })
})
