import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameSortKey } from './name-sort-key.ts'

const sorted = (names: string[], kind?: 'person') =>
  names.toSorted((a, b) => (nameSortKey(a, kind) < nameSortKey(b, kind) ? -1 : 1))

test('digits, then letters, then characters by pinyin', () => {
  expect(sorted(['张三', '中国', '360数科', 'apple', 'Zebra', '阿里', '北京'])).toEqual([
    '360数科',
    'apple',
    'Zebra',
    '阿里',
    '北京',
    '张三',
    '中国',
  ])
})

test('words are read as they are said', () => {
  expect(sorted(['重庆火锅', '重要客户', '长春汽车', '成都小吃', '张飞牛肉', '中信'])).toEqual([
    '长春汽车',
    '成都小吃',
    '重庆火锅',
    '张飞牛肉',
    '中信',
    '重要客户',
  ])
})

test('a person is filed under the surname', () => {
  expect(sorted(['曾小贤', '单红', '陈明', '唐宁', '尉迟恭', '王芳', '张三'], 'person')).toEqual([
    '陈明',
    '单红',
    '唐宁',
    '王芳',
    '尉迟恭',
    '曾小贤',
    '张三',
  ])
})

test('one character stays together and tones count', () => {
  expect(sorted(['章一', '张三', '章二', '张一', '马云', '妈妈'])).toEqual([
    '妈妈',
    '马云',
    '张三',
    '张一',
    '章二',
    '章一',
  ])
})

test('width, case and traditional forms make no difference', () => {
  expect(nameSortKey('ＡＢＣ 張')).toBe(nameSortKey('abc张'))
})

test('any text has a key, the same every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const key = nameSortKey(text)
      expect(nameSortKey(text)).toBe(key)
    }),
  )
})
