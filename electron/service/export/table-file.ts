import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import { runsAsFormula, spreadsheetSafe } from './spreadsheet-safe.ts'
import { workbookText } from './workbook-text.ts'

export type CellValue = string | number | null

/** A table as a file for a spreadsheet: titles, then rows. `name` without its ending. */
export function tableFile(
  name: string,
  format: 'xlsx' | 'csv',
  titles: string[],
  rows: Iterable<CellValue[]>,
): Promise<File> {
  return format === 'csv'
    ? Promise.resolve(toCsv(`${name}.csv`, titles, rows))
    : toXlsx(`${name}.xlsx`, titles, rows)
}

function toCsv(name: string, titles: string[], rows: Iterable<CellValue[]>): File {
  const parts: string[] = ['\uFEFF', Papa.unparse([titles.map(spreadsheetSafe)]), '\r\n']
  for (const row of rows) {
    parts.push(
      Papa.unparse([row.map((value) => (typeof value === 'string' ? spreadsheetSafe(value) : value))]),
      '\r\n',
    )
  }
  return new File(parts, name, { type: 'text/csv;charset=utf-8' })
}

async function toXlsx(name: string, titles: string[], rows: Iterable<CellValue[]>): Promise<File> {
  // 200 ms of loading that an ordinary start should not pay.
  const { default: ExcelJS } = await import('exceljs')
  const stream = new PassThrough()
  const collected = buffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = workbook.addWorksheet('Rapport', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = titles.map((title) => ({
    header: workbookText(title),
    width: Math.max(10, Math.min(40, title.length * 2 + 4)),
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) {
    const written = sheet.addRow(
      row.map((value) => (typeof value === 'string' ? workbookText(value) : value)),
    )
    // A string cell is never evaluated, so it needs no apostrophe; in text format it stays text when somebody edits it.
    for (const [index, value] of row.entries())
      if (typeof value === 'string' && runsAsFormula(value)) written.getCell(index + 1).numFmt = '@'
    written.commit()
  }
  sheet.commit()
  await workbook.commit()
  return new File([new Uint8Array(await collected)], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
