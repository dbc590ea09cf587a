import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContactInput } from '#shared/model/contact.ts'
import { CustomField } from '#shared/model/custom-field.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { ImportField, type ImportMapping } from '#shared/model/import-mapping.ts'
import { OrganizationInput } from '#shared/model/organization.ts'
import type { Cell } from './cell.ts'
import { interpretRow } from './interpret-row.ts'

const today = LocalDate.parse('2026-03-10')
const mappingOf = (...fields: ImportField[]): ImportMapping => ({
  version: 1,
  columns: fields.map((field) => ({ header: `【${field}】`, target: { kind: 'field', field }, person: 1 })),
})
const read = (row: Partial<Record<ImportField, Cell>>) => {
  const fields = ImportField.options.filter((field) => field in row)
  return interpretRow(
    fields.map((field) => row[field] ?? null),
    mappingOf(...fields),
    { today, customFields: [] },
  )
}

test('company and contact of one row', () => {
  const row = read({
    legalName: '广州红发有限公司（原江旗袍公司）',
    region: '广东广州',
    industries: '食品、饮料',
    annualPurchase: '373万',
    purchaseMethods: '招标/直采',
    source: '展会名片',
    contactName: '王芳（采购经理）',
    mobile: '13992403029、13809755719',
    phone: '020-88888888',
    email: 'wang@red.cn',
    birthday: '农历八月十五',
    lastContactOn: '2025.6.17',
    notes: '重点客户，喜欢喝茶',
  })
  expect(row).toEqual({
    organization: {
      legalName: '广州红发有限公司',
      formerNames: ['江旗袍公司'],
      country: '中国',
      province: '广东',
      city: '广州',
      industries: ['食品', '饮料'],
      annualPurchase: 3_730_000,
      purchaseMethods: ['tender', 'direct'],
      source: 'fairCard',
      notes: '重点客户，喜欢喝茶',
    },
    contact: {
      name: '王芳',
      title: '采购经理',
      phones: [
        { number: '13992403029', kind: 'mobile' },
        { number: '13809755719', kind: 'mobile' },
        { number: '02088888888', kind: 'landline', raw: '020-88888888' },
      ],
      emails: ['wang@red.cn'],
      birthday: { calendar: 'lunar', month: 8, day: 15 },
    },
    otherContacts: [],
    lastContactOn: '2025-06-17',
    ownerName: null,
    introducerName: null,
    flags: [],
    doubts: [],
    notes: [],
  })
})

test('what cannot be read is flagged and kept, and the rest of the row stands', () => {
  const row = read({
    legalName: '甲有限公司',
    creditCode: '91330100799655058A',
    mobile: '13992403029/12345',
    email: 'not-an-email@',
    lastContactOn: '2026-13-45',
    annualPurchase: 'USD 500',
  })
  expect(row.organization).toEqual({ legalName: '甲有限公司' })
  expect(row.contact).toEqual({ phones: [{ number: '13992403029', kind: 'mobile' }] })
  expect(row.flags).toEqual([
    { field: 'creditCode', value: '91330100799655058A', problem: 'credit-code-checksum' },
    { field: 'annualPurchase', value: 'USD 500', problem: 'amount-foreign-currency' },
    { field: 'mobile', value: '12345', problem: 'phone-unreadable' },
    { field: 'email', value: 'not-an-email@', problem: 'email-invalid' },
    { field: 'lastContactOn', value: '2026-13-45', problem: 'date-impossible' },
  ])
  expect(row.notes.map(({ kind, header, value }) => [kind, header, value])).toContainEqual([
    'bad',
    '【mobile】',
    '12345',
  ])
  expect(row.notes).toHaveLength(5)
})

test('since when we deal with each other, and in which language', () => {
  const row = read({
    legalName: '甲有限公司',
    firstDealOn: '2019年3月5日',
    partnerSince: '2018',
    contactName: 'Ann Lee',
    language: 'English',
  })
  expect(row.organization).toEqual({ legalName: '甲有限公司', firstDealOn: '2019-03-05' })
  expect(row.contact).toMatchObject({ name: 'Ann Lee', language: 'en' })
  // A year alone is no day to count from.
  expect(row.doubts).toMatchObject([{ field: 'partnerSince', value: '2018', doubt: 'date-incomplete' }])
  expect(row.notes).toMatchObject([{ header: '【partnerSince】', value: '2018' }])
})

test('a row without a company name says so; an English name stands in', () => {
  expect(read({ legalName: '无', mobile: '13992403029' }).flags).toEqual([
    { field: 'legalName', value: '', problem: 'missing' },
  ])
  expect(read({ mobile: '13992403029' }).flags).toEqual([
    { field: 'legalName', value: '', problem: 'missing' },
  ])
  expect(read({ legalName: null, englishName: 'Foo GmbH' })).toMatchObject({
    organization: { legalName: 'Foo GmbH' },
    flags: [],
  })
})

test('empty cells and words for "none" leave no trace', () => {
  expect(
    read({ legalName: '甲公司', mobile: '无', email: '-', tier: null, annualPurchase: 'N/A', birthday: '' }),
  ).toMatchObject({
    organization: { legalName: '甲公司' },
    contact: null,
    flags: [],
    notes: [],
  })
})

