import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitCompanyName } from './split-company-name.ts'

test.each([
  ['广州红发有限公司（原江旗袍公司）', '广州红发有限公司', ['江旗袍公司']],
  ['甲公司（曾用名：乙公司、丙公司）', '甲公司', ['乙公司', '丙公司']],
  ['甲公司 原名：乙公司', '甲公司', ['乙公司']],
  ['甲公司（现更名为乙公司）', '乙公司', ['甲公司']],
  ['Siemens (formerly Foo GmbH)', 'Siemens', ['Foo GmbH']],
])('former names: %s', (typed, name, formerNames) =>
  expect(splitCompanyName(typed)).toMatchObject({ name, formerNames }),
)

test.each([
  '厦门同协股份（有限公司）',
  '西门子（中国）有限公司',
  '上海原料药（原料）有限公司',
  '大润发（原料）',
  '华为（深圳）',
  'TCL集团',
  '3M中国有限公司',
  'Müller & Sons GmbH (Berlin)',
  "=cmd|' /C calc'!A0",
])('%s stays as it is', (name) =>
  expect(splitCompanyName(name)).toEqual({
    name,
    englishName: null,
    shortName: null,
    formerNames: [],
    remarks: [],
  }),
)

test.each([
  '宁波远洋有限公司 Ningbo Ocean Co., Ltd.',
  '宁波远洋有限公司\nNingbo Ocean Co., Ltd.',
  '宁波远洋有限公司（Ningbo Ocean Co., Ltd.）',
  'Ningbo Ocean Co., Ltd. 宁波远洋有限公司',
])('both languages: %s', (typed) =>
  expect(splitCompanyName(typed)).toMatchObject({
    name: '宁波远洋有限公司',
    englishName: 'Ningbo Ocean Co., Ltd.',
  }),
)

test('a short name only where the cell says so', () => {
  expect(splitCompanyName('宁波远洋贸易有限公司（简称：远洋）')).toMatchObject({
    name: '宁波远洋贸易有限公司',
    shortName: '远洋',
  })
  expect(splitCompanyName('宁波远洋贸易有限公司').shortName).toBeNull()
})

test('blanks between Chinese characters are typing, quotes around a name as well', () => {
  expect(splitCompanyName(' 广州魔羽 科技有限　公司 ').name).toBe('广州魔羽科技有限公司')
  expect(splitCompanyName('"甲公司"').name).toBe('甲公司')
  expect(splitCompanyName('甲公司（已注销）')).toMatchObject({ name: '甲公司', remarks: ['已注销'] })
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(splitCompanyName(typed)).toBeDefined()
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[甲公司原名（）()曾用:： A-c]{0,60}$/), (typed) => {
      expect(splitCompanyName(typed)).toBeDefined()
    }),
  )
})
