import { expect, test } from 'vitest'
import { importFile } from '#service/import/import-file.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { ImportRole } from '#shared/model/import.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../../../tests/support/test-service.ts'

type Session = ReturnType<typeof testService>

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
  )

async function run(
  { open }: Session,
  role: ImportRole,
  rows: readonly (readonly string[])[],
  { fileName = '采购清单.csv', company = null }: { fileName?: string; company?: string | null } = {},
) {
  const outcome = await importFile(open, {
    file: { fileName, bytes: csv(rows) },
    sheet: null,
    role,
    company,
    language: 'zh-CN',
  })
  if (!outcome.ok) throw new Error(outcome.problem)
  const { read, ...results } = outcome.counts
  expect(Object.values(results).reduce((sum, count) => sum + count, 0)).toBe(read)
  return outcome
}

const wanted = async ({ client }: Session) =>
  (await client.requirements.page({ filter: {}, offset: 0, limit: 500 })).rows.toReversed()
const offered = ({ client }: Session, organizationId: OrganizationId) =>
  client.offerings.ofSupplier({ organizationId })

const header = [
  '序号',
  '产品名称',
  '规格型号',
  '数量',
  '单位',
  '目标单价',
  '交货地',
  '交货日期',
  '认证要求',
  '备注',
]
const list = [
  ['采购单位：宁波海曙商贸有限公司', '', '', '', '', '', '', '', '', ''],
  header,
  [
    '1',
    '304不锈钢保温杯',
    '500ml 双层真空',
    '5千',
    '套',
    '40以内',
    '浙江宁波',
    '2026-04-30',
    'LFGB、FDA',
    '印logo',
  ],
  ['2', '六角螺栓', 'M8 全牙', '3.5吨', '', '9-11元/公斤', '宁波', '30天内', '', ''],
  ['3', '纸箱', '60x40x40cm 五层', '1,200', '只', '¥4.5', '', '', 'FSC', ''],
  ['合计', '', '', '', '', '', '', '', '', ''],
]

test('a purchase list becomes requirements of its buyer, and comes back in one step', async () => {
  const session = testService()
  const { client } = session
  const { counts, importId } = await run(session, 'purchaseList', list)
  expect(counts).toMatchObject({ read: 3, new: 3, failed: 0 })
  const [flask, bolts, cartons] = await wanted(session)
  expect(flask).toMatchObject({
    buyerName: '宁波海曙商贸有限公司',
    title: '304不锈钢保温杯',
    specification: '500ml 双层真空',
    categoryId: 'hs.9617',
    quantity: { amount: 5000, unit: 'set' },
    price: { low: null, high: 40, currency: 'CNY', per: 'set' },
    deliverTo: { country: '中国', province: '浙江', city: '宁波' },
    neededBy: '2026-04-30',
    certificates: ['LFGB', 'FDA'],
    purchaseList: '采购清单',
    status: 'open',
    notes: '备注：印logo',
  })
  expect(bolts).toMatchObject({
    categoryId: 'hs.7318',
    quantity: { amount: 3.5, unit: 't' },
    price: { low: 9, high: 11, currency: 'CNY', per: 'kg' },
    neededBy: '2026-04-04',
  })
  expect(cartons).toMatchObject({ quantity: { amount: 1200, unit: 'piece' }, certificates: ['FSC'] })

  await client.imports.undo({ id: importId as never })
  expect(await wanted(session)).toEqual([])
  expect((await client.app.stats()).organizations).toBe(0)
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})

test('the same list again adds nothing; a changed term is brought up to date', async () => {
  const session = testService()
  await run(session, 'purchaseList', list)
  expect((await run(session, 'purchaseList', list)).counts).toMatchObject({
    new: 0,
    updated: 0,
    unchanged: 3,
  })
  const changed = list.map((row) => row.map((cell) => (cell === '1,200' ? '2,400' : cell)))
  expect((await run(session, 'purchaseList', changed)).counts).toMatchObject({ updated: 1, unchanged: 2 })
  const rows = await wanted(session)
  expect(rows).toHaveLength(3)
  expect(rows[2]?.quantity).toEqual({ amount: 2400, unit: 'piece' })
})

