import { describe, expect, test } from 'vitest'
import type { ImportEvent } from '#shared/contract/imports-contract.ts'
import { emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../../tests/support/test-service.ts'

const csv = (...lines: string[]) => new File([`\uFEFF${lines.join('\r\n')}\r\n`], '春交会.csv')
type Client = ReturnType<typeof testService>['client']

async function run(client: Client, file: File, mode: 'check' | 'save' = 'save'): Promise<ImportEvent[]> {
  const { fileId, mapping, sheet, headerSheetRow } = await client.imports.open({ file })
  const events: ImportEvent[] = []
  for await (const event of await client.imports.run({
    fileId,
    sheet,
    headerSheetRow,
    mapping,
    role: 'buyer',
    mode,
    remember: true,
  })) {
    events.push(event)
  }
  return events
}

async function importedId(client: Client, file: File) {
  const done = (await run(client, file)).at(-1)
  if (done?.type !== 'done') throw new Error(`the import ended as ${done?.type}`)
  return done.importId
}

describe('importing a list', () => {
  test('a check counts what would happen and changes nothing', async () => {
    const { client } = testService()
    const events = await run(
      client,
      csv('公司名称,联系人,手机', '宁波海曙五金有限公司,王芳,13800138000', ',李强,13900139000'),
      'check',
    )
    expect(events.at(-1)).toMatchObject({ type: 'checked', counts: { read: 2, new: 1, failed: 1 } })
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 0 })
  })

  test('rows worth a look are named: as they name themselves, else as the company they belong to', async () => {
    const { client } = testService()
    await client.organizations.create({
      organization: {
        ...emptyOrganization,
        legalName: '宁波海曙五金有限公司',
        creditCode: '91183570PP7JELQNP8',
      },
      contacts: [{ ...emptyContact, name: '王芳', phones: [{ number: '18649112600', kind: 'mobile' }] }],
    })
    const events = await run(
      client,
      csv(
        '公司名称,统一社会信用代码,联系人,手机,邮箱',
        '绍兴柯桥纺织有限公司,,陈静,13700137000,not-an-email@',
        ',91183570PP7JELQNP8,王芳,18649112600,nor-this@',
        ',,李强,13900139000,',
      ),
      'check',
    )
    const checked = events.at(-1)
    if (checked?.type !== 'checked') throw new Error('not checked')
    expect(checked.rows.map(({ result, companyName }) => [result, companyName])).toEqual([
      ['new', '绍兴柯桥纺织有限公司'],
      ['updated', '宁波海曙五金有限公司'],
      ['failed', null],
    ])
  })

  test('one bad cell is kept in the notes and the rest of the row stands', async () => {
    const { client } = testService()
    await run(client, csv('公司名称,联系人,手机,邮箱', '宁波海曙五金有限公司,王芳,13800138000,not-an-email@'))
    const { rows } = await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 10 })
    expect(rows[0]).toMatchObject({
      legalName: '宁波海曙五金有限公司',
      primaryContactName: '王芳',
      primaryPhone: '13800138000',
    })
    expect(rows[0]?.notes).toContain('not-an-email@')
  })

  test('a second person at a known company becomes a contact, not a second company', async () => {
    const { client } = testService()
    await run(
      client,
      csv(
        '公司名称,联系人,手机',
        '宁波海曙五金有限公司,王芳,13800138000',
        '宁波海曙五金有限公司,李强,13900139000',
      ),
    )
    const { rows, total } = await client.organizations.page({ filter: {}, sort: [], offset: 0, limit: 10 })
    expect(total).toBe(1)
    expect(rows[0]?.contactCount).toBe(2)
  })

  test('what the list changed on known companies is taken back with it', async () => {
    const { client } = testService()
    const { id } = await client.organizations.create({
      organization: { ...emptyOrganization, legalName: '宁波海曙五金有限公司' },
      contacts: [{ ...emptyContact, name: '王芳', phones: [{ number: '13800138000', kind: 'mobile' }] }],
    })
    const importId = await importedId(
      client,
      csv(
        '公司名称,联系人,手机,行业',
        '宁波海曙五金有限公司,王芳,13800138000,五金工具',
        '绍兴柯桥纺织有限公司,陈静,13700137000,纺织',
      ),
    )
    expect(await client.organizations.get({ id })).toMatchObject({ industries: ['五金工具'] })
    await client.imports.undo({ id: importId })
    expect(await client.organizations.get({ id })).toMatchObject({ industries: [] })
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 1 })
    expect(await client.imports.get({ id: importId })).toMatchObject({ undone: true })
  })

  test('failed rows come out as a file that, corrected, goes in again without its column of reasons', async () => {
    const { client } = testService()
    const importId = await importedId(
      client,
      csv(
        '公司名称,联系人,手机,行业',
        ',李强,13900139000,五金',
        '绍兴柯桥纺织有限公司,陈静,13700137000,纺织',
      ),
    )
    const failed = await (await client.imports.failedFile({ id: importId, language: 'zh-CN' })).text()
    expect(failed).toContain('缺少公司名称')
    const corrected = failed.replace('\n,李强', '\n台州黄岩模具有限公司,李强')
    await run(client, new File([corrected], 'corrected.csv'))
    const { rows } = await client.organizations.page({
      filter: { text: '黄岩模具' },
      sort: [],
      offset: 0,
      limit: 10,
    })
    expect(rows).toMatchObject([{ primaryContactName: '李强', notes: null }])
  })

  test('an unsure row waits for a decision: joined, it adds to the company; as its own, it becomes one', async () => {
    const { client } = testService()
    await run(client, csv('公司名称,联系人,手机,所在地区', '宁波海曙五金有限公司,王芳,13957412345,浙江宁波'))
    // The same phone under a clearly different name: a colleague's number, or a renamed company. Only a person can tell.
    await importedId(client, csv('公司名称,联系人,手机,行业', '杭州临安竹业有限公司,王芳,13957412345,竹制品'))
    const { items, total } = await client.imports.reviews({ offset: 0, limit: 10 })
    expect(total).toBe(1)
    expect(items[0]?.candidates[0]?.reasons).toContain('samePhone')
    const { importId, row } = items[0]!
    await client.imports.resolveReview({ id: importId, row, decision: { type: 'create' } })
    expect((await client.imports.reviews({ offset: 0, limit: 10 })).total).toBe(0)
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 2 })
  })

  test.each([
    ['an empty file', new File([], 'empty.csv'), 'empty'],
    [
      'a picture renamed to xlsx',
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])], 'list.xlsx'),
      'not-a-table',
    ],
    [
      'a workbook cut in half',
      new File([new Uint8Array([0x50, 0x4b, 3, 4, ...new Array(500).fill(7)])], 'list.xlsx'),
      'damaged',
    ],
  ])('%s is refused with its reason', async (_, file, problem) => {
    const { client } = testService()
    await expect(client.imports.open({ file })).rejects.toMatchObject({ code: 'FILE', data: { problem } })
  })

  test('a mapping made by hand is remembered for the same headers', async () => {
    const { client } = testService()
    const file = csv('单位,负责的人,号码', '宁波海曙五金有限公司,王芳,13800138000')
    expect(await client.imports.open({ file })).toMatchObject({ remembered: false })
    await run(client, file)
    expect(await client.imports.open({ file })).toMatchObject({ remembered: true })
  })

  test('what a check was not sure of is told by column, with the cells', async () => {
    const { client } = testService()
    const events = await run(
      client,
      csv(
        '公司名称,成立日期,年采购额（万元）',
        '宁波海曙五金有限公司,2008年,300-500',
        '绍兴柯桥纺织有限公司,2011年,120',
        '台州黄岩模具有限公司,2015-06-01,80',
      ),
      'check',
    )
    expect(events.at(-1)).toMatchObject({
      type: 'checked',
      counts: { read: 3, new: 3 },
      rows: [],
      doubts: [
        {
          field: 'foundedOn',
          doubt: 'date-incomplete',
          count: 2,
          examples: [
            { sheetRow: 2, value: '2008年' },
            { sheetRow: 3, value: '2011年' },
          ],
        },
        { field: 'annualPurchase', doubt: 'amount-range', count: 1 },
      ],
    })
  })

  test('stopped while it was being saved, it is in the store whole, and everybody is told', async () => {
    const { client, open } = testService()
    const { fileId, mapping, sheet, headerSheetRow } = await client.imports.open({
      file: csv('公司名称,联系人', '宁波海曙五金有限公司,王芳'),
    })
    const told = new Promise<readonly string[]>((resolve) => {
      open.events.subscribe('change', ({ tables }) => resolve(tables))
    })
    const events = await client.imports.run({
      fileId,
      sheet,
      headerSheetRow,
      mapping,
      role: 'buyer',
      mode: 'save',
      remember: true,
    })
    for await (const event of events) {
      if (event.type === 'progress' && event.phase === 'saving') break
    }
    expect(await told).toContain('organizations')
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 1 })
    const file = csv('公司名称,联系人', '绍兴柯桥纺织有限公司,陈静')
    expect(await client.imports.open({ file })).toMatchObject({ remembered: true })
  })
})