describe('where things were typed does not matter', () => {
  test('an address among the phones, a number among the addresses', () => {
    expect(read({ legalName: '甲公司', phone: 'wang@x.cn 13912345678' }).contact).toMatchObject({
      emails: ['wang@x.cn'],
      phones: [{ number: '13912345678' }],
    })
    expect(read({ legalName: '甲公司', email: '13912345678' })).toMatchObject({
      contact: { phones: [{ number: '13912345678' }] },
      flags: [],
    })
  })
  test('name and number in one cell', () => {
    expect(read({ legalName: '甲公司', contactName: '王芳 13912345678' }).contact).toMatchObject({
      name: '王芳',
      phones: [{ number: '13912345678' }],
    })
    expect(read({ legalName: '甲公司', phone: '王经理13912345678' }).contact).toMatchObject({
      name: '王经理',
      phones: [{ number: '13912345678' }],
    })
  })
  test('several people share their numbers out in turn', () => {
    const row = read({ legalName: '甲公司', contactName: '王芳/李四', mobile: '13912345678/13812345678' })
    expect(row.contact).toMatchObject({ name: '王芳', phones: [{ number: '13912345678' }] })
    expect(row.otherContacts).toEqual([{ name: '李四', phones: [{ number: '13812345678', kind: 'mobile' }] }])
  })
  test('first and last name, in the order of their language', () => {
    expect(
      read({ legalName: 'Foo', contactGivenName: 'Max', contactFamilyName: 'Muster' }).contact?.name,
    ).toBe('Max Muster')
    expect(read({ legalName: '甲公司', contactGivenName: '芳', contactFamilyName: '王' }).contact?.name).toBe(
      '王芳',
    )
  })
  test('微信同手机', () => {
    expect(read({ legalName: '甲公司', mobile: '13912345678', wechat: '同手机号' }).contact?.wechat).toBe(
      '13912345678',
    )
    expect(read({ legalName: '甲公司', mobile: '13912345678', wechat: '是' }).contact?.wechat).toBe(
      '13912345678',
    )
    expect(read({ legalName: '甲公司', mobile: '13912345678', wechat: '否' }).contact?.wechat).toBeUndefined()
  })
})

describe('places', () => {
  test('separate columns are one place', () => {
    expect(
      read({ legalName: '甲', province: '浙江省', city: '宁波市', district: '鄞州区' }).organization,
    ).toMatchObject({ province: '浙江', city: '宁波', district: '鄞州区', country: '中国' })
    expect(read({ legalName: '甲', city: '宁波' }).organization).toMatchObject({
      province: '浙江',
      city: '宁波',
    })
    expect(read({ legalName: 'Foo', country: '香港 Hong Kong' }).organization).toMatchObject({
      province: '香港',
    })
    expect(read({ legalName: 'Foo', country: '德国/Germany' }).organization).toMatchObject({
      country: '德国',
    })
    expect(read({ legalName: 'Foo', country: 'Germany', city: 'Munich' }).organization).toMatchObject({
      country: 'Germany',
      city: 'Munich',
    })
  })
  test('an address names its province; a street alone does not become a city', () => {
    expect(read({ legalName: '甲', address: '广东省深圳市南山区科技园1号' }).organization).toMatchObject({
      province: '广东',
      city: '深圳',
      district: '南山区',
      address: '广东省深圳市南山区科技园1号',
    })
    expect(read({ legalName: '甲', address: '中山路12号' }).organization).toEqual({
      legalName: '甲',
      address: '中山路12号',
    })
  })
  test('华东 is a territory', () =>
    expect(read({ legalName: '甲', region: '华东' }).organization).toMatchObject({ territory: '华东' }))
  test('numbers of a company abroad are local ones', () => {
    expect(read({ legalName: 'Foo Inc', country: 'USA', phone: '415-555-2671' })).toMatchObject({
      flags: [],
      contact: { phones: [{ number: '4155552671' }] },
    })
    expect(read({ legalName: '甲公司', region: '北京', phone: '415-555-2671' }).flags).toHaveLength(1)
  })
})

describe('notes', () => {
  test('words behind a value, and what is more than the field holds', () => {
    const row = read({
      legalName: '甲公司',
      annualPurchase: '500-1000万',
      foundedOn: '2008年5月',
      lastContactOn: '2025年6月17日 电话沟通',
    })
    expect(row.organization.annualPurchase).toBe(5_000_000)
    expect(row.notes.map(({ kind, field, value }) => [kind, field, value])).toEqual([
      ['unread', 'foundedOn', '2008年5月'],
      ['kept', 'annualPurchase', '500-1000万'],
      ['leftover', 'lastContactOn', '电话沟通'],
    ])
    expect(row.flags).toEqual([])
  })
  test('an unknown column keeps its header', () => {
    expect(read({ legalName: '甲公司', labelledNote: 'A12' }).notes).toEqual([
      { kind: 'column', field: 'labelledNote', header: '【labelledNote】', value: 'A12' },
    ])
  })
  test('a cell that is far too long is cut and flagged', () => {
    const row = read({
      legalName: '甲公司',
      website: 'x'.repeat(5_000_000),
      mobile: `13912345678 ${'1'.repeat(3_000_000)}`,
    })
    expect(row.organization.website).toHaveLength(500)
    expect(row.flags.map(({ field, problem }) => [field, problem])).toContainEqual(['website', 'too-long'])
    expect(row.flags.every(({ value }) => value.length <= 2_000)).toBe(true)
  })
})