test('a catalogue of several suppliers in English becomes their offerings', async () => {
  const session = testService()
  const { client } = session
  const known = await client.organizations.create({
    organization: { ...emptyOrganization, legalName: 'Yongkang Best Flask Co., Ltd.', roles: ['supplier'] },
    contacts: [],
  })
  const { counts } = await run(
    session,
    'catalogue',
    [
      [
        'Supplier',
        'Product Name',
        'HS Code',
        'Specification',
        'MOQ',
        'Unit Price (USD/pc)',
        'Lead time (weeks)',
        'Monthly capacity',
        'Regions served',
        'Certificates',
      ],
      [
        'Yongkang Best Flask Co., Ltd.',
        'Vacuum flask',
        '9617',
        '500 ml, 304',
        '1,000 pcs',
        '4.2-4.8',
        '3',
        '50k pcs',
        '全国',
        'FDA(2027-05-01), LFGB',
      ],
      ['', 'Thermos jug', '9617', '1.5 l', '500 pcs', '6.5', '', '', '浙江、江苏', ''],
      ['宁波紧固件有限公司', '六角螺栓', '', 'M8', '200公斤', '¥9.5/公斤', '现货', '20吨', '', 'ISO9001'],
    ],
    { fileName: 'catalogue 2026.csv' },
  )
  expect(counts).toMatchObject({ read: 3, new: 3 })
  const flasks = await offered(session, known.id)
  expect(flasks.toReversed()).toMatchObject([
    {
      title: 'Vacuum flask',
      categoryId: 'hs.9617',
      moq: { amount: 1000, unit: 'piece' },
      price: { low: 4.2, high: 4.8, currency: 'USD', per: 'piece' },
      leadTimeDays: 21,
      capacityPerMonth: { amount: 50_000, unit: 'piece' },
      regions: [{ country: '中国', province: null, city: null }],
      certificates: [
        { name: 'FDA', expiresOn: '2027-05-01' },
        { name: 'LFGB', expiresOn: null },
      ],
    },
    {
      title: 'Thermos jug',
      price: { low: 6.5, high: 6.5 },
      regions: [{ province: '浙江' }, { province: '江苏' }],
    },
  ])
  const [bolts] = (
    await client.organizations.page({
      filter: { role: 'supplier', text: '宁波紧固件' },
      sort: [],
      offset: 0,
      limit: 5,
    })
  ).rows
  if (!bolts) throw new Error('the supplier is not there')
  expect(await offered(session, bolts.id)).toMatchObject([
    {
      price: { low: 9.5, high: 9.5, currency: 'CNY', per: 'kg' },
      leadTimeDays: 0,
      moq: { amount: 200, unit: 'kg' },
    },
  ])
})

test.each<[string, string, string, string]>([
  ['a negative quantity', '数量', '-500件', 'quantity-not-positive'],
  ['an absurd quantity', '数量', '9999999999999999件', 'quantity-too-large'],
  ['words for a quantity', '数量', '5米3分', 'unit-unknown'],
  ['a unit nobody knows', '数量', '500蒲式耳', 'unit-unknown'],
  ['a price band upside-down', '目标单价', '60-40', 'price-upside-down'],
  ['a currency nobody knows', '目标单价', '3000韩元', 'currency-unknown'],
  ['a negative price', '目标单价', '-5', 'amount-negative'],
  ['a day that never was', '交货日期', '2026-02-30', 'date-impossible'],
])('%s is told and kept in the notes, and the rest of the row stands', async (_, column, value, problem) => {
  const session = testService()
  const row = header.map((each) => (each === '产品名称' ? '保温杯' : each === column ? value : ''))
  const outcome = await run(session, 'purchaseList', [header, row], { company: '宁波海曙商贸有限公司' })
  expect(outcome.rows[0]?.flags.map((flag) => flag.problem)).toEqual([problem])
  const [only] = await wanted(session)
  expect(only?.title).toBe('保温杯')
  expect(only?.notes).toContain(value)
  expect([only?.quantity, only?.price, only?.neededBy]).toEqual([null, null, null])
})

test('what names no item or nobody has failed, and comes out with its reason', async () => {
  const session = testService()
  const outcome = await run(
    session,
    'purchaseList',
    [header, ['1', '', '', '500', '件', '', '', '', '', '']],
    {
      company: '宁波海曙商贸有限公司',
    },
  )
  expect(outcome.counts).toMatchObject({ read: 1, failed: 1 })
  const nobody = await run(session, 'purchaseList', [
    header,
    ['1', '保温杯', '', '500', '件', '', '', '', '', ''],
  ])
  expect(nobody.counts).toMatchObject({ read: 1, failed: 1 })
  const file = await session.client.imports.failedFile({ id: outcome.importId as never, language: 'zh-CN' })
  expect(await file.text()).toContain('没有产品名称')
})

