import { describe, expect, test } from 'vitest'
import { findHeader } from './find-header.ts'
import { rowKind } from './row-kind.ts'

const data = ['1', '宁波远洋贸易有限公司', '王芳', '13912345678']

test('the first row of a plain list', () => {
  expect(findHeader([['序号', '公司名称', '联系人', '手机'], data])).toEqual({
    dataStart: 1,
    headers: ['序号', '公司名称', '联系人', '手机'],
    found: true,
    titles: [],
  })
})

test('under title rows, blank rows and a line of facts', () => {
  const header = findHeader([
    ['2026春季采购对接会买家名单（内部资料）'],
    [null],
    ['单位：万元', null, null, '日期：2026-03-01'],
    ['序号', '公司名称', '联系人', '手机'],
    data,
  ])
  expect(header).toMatchObject({
    dataStart: 4,
    found: true,
    titles: ['2026春季采购对接会买家名单（内部资料）', '单位：万元', '日期：2026-03-01'],
  })
})

test('groups above the names, merged cells on both sides', () => {
  const header = findHeader([
    ['买家登记表'],
    ['序号', '企业信息', null, '联系人信息', null, '备注'],
    [null, '名称', '行业', '姓名', '手机', null],
    ['1', '宁波远洋贸易有限公司', '照明', '王芳', '13912345678', '好'],
  ])
  expect(header.headers).toEqual([
    '序号',
    '企业信息 › 名称',
    '企业信息 › 行业',
    '联系人信息 › 姓名',
    '联系人信息 › 手机',
    '备注',
  ])
  expect(header.dataStart).toBe(3)
})

test('a second language below, then a row that says what must be filled in', () => {
  const header = findHeader([
    ['公司名称', '联系人', '手机'],
    ['Company Name', 'Contact', 'Mobile'],
    ['必填', '选填', '必填'],
    ['Foo GmbH', 'Max', '+49 30 1234567'],
  ])
  expect(header.headers).toEqual(['公司名称 › Company Name', '联系人 › Contact', '手机 › Mobile'])
  expect(header.dataStart).toBe(3)
})

test('a row of brackets beneath the names tells how to fill them in', () => {
  const header = findHeader([
    ['序号', '单位名称', '手机', '年采购额'],
    [null, '（全称）', '（11位）', '（万元）'],
    data,
  ])
  expect(header).toMatchObject({ dataStart: 2, headers: ['序号', '单位名称', '手机', '年采购额'] })
})

test('a row that says what must be filled in, and how', () =>
  expect(
    findHeader([['序号', '公司名称', '手机'], ['选填', '必填，营业执照全称', '必填，11位'], data]).dataStart,
  ).toBe(2))

test('an example row is not data', () => {
  expect(findHeader([['序号', '公司名称', '手机'], ['例', '某某公司', '13800138000'], data]).dataStart).toBe(
    2,
  )
})

test('a list that begins with data has no header', () => {
  const header = findHeader([
    ['宁波远洋贸易有限公司', '王芳', '13912345678'],
    ['深圳佳莱福进出口有限公司', '蔡浩霞', '19146496116'],
  ])
  expect(header).toMatchObject({ dataStart: 0, found: false, headers: ['', '', ''] })
})

test('headers nobody knows, over data', () => {
  const header = findHeader([
    ['甲项', '乙项', '丙项'],
    ['x', '2024-01-01', '5'],
    ['y', '2024-01-02', '6'],
  ])
  expect(header).toMatchObject({ dataStart: 1, found: true })
})

test('one column under its title', () => {
  expect(findHeader([['采购商名单'], ['宁波远洋贸易有限公司'], ['深圳佳莱福进出口有限公司']])).toMatchObject({
    dataStart: 1,
    found: false,
    titles: ['采购商名单'],
  })
  expect(findHeader([['企业名单'], ['企业名称'], ['宁波远洋贸易有限公司']])).toMatchObject({
    dataStart: 2,
    headers: ['企业名称'],
  })
})

test('nothing at all', () =>
  expect(findHeader([])).toEqual({ dataStart: 0, headers: [], found: false, titles: [] }))

describe('rows below the header', () => {
  const table = { headers: ['序号', '公司名称', '联系人', '手机', '备注'], nameColumn: 1, numberColumns: [0] }
  const kind = (...cells: (string | number | null)[]) => rowKind(cells, table)
  test('data', () => {
    expect(kind(1, '宁波远洋贸易有限公司', '王芳', '13912345678')).toBe('data')
    expect(kind(null, '宁波远洋贸易有限公司')).toBe('data')
    expect(kind(7, null, '王芳', '13912345678')).toBe('data')
    expect(kind(7, '合计科技有限公司')).toBe('data')
    expect(kind(7, '甲公司', null, null, '合计')).toBe('data')
  })
  test('blank, also when only numbered beforehand', () => {
    expect(kind()).toBe('blank')
    expect(kind(null, ' ', '')).toBe('blank')
    expect(kind(8)).toBe('blank')
  })
  test('totals', () => {
    expect(kind('合计', '2000家')).toBe('totals')
    expect(kind(null, '总计：', null, null, 5)).toBe('totals')
    expect(kind('小计', null, null, 3)).toBe('totals')
    expect(kind('合 计：', '4家', null, 300)).toBe('totals')
    expect(kind('Total', 2000)).toBe('totals')
    expect(kind(null, 'Grand total')).toBe('totals')
  })
  test('the header again on the next page', () =>
    expect(kind('序号', '公司名称', '联系人', '手机', '备注')).toBe('header'))
  test('footers and section titles', () => {
    expect(kind('制表人：王秘书')).toBe('footer')
    expect(kind('备注：以上数据仅供参考')).toBe('footer')
    expect(kind('（完）')).toBe('footer')
    expect(kind('制表人：王小明', null, null, '审核：李大明', '日期：2025.9.2')).toBe('footer')
    expect(kind(null, '联系人：王秘书 0871-63330000')).toBe('footer')
    expect(kind(null, '制表人：王小明', null, '审核：')).toBe('footer')
    expect(kind(null, null, null, null, '负责人签字：　　日期：')).toBe('footer')
    expect(kind('电话：0871-63330000', '宁波远洋贸易有限公司', '王芳')).toBe('data')
    expect(kind('一、副会长单位')).toBe('section')
    expect(kind(null, '华东区')).toBe('section')
    expect(kind('A馆')).toBe('section')
  })
})
