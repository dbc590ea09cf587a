import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { PrintLayout } from '#shared/model/follow-up-list.ts'
import { day, desk } from '../visits/visits.test-support.ts'

const layout: PrintLayout = {
  title: '本周回访 [华南] & 其他: 客户经理名单 一二三四五六七八九十',
  groupBy: 'owner',
  columns: [
    'organization',
    'tier',
    'contact',
    'phone',
    'task',
    'dueOn',
    'owner',
    'lastContactOn',
    'result',
    'nextDate',
  ],
  orientation: 'landscape',
  language: 'zh-CN',
}

async function exported(organization: { legalName: string; task: string }, more: Partial<PrintLayout> = {}) {
  const { client, open, buyer, owe } = desk()
  await client.users.update({ id: open.me().id, name: '周敏' })
  const organizationId = await buyer(organization.legalName, {
    tier: 'key',
    lastContactKnownOn: day('2026-02-01'),
  })
  await owe(organizationId, '2026-03-06', organization.task)
  const filter = { dueFrom: day('2026-03-02') }
  const { id } = await client.printedLists.create({ filter, layout: { ...layout, ...more } })
  const file = await client.printedLists.exportXlsx({
    id,
    headings: { number: '序号', group: '负责人', organization: '企业', dueOn: '到期' },
  })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await file.arrayBuffer())
  return { file, sheet: workbook.worksheets[0]! }
}

describe('a list as a workbook', () => {
  test('headings as given, rows as on the paper, days as days', async () => {
    const { file, sheet } = await exported({ legalName: '深圳华威', task: '寄样品' })
    expect(file.name).toBe(`本周回访 [华南] & 其他  客户经理名单 一二三四五六七八九十.xlsx`)
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      ...[
        '序号',
        '负责人',
        '企业',
        'tier',
        'contact',
        'phone',
        'task',
        '到期',
        'owner',
        'lastContactOn',
        'result',
        'nextDate',
      ],
    ])
    const row = sheet.getRow(2)
    expect(row.getCell(1).value).toBe(1)
    expect([2, 3, 4, 7, 9].map((cell) => row.getCell(cell).value)).toEqual([
      '周敏',
      '深圳华威',
      '重点',
      '寄样品',
      '周敏',
    ])
    expect(row.getCell(8).value).toEqual(new Date('2026-03-06T00:00:00Z'))
    expect(row.getCell(8).numFmt).toBe('yyyy-mm-dd')
    expect(row.getCell(10).value).toEqual(new Date('2026-02-01T00:00:00Z'))
    expect(row.getCell(11).value).toBeNull()
  })

  test('it prints on A4 as laid out, the heading on every page', async () => {
    const { sheet } = await exported({ legalName: '深圳华威', task: '寄样品' })
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    })
    expect(sheet.headerFooter.oddHeader).toContain('&& 其他')
    expect(sheet.name.length).toBeLessThanOrEqual(31)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  })

  test('what looks like a formula is text, and stays text when somebody edits it', async () => {
    const hostile = "=cmd|'/c calc'!A1"
    const { sheet } = await exported({ legalName: hostile, task: '@SUM(1+1)' }, { groupBy: 'none' })
    for (const [position, text] of [
      [2, hostile],
      [6, '@SUM(1+1)'],
    ] as const) {
      const cell = sheet.getRow(2).getCell(position)
      expect(cell.type).toBe(ExcelJS.ValueType.String)
      expect(cell.value).toBe(text)
      expect(cell.numFmt).toBe('@')
    }
  })

  test('a regular contact says so in the language of the list', async () => {
    const { client, buyer } = desk()
    await buyer('深圳华威', { tier: 'key', lastContactKnownOn: day('2026-02-01') })
    const task = async (language: PrintLayout['language']) => {
      const columns: PrintLayout['columns'] = ['organization', 'task']
      const list = { ...layout, columns, language, groupBy: 'none' as const }
      const { id } = await client.printedLists.create({ filter: {}, layout: list })
      const workbook = new ExcelJS.Workbook()
      const file = await client.printedLists.exportXlsx({ id, headings: {} })
      await workbook.xlsx.load(await file.arrayBuffer())
      return workbook.worksheets[0]!.getRow(2).getCell(3).value
    }
    expect([await task('zh-CN'), await task('en')]).toEqual(['定期联系', 'Regular contact'])
  })

  test('how urgent and why, in the language of the list', async () => {
    const { client, buyer } = desk()
    const organizationId = await buyer('深圳华威')
    await client.followUps.create({
      organizationId,
      contactId: null,
      title: '报价',
      dueOn: day('2027-03-06'),
      ownerId: null,
      note: null,
      reason: '月底定预算',
      priority: 'high',
    })
    const cells = async (language: PrintLayout['language']) => {
      const columns: PrintLayout['columns'] = ['priority', 'reason', 'dueOn']
      const list = { ...layout, columns, language, groupBy: 'none' as const }
      const { id } = await client.printedLists.create({ filter: {}, layout: list })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(
        await (await client.printedLists.exportXlsx({ id, headings: {} })).arrayBuffer(),
      )
      const row = workbook.worksheets[0]!.getRow(2)
      return [2, 3, 4].map((cell) => row.getCell(cell).value)
    }
    const due = new Date('2027-03-06T00:00:00Z')
    expect(await cells('zh-CN')).toEqual(['紧急', '月底定预算', due])
    expect(await cells('en')).toEqual(['High', '月底定预算', due])
  })

  test('a regular contact nobody has touched is its company’s owner’s', async () => {
    const { client, open, buyer } = desk()
    await client.users.update({ id: open.me().id, name: '周敏' })
    await buyer('深圳华威', { tier: 'key', ownerId: open.me().id, lastContactKnownOn: day('2026-02-01') })
    const columns: PrintLayout['columns'] = ['organization', 'owner']
    const list = { ...layout, columns, groupBy: 'none' as const }
    const { id } = await client.printedLists.create({ filter: {}, layout: list })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await (await client.printedLists.exportXlsx({ id, headings: {} })).arrayBuffer())
    expect(workbook.worksheets[0]!.getRow(2).getCell(3).value).toBe('周敏')
  })

  test('a title of emoji is cut between them', async () => {
    const { sheet } = await exported({ legalName: '华威', task: '寄样品' }, { title: `a${'😀'.repeat(40)}` })
    expect(sheet.name).toBe(`a${'😀'.repeat(15)}`)
  })

  test('control characters and broken emoji do not break the file', async () => {
    const { sheet } = await exported(
      { legalName: '响\u0007铃\u0000公司', task: '半个\ud83d表情😀' },
      { groupBy: 'none' },
    )
    expect(String(sheet.getRow(2).getCell(2).value)).toContain('公司')
    expect(String(sheet.getRow(2).getCell(6).value)).toContain('😀')
  })
})
