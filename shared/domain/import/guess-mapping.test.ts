import { describe, expect, test } from 'vitest'
import { CustomField } from '#shared/model/custom-field.ts'
import { ImportMapping } from '#shared/model/import-mapping.ts'
import type { Cell } from './cell.ts'
import { guessMapping } from './guess-mapping.ts'

const fieldsOf = (headers: string[], rows: Cell[][] = [], kind?: 'buyers' | 'suppliers') =>
  guessMapping(headers, rows, [], { kind }).columns.map(({ target }) =>
    target.kind === 'field' ? target.field : target.kind,
  )

const column = (header: string, ...values: Cell[]) =>
  fieldsOf(
    [header],
    values.map((value) => [value]),
  )[0]

test.each([
  ['序号', 'rowNumber'],
  ['*企业名称\n（必填）', 'legalName'],
  ['公司名称(英文)', 'englishName'],
  ['公司名稱', 'legalName'],
  ['Company Name', 'legalName'],
  ['Exhibitor', 'legalName'],
  ['Organisation', 'legalName'],
  ['统一社会信用代码/税号', 'creditCode'],
  ['所属行业', 'industries'],
  ['省/市', 'region'],
  ['所在地区', 'region'],
  ['国家/地区', 'country'],
  ['通讯地址', 'address'],
  ['联系人', 'contactName'],
  ['采购负责人', 'contactName'],
  ['Contact Person', 'contactName'],
  ['First Name', 'contactGivenName'],
  ['职务', 'title'],
  ['Job Title', 'title'],
  ['联系人手机号码', 'mobile'],
  ['手 机', 'mobile'],
  ['Mobile No.', 'mobile'],
  ['采购负责人电话', 'phone'],
  ['Tel/Fax', 'phone'],
  ['联系方式', 'phone'],
  ['传真', 'fax'],
  ['Contact E-mail Address', 'email'],
  ['電郵', 'email'],
  ['微信号', 'wechat'],
  ['出生年月', 'birthday'],
  ['年采购额\n（万元）', 'annualPurchase'],
  ['采购品类', 'purchaseCategories'],
  ['Products of interest', 'purchaseCategories'],
  ['采购方式', 'purchaseMethods'],
  ['来源', 'source'],
  ['上次联系', 'lastContactOn'],
  ['最近一次拜访时间', 'lastContactOn'],
  ['Last contacted', 'lastContactOn'],
  ['客户经理', 'owner'],
  ['客户等级', 'tier'],
  ['备 注', 'notes'],
  ['Remarks', 'notes'],
  ['司庆', 'foundedOn'],
  ['首次成交日期', 'firstDealOn'],
  ['First order date', 'firstDealOn'],
  ['合作起始时间', 'partnerSince'],
  ['与我司合作开始日期', 'partnerSince'],
  ['Customer since', 'partnerSince'],
  ['联系人沟通语言', 'language'],
  ['Preferred language', 'language'],
  ['企业信息 › 名称', 'legalName'],
  ['联系人信息 › 姓名', 'contactName'],
  ['公司名称（英）', 'englishName'],
  ['2、您的姓名：', 'contactName'],
  ['1. 贵公司名称', 'legalName'],
  ['参会人员姓名', 'contactName'],
  ['业务员姓名', 'owner'],
  ['联系人/职务', 'contactName'],
  ['姓名及职务', 'contactName'],
  ['联系人职务', 'title'],
  ['Contact 2 Title', 'title'],
  ['State/Province', 'province'],
  ['招标/直采', 'purchaseMethods'],
  ['年采购额：万元', 'annualPurchase'],
  ['微信同号', 'wechat'],
  ['手机号码（微信同号）', 'mobile'],
  ['供方名称', 'legalName'],
  ['Business State', 'province'],
  ['Business Country/Region', 'country'],
  ['Organization Title', 'title'],
  ['Company owner', 'owner'],
  ['Phone 1 - Value', 'phone'],
])('header %j', (header, field) => expect(column(header)).toBe(field))

test.each([
  '产品名称',
  'QQ',
  '邮编',
  '法定代表人',
  '注册资本',
  '采购渠道',
  '物流公司',
  '年采购量(吨)',
  '采购额(万美元)',
  '展位号',
  '是否老客户',
])('%s is none of ours and is kept with its header', (header) =>
  expect(column(header, 'x', 'y')).toBe('labelledNote'),
)

