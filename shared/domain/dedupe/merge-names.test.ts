import { describe, expect, test } from 'vitest'
import { mergeNames, type Names } from './merge-names.ts'

const named = (legalName: string, given: Partial<Names> = {}): Names => ({
  legalName,
  shortName: null,
  englishName: null,
  formerNames: [],
  ...given,
})
const merge = (existing: Names, legalName: string, sameCode = false) =>
  mergeNames(existing, { legalName }, sameCode)

test('a fuller name replaces a short one, which is kept as 简称', () => {
  expect(merge(named('秒传'), '成都秒传股份有限公司')).toEqual(
    named('成都秒传股份有限公司', { shortName: '秒传' }),
  )
})
test('a short name adds 简称 and takes nothing away', () => {
  expect(merge(named('成都秒传股份有限公司'), '秒传')).toEqual(
    named('成都秒传股份有限公司', { shortName: '秒传' }),
  )
  const withOwn = named('成都秒传股份有限公司', { shortName: 'MC' })
  expect(merge(withOwn, '秒传')).toEqual(withOwn)
})
test('another spelling changes nothing', () => {
  for (const spelling of [' 成都秒传股份 有限公司', '成都秒傳股份（有限公司）', '成都秒传股份公司', '']) {
    expect(merge(named('成都秒传股份有限公司'), spelling)).toEqual(named('成都秒传股份有限公司'))
  }
})
test('a row that says the former name brings it along', () => {
  expect(merge(named('广州红发有限公司'), '广州红发有限公司（原江旗袍公司）')).toEqual(
    named('广州红发有限公司', { formerNames: ['江旗袍公司'] }),
  )
})

describe('a new name', () => {
  const renamed = named('广州红发有限公司', { formerNames: ['江旗袍公司'] })
  test('renames a record that still carries the old one', () => {
    expect(merge(named('江旗袍公司'), '广州红发有限公司（原江旗袍公司）')).toEqual(renamed)
  })
  test('renames when the code says it is the company', () => {
    expect(merge(named('江旗袍公司'), '广州红发有限公司', true)).toEqual(renamed)
    expect(merge(named('江旗袍公司'), '广州红发有限公司', false)).toEqual(named('江旗袍公司'))
  })
  test('is not undone by a list that still uses the old one', () => {
    expect(merge(renamed, '江旗袍公司', true)).toEqual(renamed)
  })
  test('is not a slip of the hand and not a short name', () => {
    expect(merge(named('成都秒传股份有限公司'), '成都秒专股份有限公司', true)).toEqual(
      named('成都秒传股份有限公司'),
    )
    expect(merge(named('成都秒传股份有限公司'), '红发', true)).toEqual(named('成都秒传股份有限公司'))
  })
})

test('the Chinese name is the legal one, the English one its English name', () => {
  const both = named('成都秒传股份有限公司', { englishName: 'Chengdu Miaochuan Co., Ltd.' })
  expect(merge(named('Chengdu Miaochuan Co., Ltd.'), '成都秒传股份有限公司')).toEqual(both)
  expect(merge(named('成都秒传股份有限公司'), 'Chengdu Miaochuan Co., Ltd.')).toEqual(both)
})
