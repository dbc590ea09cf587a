import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../../tests/support/test-service.ts'

/** Names as they may come out of a broken list: formulas, and characters that no XML can hold. */
const names = [
  "=cmd|'/C calc'!A0",
  '＝1+1',
  '@SUM(1+1)',
  '-2+3+cmd|x',
  '响\u0007铃\u0000公司',
  '半个\ud83d表情😀',
  '坏\ufffe字\uffff符',
  '宁波海曙五金有限公司',
]

async function exported(format: 'xlsx' | 'csv') {
  const { client } = testService()
  for (const legalName of names)
    await client.organizations.create({ organization: { ...emptyOrganization, legalName }, contacts: [] })
  return client.organizations.exportFile({
    selection: { type: 'filter', filter: {}, exceptIds: [] },
    sort: [{ column: 'createdAt', direction: 'asc' }],
    columns: [{ column: 'legalName', title: '公司名称' }],
    format,
    language: 'zh-CN',
  })
}

test('as CSV: nothing in it begins like a formula', async () => {
  const text = await (await exported('csv')).text()
  const cells = Papa.parse<string[]>(text.replace('\uFEFF', ''), { skipEmptyLines: true }).data.flat()
  expect(cells).toContain(`'${names[0]}`)
  expect(cells).toContain('宁波海曙五金有限公司')
  expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([])
})

test('as a workbook: it opens, formulas are text and stay text when somebody edits them', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await exported('xlsx')).arrayBuffer())
  const cells: ExcelJS.Cell[] = []
  workbook.worksheets[0]?.getColumn(1).eachCell((cell) => cells.push(cell))
  expect(cells.map(({ value }) => value)).toEqual([
    '公司名称',
    ...names.slice(0, 4),
    '响铃公司',
    '半个\ufffd表情😀',
    '坏字符',
    '宁波海曙五金有限公司',
  ])
  expect(cells.map(({ numFmt }) => numFmt === '@')).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