test('an empty column without a known header is left out', () =>
  expect(column('问题7', null, null)).toBe('ignore'))

describe('the values decide where the header does not, or is wrong', () => {
  test('编号 over credit codes', () => {
    expect(column('编号', '91330100799655058B', '91440300708461136T', '914403001922038216')).toBe(
      'creditCode',
    )
    expect(column('编号', 1, 2, 3)).toBe('rowNumber')
    expect(column('编号', 'K-20031', 'K-11846', 'K-9')).toBe('labelledNote')
    expect(column('客户编码', '010001', '010002', '010003')).toBe('labelledNote')
    expect(column('Record ID', 1001, 1002, 1003)).toBe('labelledNote')
  })
  test('digits under QQ or an ID are no phone numbers', () => {
    expect(column('QQ号', '28123456', '812345678', '23456789')).toBe('labelledNote')
    expect(column('Record ID', '8912345678', '8912345680', '8912345699')).toBe('labelledNote')
    expect(column('法定代表人', '王芳', '李雷', '韩梅')).toBe('labelledNote')
  })
  test('负责人 beside 联系人 may be one of us', () =>
    expect(
      fieldsOf(
        ['公司', '负责人', '联系人'],
        [
          ['甲公司', '赵敏', '王芳'],
          ['乙公司', '钱多', '李雷'],
        ],
      ),
    ).toEqual(['legalName', 'labelledNote', 'contactName']))
  test('a column without a header', () => {
    expect(column('', '13912345678', '13812345678')).toBe('mobile')
    expect(column('', 'a@b.cn', 'c@d.cn')).toBe('email')
    expect(column('', '宁波远洋贸易有限公司', '甲乙集团')).toBe('legalName')
    expect(column('', '王芳', '欧阳娜', '李雷')).toBe('contactName')
    expect(column('', '浙江宁波', '广东深圳')).toBe('region')
    expect(column('', '农历八月十五', '农历腊月廿三')).toBe('birthday')
    expect(column('', '招标', '直采', '招标/直采')).toBe('purchaseMethods')
    expect(column('', 1, 2, 3)).toBe('rowNumber')
  })
  test('Name over companies, and over people', () => {
    expect(column('Name', 'Foo GmbH', 'Bar Ltd', 'Baz Inc')).toBe('legalName')
    expect(
      fieldsOf(
        ['Company', 'Name'],
        [
          ['Foo GmbH', 'Max Muster'],
          ['Bar Ltd', 'Ann Lee'],
        ],
      ),
    ).toEqual(['legalName', 'contactName'])
  })
  test('地区 over parts of the country', () =>
    expect(column('区域', '华东', '华南', '华北')).toBe('territory'))
  test('合作时间 says since when, or how long', () => {
    expect(column('合作时间', '2019-03-05', '2021.6.1', '2020年1月2日')).toBe('partnerSince')
    expect(column('合作时间', '5年', '3年', '1年半')).toBe('labelledNote')
  })
  test('Title over Mr and Ms', () => expect(column('Title', 'Mr.', 'Ms.', 'Mr.')).toBe('gender'))
})

test('a field that holds one value takes the best column; the other is kept as a note', () => {
  expect(fieldsOf(['供应商名称', '公司'], [['甲有限公司', '乙有限公司']])).toEqual([
    'legalName',
    'labelledNote',
  ])
})

describe('several people in a row', () => {
  const persons = (...headers: string[]) =>
    guessMapping(headers, [['甲有限公司', '王芳', '13912345678', '李四', '13812345678']], []).columns.map(
      ({ person }) => person,
    )
  test('numbered', () =>
    expect(persons('公司', '联系人1', '手机1', '联系人2', '手机2')).toEqual([1, 1, 1, 2, 2]))
  test('repeated', () => expect(persons('公司', '联系人', '电话', '联系人', '电话')).toEqual([1, 1, 1, 2, 2]))
  test('each under a merged heading', () =>
    expect(
      persons('公司', '负责人 › 姓名', '负责人 › 职务', '日常联系人 › 姓名', '日常联系人 › 手机'),
    ).toEqual([1, 1, 1, 2, 2]))
  test('two numbers of one person', () =>
    expect(persons('公司', '联系人', '电话1', '', '电话2')).toEqual([1, 1, 1, 1, 1]))
})

