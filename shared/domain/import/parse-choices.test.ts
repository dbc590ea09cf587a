import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseBuyingRole,
  parseChannels,
  parseGender,
  parseLanguage,
  parsePurchaseMethods,
  parseRoles,
  parseSource,
  parseStage,
  parseTier,
  parseYesNo,
} from './parse-choices.ts'
import { parseList } from './parse-list.ts'

test.each([
  ['招标', ['tender']],
  ['直采', ['direct']],
  ['招标/直采', ['tender', 'direct']],
  ['公开招标、直接采购', ['tender', 'direct']],
  ['均可', ['tender', 'direct']],
  ['直采┋招标', ['tender', 'direct']],
  ['招標', ['tender']],
  ['Tender', ['tender']],
  ['Open tender and direct purchase', ['tender', 'direct']],
])('purchase method %s', (typed, methods) =>
  expect(parsePurchaseMethods(typed).value?.toSorted()).toEqual(methods.toSorted()),
)

test.each([
  ['重点', 'key'],
  ['VIP', 'key'],
  ['Key account', 'key'],
  ['A类', 'A'],
  ['ａ', 'A'],
  ['B 级', 'B'],
  ['Tier C', 'C'],
])('tier %s', (typed, tier) => expect(parseTier(typed).value).toBe(tier))

test.each([
  ['展会名片', 'fairCard', null],
  ['线上注册', 'onlineRegistration', null],
  ['客户介绍', 'referral', null],
  ['行业协会', 'association', null],
  ['媒体置换', 'media', null],
  ['Referral', 'referral', null],
  ['2026春交会名片', 'fairCard', '2026春交会名片'],
  ['老客户王总介绍', 'referral', '老客户王总介绍'],
  ['百度', 'other', '百度'],
])('source %s', (typed, channel, note) => expect(parseSource(typed).value).toEqual({ channel, note }))

test('roles, stages, buying roles, channels, gender', () => {
  expect(parseRoles('采购商、供应商').value).toEqual(['buyer', 'supplier'])
  expect(parseRoles('Exhibitor').value).toEqual(['supplier'])
  expect(parseStage('休眠客户').value).toBe('silent')
  expect(parseBuyingRole('采购负责人').value).toBe('purchasingLead')
  expect(parseChannels('微信、电话').value).toEqual(['wechat', 'phone'])
  expect(['男', '女士', 'Mr.', 'F'].map((word) => parseGender(word).value)).toEqual([
    'male',
    'female',
    'male',
    'female',
  ])
})

test('language: of several the first', () => {
  expect(
    ['中文', '普通话', 'English', '英语/中文', 'zh-CN', 'EN'].map((word) => parseLanguage(word).value),
  ).toEqual(['zh-CN', 'zh-CN', 'en', 'en', 'zh-CN', 'en'])
  expect(parseLanguage('日语')).toMatchObject({ value: null, doubts: [{ value: '日语' }] })
})

describe('yes and no', () => {
  test.each<[string | number | boolean, boolean]>([
    ['是', true],
    ['√', true],
    ['Y', true],
    [1, true],
    [true, true],
    ['否', false],
    ['无', false],
    ['×', false],
    [0, false],
  ])('%j', (cell, answer) => expect(parseYesNo(cell).value).toBe(answer))
  test('anything else is a problem', () =>
    expect(parseYesNo('也许').problems[0]?.problem).toBe('yes-no-unreadable'))
})

test('words no list of ours knows are kept for a note, not flagged', () => {
  expect(parseTier('★★★')).toMatchObject({
    value: null,
    problems: [],
    doubts: [{ doubt: 'words-not-understood', kept: false }],
  })
  expect(parsePurchaseMethods('招标、抽签')).toMatchObject({ value: ['tender'], doubts: [{ value: '抽签' }] })
})

test.each([
  ['食品、饮料', ['食品', '饮料']],
  ['LED lamps; Solar panels', ['LED lamps', 'Solar panels']],
  ['五金/工具，建材', ['五金', '工具', '建材']],
  ['五金 工具', ['五金', '工具']],
  ['Consumer Electronics', ['Consumer Electronics']],
  ['电子（手机、平板）、玩具', ['电子（手机、平板）', '玩具']],
  ['五金、五金', ['五金']],
  ['家居用品┋玩具┋(空)', ['家居用品', '玩具']],
])('list %s', (typed, words) => expect(parseList(typed).value).toEqual(words))

test('never throws', () => {
  const parsers = [
    parsePurchaseMethods,
    parseTier,
    parseSource,
    parseRoles,
    parseStage,
    parseBuyingRole,
    parseChannels,
    parseGender,
    parseLanguage,
    parseYesNo,
    parseList,
  ]
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...parsers), (typed, parse) => {
      expect(parse(typed)).toBeDefined()
    }),
    { numRuns: 500 },
  )
})
