import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { OfferingInput } from '../../model/offering.ts'
import { RequirementInput } from '../../model/requirement.ts'
import { categoryNames } from '../categories/guess-category.ts'
import { shippedCategories } from '../categories/shipped-categories.ts'
import { companyOfList } from './company-of-list.ts'
import { guessItemMapping } from './guess-item-mapping.ts'
import { interpretItem } from './interpret-item.ts'
import { parseCertificates, parseDays, parseNeededBy, parseRegions } from './parse-item-terms.ts'
import { parsePrice } from './parse-price.ts'
import { parseQuantity } from './parse-quantity.ts'

const today = LocalDate.parse('2026-03-05')
const untold = { unit: null, perPack: null }

describe('quantities as lists write them', () => {
  test.each<[string | number, string | null, object | string | null]>([
    ['5千套', null, { amount: 5000, unit: 'set' }],
    ['1,200', '只', { amount: 1200, unit: 'piece' }],
    ['3.5吨', null, { amount: 3.5, unit: 't' }],
    ['5千克', null, { amount: 5, unit: 'kg' }],
    ['2万件', null, { amount: 20_000, unit: 'piece' }],
    ['10k pcs', null, { amount: 10_000, unit: 'piece' }],
    ['500 kg', null, { amount: 500, unit: 'kg' }],
    ['300斤', null, { amount: 150, unit: 'kg' }],
    ['20箱(每箱24只)', null, { amount: 20, unit: 'box', perPack: 24 }],
    ['约800台', null, { amount: 800, unit: 'piece' }],
    ['2-3吨', null, { amount: 2, unit: 't' }],
    ['２００个', null, { amount: 200, unit: 'piece' }],
    [600, '双', { amount: 600, unit: 'pair' }],
    [600, null, { amount: 600, unit: 'piece' }],
    ['100平方米', null, { amount: 100, unit: 'm2' }],
    ['面议', null, null],
    ['', null, null],
    ['-5', '件', 'quantity-not-positive'],
    ['(500)', '件', 'quantity-not-positive'],
    ['0', '件', 'quantity-not-positive'],
    ['1e99', '件', 'unit-unknown'],
    ['500 bushels', null, 'unit-unknown'],
    ['500', '蒲式耳', 'unit-unknown'],
    ['12/34', null, 'quantity-unreadable'],
    ['99999999999999', '件', 'quantity-too-large'],
  ])('%s (%s)', (cell, unit, wanted) => {
    const { value, problems } = parseQuantity(cell, { ...untold, unit })
    if (typeof wanted === 'string') expect([value, problems[0]?.problem]).toEqual([null, wanted])
    else expect(value).toEqual(wanted)
  })

  test('pieces that nobody named are assumed and said', () => {
    expect(parseQuantity(600, untold).doubts.map(({ doubt }) => doubt)).toEqual(['unit-assumed'])
  })
})

describe('prices as lists write them', () => {
  const given = { per: 'piece', currency: 'CNY', isBudget: true } as const
  test.each<[string | number, object | string | null]>([
    ['40', { low: null, high: 40, currency: 'CNY', per: 'piece' }],
    [38.5, { low: null, high: 38.5, currency: 'CNY', per: 'piece' }],
    ['35-40', { low: 35, high: 40, currency: 'CNY', per: 'piece' }],
    ['40以内', { low: null, high: 40, currency: 'CNY', per: 'piece' }],
    ['≤40元/套', { low: null, high: 40, currency: 'CNY', per: 'set' }],
    ['USD 5.2/pc', { low: null, high: 5.2, currency: 'USD', per: 'piece' }],
    ['€3.20 per kg', { low: null, high: 3.2, currency: 'EUR', per: 'kg' }],
    ['1.2万元/吨', { low: null, high: 12_000, currency: 'CNY', per: 't' }],
    ['9.5元/斤', { low: null, high: 19, currency: 'CNY', per: 'kg' }],
    ['100以上', { low: 100, high: null, currency: 'CNY', per: 'piece' }],
    ['1,250.00', { low: null, high: 1250, currency: 'CNY', per: 'piece' }],
    ['面议', null],
    ['40-35', 'price-upside-down'],
    ['-3', 'amount-negative'],
    ['3000韩元', 'currency-unknown'],
    ['50 THB', 'currency-unknown'],
    ['5/蒲式耳', 'unit-unknown'],
    ['见附件2号', 'price-unreadable'],
    ['9999999999999999', 'amount-too-large'],
  ])('%s', (cell, wanted) => {
    const { value, problems } = parsePrice(cell, given)
    if (typeof wanted === 'string') expect([value, problems[0]?.problem]).toEqual([null, wanted])
    else expect(value).toEqual(wanted)
  })
})

test.each<[string, string | null]>([
  ['2026-04-30', '2026-04-30'],
  ['8月底', '2026-08-31'],
  ['30天内', '2026-04-04'],
  ['3月1日', '2027-03-01'],
  ['尽快', null],
])('needed by %s', (text, on) => {
  expect(parseNeededBy(text, { today, order: undefined }).value).toBe(on)
})

test.each<[string, string, number | null]>([
  ['15', '交期', 15],
  ['7-10天', '交期', 10],
  ['2周', '交期', 14],
  ['3', 'Lead time (weeks)', 21],
  ['现货', '交期', 0],
  ['看情况', '交期', null],
])('lead time %s', (text, heading, days) => expect(parseDays(text, heading).value).toBe(days))