test('the own fields of a team', () => {
  const custom = (id: number, entity: 'organization' | 'contact', type: string, choices: string[] = []) =>
    CustomField.parse({
      id: `0198c0de-0000-7000-8000-00000000000${id}`,
      entity,
      label: `f${id}`,
      labelEn: null,
      type,
      choices,
      position: id,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      deletedAt: null,
    })
  const fields = [
    custom(1, 'organization', 'text'),
    custom(2, 'organization', 'number'),
    custom(3, 'organization', 'date'),
    custom(4, 'contact', 'choice', ['红', '蓝']),
    custom(5, 'organization', 'boolean'),
    custom(6, 'organization', 'choice', ['红']),
  ]
  const mapping: ImportMapping = {
    version: 1,
    columns: [
      { header: '公司', target: { kind: 'field', field: 'legalName' }, person: 1 },
      ...fields.map((field) => ({
        header: field.label,
        target: { kind: 'custom' as const, customFieldId: field.id },
        person: 1,
      })),
    ],
  }
  const row = interpretRow(['甲公司', 'x', '1,200', '2025.6.17', ' 蓝', '无', '绿'], mapping, {
    today,
    customFields: fields,
  })
  expect(row.organization.custom).toEqual({
    [fields[0]!.id]: 'x',
    [fields[1]!.id]: 1200,
    [fields[2]!.id]: '2025-06-17',
    [fields[4]!.id]: false,
  })
  expect(row.contact?.custom).toEqual({ [fields[3]!.id]: '蓝' })
  expect(row.flags).toEqual([{ field: `custom:${fields[5]!.id}`, value: '绿', problem: 'choice-unknown' }])
})

test('whatever the cells hold, the records are valid and nothing is thrown', () => {
  const mapping = mappingOf(...ImportField.options)
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '2025.6.17',
      '13912345678/12345',
      '农历1986年闰四月初八',
      '373万',
      '王芳/李四',
      '是',
      '招标',
      'Foo Ltd',
      '广东深圳',
      'A类',
      'x'.repeat(3_000),
    ),
    fc.double(),
    fc.boolean(),
    fc.constant({ date: LocalDate.parse('2024-02-29') }),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 0, maxLength: ImportField.options.length }), (cells) => {
      const row = interpretRow(cells, mapping, { today, customFields: [] })
      expect(OrganizationInput.partial().safeParse(row.organization).error).toBeUndefined()
      for (const person of [row.contact, ...row.otherContacts]) {
        if (person !== null) expect(ContactInput.partial().safeParse(person).error).toBeUndefined()
      }
      expect(row.otherContacts.every(({ name }) => name !== undefined)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('a nameless second person adds numbers; what else they say is kept', () => {
  const mapping: ImportMapping = {
    version: 1,
    columns: [
      { header: '公司', target: { kind: 'field', field: 'legalName' }, person: 1 },
      { header: '联系人1', target: { kind: 'field', field: 'contactName' }, person: 1 },
      { header: '联系人2', target: { kind: 'field', field: 'contactName' }, person: 2 },
      { header: '职务2', target: { kind: 'field', field: 'title' }, person: 2 },
      { header: '手机2', target: { kind: 'field', field: 'mobile' }, person: 2 },
    ],
  }
  const row = interpretRow(['甲公司', '王芳', null, '经理', '13812345678'], mapping, {
    today,
    customFields: [],
  })
  expect(row.contact).toEqual({ name: '王芳', phones: [{ number: '13812345678', kind: 'mobile' }] })
  expect(row.otherContacts).toEqual([])
  expect(row.notes).toEqual([{ kind: 'column', field: 'title', header: '职务2', value: '经理' }])
})

test('a name beside a number is not lost when the row already names somebody', () => {
  const row = read({ legalName: '甲公司', contactName: '李四', phone: '王经理13912345678' })
  expect(row.contact).toMatchObject({ name: '李四', phones: [{ number: '13912345678' }] })
  expect(row.notes).toEqual([{ kind: 'leftover', field: 'phone', header: '【phone】', value: '王经理' }])
})

test('two people beside one number are two people', () => {
  const row = read({ legalName: '甲公司', phone: '张三/李四 13912345678' })
  expect(row.contact).toMatchObject({ name: '张三', phones: [{ number: '13912345678' }] })
  expect(row.otherContacts).toMatchObject([{ name: '李四' }])
  const each = read({ legalName: '甲公司', phone: '张三:13912345678 李四:13812345678' })
  expect(each.contact).toMatchObject({ name: '张三', phones: [{ number: '13912345678' }] })
  expect(each.otherContacts).toMatchObject([{ name: '李四', phones: [{ number: '13812345678' }] }])
})
