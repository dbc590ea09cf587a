import { expect, test } from 'vitest'
import { identityKeys, lookupKeys } from './identity-keys.ts'
import type { IdentityRecord } from './identity-record.ts'

const record = (given: Partial<IdentityRecord>): IdentityRecord => ({
  legalName: '',
  shortName: null,
  englishName: null,
  formerNames: [],
  creditCode: null,
  province: null,
  city: null,
  contacts: [],
  phones: [],
  ...given,
})
const keys = (given: Partial<IdentityRecord>) =>
  identityKeys(record(given)).map(({ kind, key }) => `${kind} ${key}`)

test('a full record is found by everything that identifies it', () => {
  const given = {
    legalName: '成都秒传股份有限公司（原速递易公司）',
    englishName: 'Miaochuan Co., Ltd.',
    creditCode: '91183570pp7jelqnp8',
    contacts: [{ name: '林彬超', phones: ['18649112600'], emails: ['Lin@MiaoChuan.com'] }],
    phones: ['02885551234'],
  }
  expect(keys(given)).toEqual([
    'code 91183570PP7JELQNP8',
    'phone 18649112600',
    'phone 02885551234',
    'email lin@miaochuan.com',
    'domain miaochuan.com',
    'english miaochuan',
    'name 成都秒传股份公司',
    'brand 秒传',
    'name 速递易公司',
    'brand 速递易',
  ])
})

test('what identifies nobody is no key', () => {
  const contacts = [
    {
      name: '前台',
      phones: ['13800138000', '11111111111', '12345678', '110'],
      emails: ['not-an-email@', 'a@qq.com'],
    },
  ]
  expect(keys({ legalName: '（）', contacts })).toEqual(['email a@qq.com'])
})

test('a spelling of the name leads to the same keys', () => {
  expect(keys({ legalName: '成都秒傳股份（有限公司）' })).toEqual(
    keys({ legalName: ' 成都市秒传 股份有限公司' }),
  )
})

test('a short name is looked up under its other readings', () => {
  const found = (short: string, full: string) => {
    const stored = new Set(keys({ legalName: full }))
    return lookupKeys(record({ legalName: short })).some(({ kind, key }) => stored.has(`${kind} ${key}`))
  }
  expect(found('永安宝贝', '成都永安宝贝科技有限公司')).toBe(true)
  expect(found('红星服装厂', '红星服装厂有限公司')).toBe(true)
  expect(found('热舞会所', '热舞会所科技有限公司')).toBe(true)
  expect(found('热舞', '热舞会所科技有限公司')).toBe(false)
})
