import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { phoneDigits } from './phone-digits.ts'
import { segmentPinyin } from './segment-pinyin.ts'

test.each(['', ' ', '，。', '😀', '\0'])('%j asks nothing', (text) => {
  expect(parseQuery(text)).toBeNull()
})

test('blanks join into one query and part it into words', () => {
  const query = parseQuery('  hua　wei ')
  expect(query?.whole.text).toBe('huawei')
  expect(query?.words.map(({ text }) => text)).toEqual(['hua', 'wei'])
  expect(parseQuery('huawei')?.words).toEqual([])
})

test.each([
  ['5678', '5678'],
  ['138-1234 5678', '13812345678'],
  ['+86 13812345678', '13812345678'],
  ['8613812345678', '13812345678'],
  ['（0571）8888', '05718888'],
  ['12', null],
  ['a123', null],
  ['5G', null],
])('%s as a phone is %s', (text, digits) => {
  expect(parseQuery(text)?.digits).toBe(digits)
})

test('stored numbers lose only the country code of China', () => {
  expect(phoneDigits('0086-571-88886666')).toBe('57188886666')
  expect(phoneDigits('+85223456789')).toBe('85223456789')
})

describe('ways to cut letters', () => {
  const ways = (text: string) => {
    const part = parseQuery(text)!.whole
    return segmentPinyin(part).sure.map((units) =>
      units
        .map((unit) => unit.character ?? (unit.syllables.length === 1 ? unit.syllables[0] : unit.initials[0]))
        .join(' '),
    )
  }

  test('leave out none that names could have', () => {
    expect(ways('huaweix')).toContain('hua wei x')
    expect(ways('fangancai')).toEqual(expect.arrayContaining(['fang an cai', 'fan gan cai']))
    expect(ways('xianfeng')).toEqual(expect.arrayContaining(['xian feng', 'xi an feng']))
  })

  test('take letters that spell nothing as initials', () => {
    expect(ways('hwjs')).toEqual(['h w j s'])
    expect(ways('58tc')).toEqual(['5 8 t c'])
  })

  test('read a beginning only where it can go on', () => {
    expect(ways('huahuahuathua')).not.toContain('hu a hu a hu')
  })
})