test('a specification of 200 kB is cut to what a record holds, and said so', async () => {
  const session = testService()
  const outcome = await run(
    session,
    'purchaseList',
    [header, ['1', '保温杯', '规'.repeat(200_000), '500', '件', '', '', '', '', '']],
    {
      company: '宁波海曙商贸有限公司',
    },
  )
  expect(outcome.rows[0]?.flags.map(({ problem }) => problem)).toEqual(['too-long'])
  expect((await wanted(session))[0]?.specification).toHaveLength(20_000)
  const { rows } = await session.client.imports.problemRows({
    id: outcome.importId as never,
    offset: 0,
    limit: 1,
  })
  expect(rows[0]?.cells[2]).toHaveLength(200_000)
})

test('300 columns are read, and what has no place is kept with its heading', async () => {
  const session = testService()
  const more = Array.from({ length: 290 }, (_, n) => `附加${n + 1}`)
  const outcome = await run(
    session,
    'purchaseList',
    [
      [...header, ...more],
      ['1', '保温杯', '', '500', '件', '', '', '', '', '', ...more.map((_, n) => `值${n + 1}`)],
    ],
    { company: '宁波海曙商贸有限公司' },
  )
  expect(outcome.counts).toMatchObject({ read: 1, new: 1 })
  expect((await wanted(session))[0]?.notes).toContain('附加150：值150')
})

test('a row whose company may be a known one waits, and brings its item once it is decided', async () => {
  const session = testService()
  const { client } = session
  const known = await client.organizations.create({
    organization: {
      ...emptyOrganization,
      legalName: '宁波海曙晨光商贸有限公司',
      roles: ['buyer'],
      city: '宁波',
    },
    contacts: [],
  })
  const outcome = await run(session, 'purchaseList', [
    ['公司名称', '产品名称', '数量'],
    ['海曙晨光商贸', '保温杯', '500件'],
  ])
  if (outcome.counts.review === 0) throw new Error(`not in doubt: ${JSON.stringify(outcome.counts)}`)
  expect(await wanted(session)).toEqual([])
  const { changeSetId } = await client.imports.resolveReview({
    id: outcome.importId as never,
    row: 1,
    decision: { type: 'merge', organizationId: known.id },
  })
  expect(await wanted(session)).toMatchObject([{ organizationId: known.id, title: '保温杯' }])
  expect(changeSetId).not.toBeNull()
})

test('a list of 10,000 items comes in whole, and goes out again', async () => {
  const session = testService()
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    `${n + 1}`,
    `六角螺栓 ${n + 1}`,
    `M${(n % 30) + 3} 全牙 304不锈钢`,
    `${n + 1}`,
    '件',
    '0.5',
    '宁波',
    '2026-04-30',
    'ISO9001',
    '',
  ])
  const { counts, importId } = await run(session, 'purchaseList', [header, ...rows], {
    company: '宁波海曙商贸有限公司',
  })
  expect(counts).toMatchObject({ read: 10_000, new: 10_000 })
  await session.client.imports.undo({ id: importId as never })
  expect(await wanted(session)).toEqual([])
}, 90_000)

test('the window checks before it saves, and remembers how a list was read', async () => {
  const session = testService()
  const { client } = session
  const file = new File([csv(list)], '清单.csv')
  const preview = await client.imports.open({ file, role: 'purchaseList' })
  const fields = preview.mapping.columns.map(({ target }) =>
    target.kind === 'field' ? target.field : target.kind,
  )
  expect(fields).toEqual([
    'rowNumber',
    'itemTitle',
    'specification',
    'quantity',
    'quantityUnit',
    'price',
    'deliverTo',
    'neededBy',
    'certificates',
    'itemNotes',
  ])
  const at = { fileId: preview.fileId, sheet: preview.sheet, headerSheetRow: preview.headerSheetRow }
  const events = async (mode: 'check' | 'save', columns = preview.mapping.columns) => {
    const all = []
    for await (const event of await client.imports.run({
      ...at,
      mapping: { version: 1, columns },
      role: 'purchaseList',
      mode,
      remember: true,
    }))
      all.push(event)
    return all.at(-1)
  }
  expect(await events('check')).toMatchObject({ type: 'checked', counts: { new: 3 } })
  expect(await wanted(session)).toEqual([])
  const byHand = preview.mapping.columns.map((column, index) =>
    index === 9 ? { ...column, target: { kind: 'field' as const, field: 'ignore' as const } } : column,
  )
  expect(await events('save', byHand)).toMatchObject({ type: 'done', counts: { new: 3 } })
  expect((await client.imports.list())[0]).toMatchObject({ role: 'purchaseList', undone: false })
  const again = await client.imports.reopen({ ...at, role: 'purchaseList' })
  expect(again.remembered).toBe(true)
  expect(again.mapping.columns[9]?.target).toEqual({ kind: 'field', field: 'ignore' })
  // The same headers over companies are another matter.
  expect((await client.imports.reopen({ ...at, role: 'buyer' })).remembered).toBe(false)
})
