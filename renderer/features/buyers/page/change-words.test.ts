import fc from 'fast-check'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { resources } from '#renderer/locales/resources.ts'
import { createFormat } from '#renderer/ui/format/format.ts'
import type { Birthday } from '#shared/model/contact.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import { Instant } from '#shared/model/dates.ts'
import { CustomFieldId } from '#shared/model/ids.ts'
import { type ChangeContext, wordChanges } from './change-words.ts'

const i18n = createInstance()
await i18n.init({ lng: 'zh-CN', resources, ns: ['buyers', 'model', 'common'], defaultNS: 'buyers' })

const fieldId = CustomFieldId.parse('01890000-0000-7000-8000-000000000009')
const at = Instant.parse('2026-01-01T00:00:00.000Z')
const field: CustomField = {
  id: fieldId,
  entity: 'organization',
  label: '合作意向',
  labelEn: 'Interest',
  type: 'choice',
  choices: [],
  position: 0,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
}
const context: ChangeContext = {
  t: i18n.getFixedT('zh-CN', ['buyers', 'model', 'common']),
  language: 'zh-CN',
  format: createFormat('zh-CN'),
  nameOf: (id) => (id === 'u1' ? '王海燕' : '未知'),
  recordName: () => undefined,
  anniversary: ({ month, day }) => `${month}/${day}`,
  fields: [field],
}
const words = (name: string, from: string | number | null, to: string | number | null) =>
  wordChanges([{ field: name, from, to }], context)

test('old and new stand in the words of the screen', () => {
  expect(words('tier', 'A', 'key')).toEqual([{ field: '级别', from: 'A级', to: '重点' }])
  expect(words('owner_id', null, 'u1')).toEqual([{ field: '负责人', from: null, to: '王海燕' }])
  expect(words('annual_purchase', 1_200_000, 1_500_000)[0]).toMatchObject({
    from: '¥1,200,000',
    to: '¥1,500,000',
  })
  expect(words('left_on', null, '2026-03-05')[0]).toMatchObject({ to: '2026年3月5日' })
  expect(words('first_deal_on', null, '2019-09-28')).toEqual([
    { field: '首次成交', from: null, to: '2019年9月28日' },
  ])
  expect(words('partner_since', '2018-03-01', null)[0]).toMatchObject({ from: '2018年3月1日', to: null })
})

test('language and time zone in words; a zone or language of elsewhere as it stands', () => {
  expect(words('language', null, 'en')[0]).toMatchObject({ field: '沟通语言', to: '英文' })
  expect(words('language', null, 'fr')[0]).toMatchObject({ to: 'fr' })
  expect(words('time_zone', null, 'Asia/Shanghai')[0]?.to).toMatch(/^Asia\/Shanghai · 中国/)
  expect(words('time_zone', null, 'Mars/Olympus')[0]).toMatchObject({ to: 'Mars/Olympus' })
})

test('what is kept in years without the day is told with the birthday', () => {
  const seen: Birthday[] = []
  const changed = {
    field: 'birthday',
    from: null,
    to: '{"calendar":"solar","month":2,"day":29,"dayMissing":"skip"}',
  }
  wordChanges([changed], { ...context, anniversary: (value) => `${seen.push(value)}` })
  expect(seen[0]).toEqual({ calendar: 'solar', month: 2, day: 29, dayMissing: 'skip' })
})

test('lists and structures of the log are read, flags are yes and no', () => {
  expect(words('tags', '["老客户"]', '["老客户","重点"]')[0]).toMatchObject({
    from: '老客户',
    to: '老客户、重点',
  })
  expect(words('phones', null, '[{"number":"13800138000","kind":"mobile"}]')[0]).toMatchObject({
    to: '13800138000',
  })
  expect(words('birthday', null, '{"calendar":"lunar","month":8,"day":15}')[0]).toMatchObject({ to: '8/15' })
  expect(words('do_not_contact', null, 1)[0]).toMatchObject({ from: '否', to: '是' })
})

test("the team's own fields change one by one", () => {
  expect(words('custom', `{"${fieldId}":"低"}`, `{"${fieldId}":"高"}`)).toEqual([
    { field: '合作意向', from: '低', to: '高' },
  ])
  expect(words('custom', `{"${fieldId}":"低"}`, null)).toEqual([{ field: '合作意向', from: '低', to: null }])
})

test('a tier of a newer version is shown as it stands, a column nobody knows is left out', () => {
  expect(words('tier', 'A', 'S')[0]).toMatchObject({ to: 'S' })
  expect(words('from_the_future', 'a', 'b')).toEqual([])
})

test('no value of the log breaks the story', () => {
  const value = fc.oneof(fc.string(), fc.json(), fc.double(), fc.constant(null))
  const names = fc.constantFrom(
    'tags',
    'phones',
    'birthday',
    'custom',
    'stage',
    'happened_on',
    'happened_at',
    'annual_purchase',
    'consent',
  )
  fc.assert(
    fc.property(names, value, value, (name, from, to) => {
      for (const change of words(name, from, to)) expect(typeof (change.to ?? '')).toBe('string')
    }),
  )
})
