import type ExcelJS from 'exceljs'
import { isPlainCare } from '#shared/domain/cadence/settles-care.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ListRow, PrintColumn, PrintedList } from '#shared/model/follow-up-list.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { type ExportLanguage, enumWords } from './enum-words.ts'
import { workbookText } from './workbook-text.ts'

/**
 * A printed list as a workbook: one sheet, one heading row that repeats on every page, a row a number.
 * `headings` words the columns: a `PrintColumn`, `number` and `group`; a missing one shows its code. Days are real
 * dates. A text cell of a workbook is never evaluated, and in text format it stays text when somebody edits it.
 */
export async function printedListXlsx(
  list: PrintedList,
  headings: Readonly<Record<string, string>>,
  ownerNames: ReadonlyMap<string, string>,
): Promise<File> {
  // 200 ms of loading that an ordinary start should not pay.
  const { default: Excel } = await import('exceljs')
  const { layout } = list
  const workbook = new Excel.Workbook()
  workbook.created = new Date(list.createdAt)
  const sheet = workbook.addWorksheet(sheetName(layout.title), {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: {
      paperSize: a4,
      orientation: layout.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerText(layout.title)}&R${headerText(list.createdBy)}`,
      oddFooter: '&C&P / &N',
    },
  })
  const columns: Column[] = [
    'number',
    ...(layout.groupBy === 'none' ? [] : (['group'] as const)),
    ...layout.columns,
  ]
  sheet.columns = columns.map((column) => ({ header: headings[column] ?? column, width: widths[column] }))
  for (const row of list.rows) {
    const values = columns.map((column) => cellValue(column, row, list, ownerNames))
    sheet.addRow(values.map((value) => (typeof value === 'string' ? workbookText(value) : value)))
  }
  dress(sheet, columns)
  const bytes = await workbook.xlsx.writeBuffer()
  return new File([new Uint8Array(bytes)], `${fileName(layout.title)}.xlsx`, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

type Column = PrintColumn | 'number' | 'group'
type Row = PrintedList['rows'][number]

/** Excel's number for A4. */
const a4 = 9
const dateColumns: ReadonlySet<Column> = new Set(['dueOn', 'lastContactOn', 'nextDate'])

const widths: Record<Column, number> = {
  number: 5,
  group: 12,
  organization: 30,
  shortName: 14,
  tier: 6,
  contact: 10,
  title: 12,
  phone: 16,
  city: 10,
  address: 30,
  task: 28,
  priority: 8,
  reason: 24,
  dueOn: 12,
  owner: 10,
  territory: 10,
  lastContactOn: 12,
  lastSummary: 36,
  result: 28,
  nextDate: 12,
}

function cellValue(
  column: Column,
  { number, group, row }: Row,
  { layout }: PrintedList,
  ownerNames: ReadonlyMap<string, string>,
): string | number | Date | null {
  switch (column) {
    case 'number':
      return number
    case 'group':
      return layout.groupBy === 'day' && group !== '' ? new Date(`${group}T00:00:00Z`) : group
    case 'tier':
      return row.tier && enumWords(layout.language).tier[row.tier]
    case 'task':
      return row.followUp && taskOf(row.followUp, layout.language)
    case 'priority':
      return row.followUp && enumWords(layout.language).priority[row.followUp.priority]
    case 'dueOn':
      return dateValue(row.followUp?.dueOn)
    case 'lastContactOn':
      return dateValue(row.lastContactOn)
    case 'owner':
      return ownerNames.get(row.ownerId ?? '') ?? null
    case 'result':
    case 'nextDate':
      return null
    default:
      return textOf(column, row)
  }
}

const textOf = (
  column: Exclude<
    Column,
    | 'number'
    | 'group'
    | 'tier'
    | 'task'
    | 'priority'
    | 'dueOn'
    | 'lastContactOn'
    | 'owner'
    | 'result'
    | 'nextDate'
  >,
  row: ListRow,
): string | null =>
  ({
    organization: row.organizationName,
    shortName: row.shortName,
    contact: row.contactName,
    title: row.contactTitle,
    phone: row.phone,
    city: row.city,
    address: row.address,
    territory: row.territory,
    reason: row.followUp?.reason ?? null,
    lastSummary: row.lastSummary,
  })[column]

const taskOf = (followUp: FollowUp, language: ExportLanguage): string =>
  isPlainCare(followUp) ? enumWords(language).regularContact : followUp.title

// A workbook keeps a day without a zone; ExcelJS writes the UTC day of a Date.
const dateValue = (day: LocalDate | null | undefined): Date | null =>
  day ? new Date(`${day}T00:00:00Z`) : null

function dress(sheet: ExcelJS.Worksheet, columns: Column[]): void {
  const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
  const border = { top: line, left: line, bottom: line, right: line }
  sheet.eachRow((row, rowNumber) => {
    // Room for handwriting under the heading.
    row.height = rowNumber === 1 ? 20 : 30
    for (const [position, column] of columns.entries()) {
      const cell = row.getCell(position + 1)
      cell.border = border
      cell.alignment = { vertical: 'middle', wrapText: true }
      if (rowNumber === 1) cell.font = { bold: true }
      else if (dateColumns.has(column) || cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
      else if (column !== 'number') cell.numFmt = '@'
    }
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
}

/** Excel refuses these characters, an apostrophe at an edge, and more than 31 of them. */
const sheetName = (title: string): string =>
  cut(title.replaceAll(/[[\]:*?/\\]/g, ' '), 31).replaceAll(/^['\s]+|['\s]+$/g, '') || 'Rapport'

/** `&` starts a code in a page header, which holds 255 characters in all. */
const headerText = (text: string): string => cut(text, 100).replaceAll('&', '&&')

/** What file systems refuse becomes a blank. */
const fileName = (title: string): string => title.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ').trim() || 'Rapport'

/** Never half of an emoji: it would not be XML. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