test('a supplier list: what they sell is not what they buy', () => {
  expect(fieldsOf(['公司', '品类', 'Product Category'], [], 'suppliers').slice(2)).toEqual(['ignore'])
  expect(fieldsOf(['公司', 'Product Category'], [['甲公司', 'LED']], 'suppliers')).toEqual([
    'legalName',
    'labelledNote',
  ])
  expect(fieldsOf(['公司', 'Product Category'], [['甲公司', 'LED']], 'buyers')).toEqual([
    'legalName',
    'purchaseCategories',
  ])
})

test('units, date order and calendar come from header, title and values', () => {
  const [amount, day, birthday] = guessMapping(
    ['年采购额', '上次联系', '农历生日'],
    [
      ['373', '25/03/2025', '8月15日'],
      ['46', '05/04/2025', '3月3日'],
    ],
    [],
    { titles: ['单位：万元'] },
  ).columns
  expect(amount?.unit).toBe(10_000)
  expect(day?.dateOrder).toBe('dmy')
  expect(birthday?.calendar).toBe('lunar')
})

test('the own fields of a team are found by their label', () => {
  const field = CustomField.parse({
    id: '0198c0de-0000-7000-8000-000000000001',
    entity: 'organization',
    label: '展位号',
    labelEn: 'Booth',
    type: 'text',
    choices: [],
    position: 0,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
  })
  for (const header of ['展位号', 'BOOTH *']) {
    expect(guessMapping([header], [], [field]).columns[0]?.target).toEqual({
      kind: 'custom',
      customFieldId: field.id,
    })
  }
})

test('300 columns, and a mapping that can be stored', () => {
  const headers = Array.from({ length: 300 }, (_, at) => (at === 7 ? '公司名称' : `问题${at}`))
  const mapping = guessMapping(headers, [headers.map((_, at) => (at === 7 ? '甲公司' : 'x'))], [])
  expect(mapping.columns).toHaveLength(300)
  expect(mapping.columns[7]?.target).toEqual({ kind: 'field', field: 'legalName' })
  expect(ImportMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
})

describe('a person with two names', () => {
  const namesOf = (...headers: string[]) =>
    guessMapping(headers, [], []).columns.map(({ target, person }) =>
      target.kind === 'field' ? `${target.field} ${person}` : target.kind,
    )

  test('is not two people: the English one stands in where the other is empty', () => {
    expect(namesOf('公司名称', '姓名', '英文姓名', '手机')).toEqual([
      'legalName 1',
      'contactName 1',
      'contactName 1',
      'mobile 1',
    ])
    expect(namesOf('公司名称', '姓名（中文）', '姓名（英文）')).toEqual([
      'legalName 1',
      'contactName 1',
      'contactName 1',
    ])
  })

  test('also where the list has several people', () => {
    expect(namesOf('联系人1', '联系人1英文名', '联系人2')).toEqual([
      'contactName 1',
      'contactName 1',
      'contactName 2',
    ])
    expect(namesOf('姓名', '英文姓名', '手机', '姓名', '英文姓名', '手机')).toEqual([
      ...['contactName 1', 'contactName 1', 'mobile 1'],
      ...['contactName 2', 'contactName 2', 'mobile 2'],
    ])
  })

  test('keeps the Chinese one where the English one comes first', () => {
    expect(namesOf('公司名称', '英文姓名', '姓名')[2]).toBe('contactName 1')
    expect(namesOf('公司名称', '英文姓名', '姓名')[1]).not.toMatch(/^contactName/)
  })

  test('and the English name of the company stays the company’s', () => {
    expect(namesOf('公司名称', '英文名称', '联系人')).toEqual([
      'legalName 1',
      'englishName 1',
      'contactName 1',
    ])
    expect(namesOf('公司名称', '公司英文名', '联系人')).toEqual([
      'legalName 1',
      'englishName 1',
      'contactName 1',
    ])
  })
})