test('regions and certificates', () => {
  expect(parseRegions('浙江、江苏苏州；全国').value).toEqual([
    { country: '中国', province: '浙江', city: null },
    { country: '中国', province: '江苏', city: '苏州' },
    { country: '中国', province: null, city: null },
  ])
  expect(parseRegions('全球').value).toEqual([])
  expect(parseRegions('火星').doubts).toHaveLength(1)
  expect(parseCertificates('ISO9001认证、CE(2027-05-01), 有机', { today, until: null }).value).toEqual([
    { name: 'ISO9001', expiresOn: null },
    { name: 'CE', expiresOn: '2027-05-01' },
    { name: '有机', expiresOn: null },
  ])
})

test.each<[string[], string | null]>([
  [['2026年春季采购清单', '采购单位：宁波海曙商贸有限公司  日期：2026-03-01'], '宁波海曙商贸有限公司'],
  [['杭州西湖酒店管理有限公司2026年采购清单'], '杭州西湖酒店管理有限公司'],
  [['Supplier: Best Flask Co., Ltd.'], 'Best Flask Co., Ltd.'],
  [['采购清单', '单位：元'], null],
])('%s is the list of %s', (titles, name) => expect(companyOfList(titles)).toBe(name))

const names = categoryNames(shippedCategories())
const fieldsOf = (headers: string[], rows: string[][], role: 'purchaseList' | 'catalogue') =>
  guessItemMapping(headers, rows, [], { role, names, titles: [] }).columns.map(({ target }) =>
    target.kind === 'field' ? target.field : target.kind,
  )

describe('columns are guessed', () => {
  test.each<['purchaseList' | 'catalogue', string, string]>([
    [
      'purchaseList',
      'Item|Description|Qty|UOM|Target Price|Currency|Ship to|Required date|Remarks',
      'itemTitle|specification|quantity|quantityUnit|price|currency|deliverTo|neededBy|itemNotes',
    ],
    [
      'purchaseList',
      '公司名称|联系人|手机|品名|规格|采购数量|单位|最高限价|到货地|到货日期',
      'legalName|contactName|mobile|itemTitle|specification|quantity|quantityUnit|priceHigh|deliverTo|neededBy',
    ],
    [
      'purchaseList',
      '物料名称|物料类别|型号规格|需求数量(吨)|预算单价(元/吨)|采购方式|报价截止日期',
      'itemTitle|itemCategory|specification|quantity|price|purchaseMethods|deadline',
    ],
    [
      'catalogue',
      '供应商名称|产品名称|产品规格|最小起订量|月产能|出厂价|交期|供货区域|产品认证|证书有效期',
      'legalName|itemTitle|specification|moq|capacity|price|leadTime|regions|certificates|certificatesUntil',
    ],
    [
      'catalogue',
      'Company|Product|Model|MOQ|FOB price (USD)|Lead time|Certificates',
      'legalName|itemTitle|specification|moq|price|leadTime|certificates',
    ],
  ])('%s: %s', (role, headers, wanted) => {
    expect(fieldsOf(headers.split('|'), [], role)).toEqual(
      wanted.split('|').map((field) => (field === '' ? 'ignore' : field)),
    )
  })

  test('by their values where nothing stands above them', () => {
    const rows = [
      ['不锈钢保温杯', '500套', '¥38', 'ISO9001'],
      ['六角螺栓', '3.5吨', '9元/公斤', 'ISO9001'],
      ['瓦楞纸箱', '2千只', '¥4.5', 'FSC'],
    ]
    expect(fieldsOf(['', '', '', ''], rows, 'purchaseList')).toEqual([
      'itemTitle',
      'quantity',
      'price',
      'certificates',
    ])
  })
})

test('whatever stands in the cells, a row is read, and what it gives is what a form would take', () => {
  const headers = '产品名称|规格|数量|单位|单价|币种|交货地|交货日期|认证|起订量|交期|供货区域|备注'.split(
    '|',
  )
  const cell = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '500件',
      '-5',
      '3-1',
      'USD',
      '韩元',
      '浙江',
      '2026-13-40',
      '9'.repeat(400),
      '\u0000',
      '𠮷'.repeat(300),
    ),
    fc.double(),
    fc.constant(null),
    fc.boolean(),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('purchaseList' as const, 'catalogue' as const),
      fc.array(cell, { minLength: headers.length, maxLength: headers.length }),
      (role, cells) => {
        const mapping = guessItemMapping(headers, [], [], { role, names, titles: [] })
        const context = { today, listName: '清单', categoryNamed: () => null, categoryIn: () => null }
        const { wanted, offered } = interpretItem(cells, mapping, role, context)
        const organizationId = '00000000-0000-4000-8000-000000000001'
        const rest = { contactId: null, ownerId: null, visitId: null, status: 'open' }
        if (wanted)
          expect(RequirementInput.safeParse({ ...wanted, ...rest, organizationId }).error).toBeUndefined()
        if (offered) expect(OfferingInput.safeParse({ ...offered, organizationId }).error).toBeUndefined()
      },
    ),
    { numRuns: 500 },
  )
})
