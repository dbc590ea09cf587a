import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { RowFlag } from '#shared/domain/import/row-findings.ts'
import { type ListUnderTest, readWholeList } from './list-under-test.ts'

/** The real lists lie beside the repository; a clone without them has the excerpt. */
const root = join(import.meta.dirname, '../../../..')
const data = join(root, '../shared/data')
const excerpt = join(root, 'tests/fixtures/import/fair-excerpt')

const Truth = z.object({ rows: z.int(), bad: z.array(z.object({ row: z.int(), why: z.string() })) })
const readTruth = (path: string) => Truth.parse(JSON.parse(readFileSync(path, 'utf8')))

/** What the truth calls a bad cell, in our words. */
const whys: Record<string, (flag: RowFlag) => boolean> = {
  'credit code checksum': ({ field, problem }) =>
    field === 'creditCode' && problem === 'credit-code-checksum',
  'no company name': ({ field, problem }) => field === 'legalName' && problem === 'missing',
  'e-mail': ({ field, problem }) => field === 'email' && problem === 'email-invalid',
  phone: ({ field, problem }) => field === 'mobile' && problem === 'phone-unreadable',
  date: ({ field, problem }) => field === 'lastContactOn' && problem === 'date-impossible',
}

function expectFlagsOf(list: ListUnderTest, truth: z.infer<typeof Truth>) {
  expect(list.rows).toHaveLength(truth.rows)
  const flagged = list.rows.flatMap(({ flags }, at) => flags.map((flag) => ({ row: at + 1, flag })))
  expect(flagged.map(({ row }) => row)).toEqual(truth.bad.map(({ row }) => row))
  for (const { row, why } of truth.bad) {
    const flag = flagged.find((each) => each.row === row)?.flag
    expect([row, why, flag !== undefined && whys[why]?.(flag)]).toEqual([row, why, true])
  }
}

describe('the excerpt', () => {
  const truth = readTruth(`${excerpt}.truth.json`)
  test('every bad cell is flagged and nothing else', async () => {
    const list = await readWholeList(`${excerpt}.csv`)
    expectFlagsOf(list, truth)
    expect(list.fields).not.toContain('labelledNote')
    expect(list.rows[1]).toMatchObject({
      sheetRow: 3,
      organization: {
        legalName: '广州舌尖美味实业有限公司',
        province: '广东',
        city: '广州',
        annualPurchase: 3_730_000,
        purchaseMethods: ['tender'],
        source: 'referral',
      },
      contact: {
        name: '王华',
        title: '财务经理',
        birthday: { calendar: 'solar', month: 1, day: 23 },
        phones: [{ number: '13992403029' }, { number: '035873192557' }],
      },
      lastContactOn: '2025-04-06',
    })
  })

  test('as a workbook with a title, a blank row, numbers as numbers and a totals row', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('说明').addRow(['本表仅供内部使用'])
    const sheet = book.addWorksheet('买家名单')
    sheet.addRow(['2026春季采购对接会买家名单'])
    sheet.mergeCells('A1:R1')
    sheet.addRow([])
    for (const line of readFileSync(`${excerpt}.csv`, 'utf8').replace('\ufeff', '').trim().split('\r\n')) {
      const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)]
        .slice(0, 18)
        .map((match) => match[2] ?? match[1] ?? '')
      sheet.addRow(cells.map((cell) => (/^\d{1,11}$/.test(cell) ? Number(cell) : cell)))
    }
    sheet.addRow([])
    sheet.addRow(['合计', `${truth.rows}家`])
    const list = await readWholeList(new Uint8Array(await book.xlsx.writeBuffer()))
    expectFlagsOf(list, truth)
    expect(list.rows[0]?.sheetRow).toBe(4)
  })
})

describe.skipIf(!existsSync(join(data, 'buyers-spring-fair.truth.json')))('the whole list', () => {
  test.each(['buyers-spring-fair.xlsx', 'buyers-spring-fair.gb18030.csv'])(
    '%s: every bad cell is flagged and nothing else',
    async (file) => {
      const truth = readTruth(join(data, 'buyers-spring-fair.truth.json'))
      expectFlagsOf(await readWholeList(join(data, file)), truth)
    },
  )
})
