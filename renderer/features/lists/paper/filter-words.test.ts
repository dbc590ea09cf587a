import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { resources } from '#renderer/locales/resources.ts'
import { createFormat } from '#renderer/ui/format/format.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { UserId } from '#shared/model/ids.ts'
import { type FilterNames, filterWords } from './filter-words.ts'
import type { PaperWords } from './paper-words.ts'

const today = LocalDate.parse('2026-03-05')
const day = (text: string) => LocalDate.parse(text)
const wangFang = UserId.parse('00000000-0000-7000-8000-000000000001')
const names: FilterNames = { owner: () => '王芳', import: '春交会名单.xlsx', organization: undefined }

const i18n = createInstance()
beforeAll(() => i18n.init({ lng: 'zh-CN', resources, interpolation: { escapeValue: false } }))

const wordsOf = (language: PaperWords['language']): PaperWords => ({
  t: i18n.getFixedT(language, ['lists', 'model', 'common']),
  format: createFormat(language),
  language,
})

describe('what a list holds, as its head says it', () => {
  test('each part by its name, people and ranges in words', () => {
    const filter = {
      ownerIds: [wangFang, null],
      dueUntil: day('2026-03-08'),
      cities: ['杭州', '宁波'],
      tiers: ['key' as const],
    }
    expect(filterWords(filter, wordsOf('zh-CN'), names, today)).toEqual([
      '负责人：王芳、未分配',
      '到期日：截至3月8日（含逾期）',
      '等级：重点',
      '城市：杭州、宁波',
    ])
  })

  test('in the language of the paper', () => {
    const filter = { ownerIds: [wangFang], dueFrom: day('2026-03-09'), dueUntil: day('2026-03-15') }
    expect(filterWords(filter, wordsOf('en'), names, today)).toEqual(['Owner: 王芳', 'Due: 9 Mar – 15 Mar'])
  })

  test('what was done, and when', () => {
    const filter = { states: ['done' as const], doneFrom: day('2026-03-02'), doneUntil: today }
    expect(filterWords(filter, wordsOf('zh-CN'), names, today)).toEqual([
      '状态：已完成',
      '完成日：3月2日–3月5日',
    ])
    expect(filterWords({ doneUntil: today }, wordsOf('en'), names, today)).toEqual(['Done on: up to 5 Mar'])
  })

  test('a day is written out: paper is read on another one', () => {
    const filter = { dueFrom: today, dueUntil: today }
    expect(filterWords(filter, wordsOf('zh-CN'), names, today)).toEqual(['到期日：2026年3月5日 周四'])
  })

  test('the import a call sheet is of, by its file', () => {
    expect(filterWords({ importId: 'x' }, wordsOf('zh-CN'), names, today)).toEqual([
      '导入名单：春交会名单.xlsx',
    ])
  })

  test('nothing narrows, nothing to say', () => {
    expect(filterWords({}, wordsOf('zh-CN'), names, today)).toEqual([])
  })
})
