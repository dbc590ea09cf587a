import type { Cell } from '#shared/domain/import/cell.ts'
import { cellText } from '#shared/domain/import/cell.ts'
import { findHeader } from '#shared/domain/import/find-header.ts'
import { rowKind, rowKindOfTexts, type TableShape } from '#shared/domain/import/row-kind.ts'
import { sideBySideWidth } from '#shared/domain/import/side-by-side.ts'
import { isItemHeader } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { TableRow, TableSource } from './readers/table-source.ts'

export type ListHead = {
  headers: string[]
  /** The sheet row of the header; null when the list begins with data. */
  headerSheetRow: number | null
  /** Rows up to and including this sheet row are above the data. */
  dataAfterSheetRow: number
  /** The lines above the header. */
  titles: string[]
  /** The first data rows. */
  sample: TableRow[]
  /** Columns of one of several tables side by side; their rows are read as if they stood below each other. */
  blockWidth?: number | undefined
  /** What the columns are when the format says so and nothing has to be guessed. */
  mapping?: ImportMapping
}

const rowsForHeader = 60
const rowsForGuess = 200

/** Finds where the table begins and reads its first rows. `headerSheetRow` is the row a person pointed at, if any. */
export async function readListHead(
  source: TableSource,
  headerSheetRow: number | null = null,
): Promise<ListHead> {
  const first: TableRow[] = []
  for await (const row of source.rows()) {
    first.push(row)
    if (first.length >= rowsForHeader + rowsForGuess) break
  }
  if (source.fixed !== undefined) {
    const sample = first.slice(0, rowsForGuess)
    return { ...source.fixed, headerSheetRow: null, dataAfterSheetRow: 0, titles: [], sample }
  }
  const isLooked = ({ sheetRow }: TableRow) => headerSheetRow === null || sheetRow >= headerSheetRow
  const looked = first.filter(isLooked)
  const above = first.filter((row) => !isLooked(row)).flatMap(({ cells }) => cells)
  const header = findHeader(
    looked.slice(0, rowsForHeader).map(({ cells }) => cells),
    isItemHeader,
  )
  const dataAfterSheetRow = header.dataStart === 0 ? 0 : (looked[header.dataStart - 1]?.sheetRow ?? 0)
  const blockWidth = sideBySideWidth(header.headers)
  const headers = header.headers.slice(0, blockWidth)
  const shape = { headers }
  return {
    headers,
    blockWidth,
    titles: [...above.map(cellText).filter((text) => text !== ''), ...header.titles],
    headerSheetRow: header.found ? (looked[header.dataStart - 1]?.sheetRow ?? null) : null,
    dataAfterSheetRow,
    sample: looked
      .slice(header.dataStart)
      .flatMap((row) => inBlocks(row.cells, blockWidth).map((cells) => ({ ...row, cells })))
      .filter(({ cells }) => rowKind(cells, shape) === 'data')
      .slice(0, rowsForGuess),
  }
}

/** `texts`: the cells as text, one a header. */
export type DataRow = { row: number; sheetRow: number; cells: readonly Cell[]; texts: string[] }

/** The data rows in order, counted from 1: no titles, header, blank or totals rows. */
export async function* dataRows(
  source: TableSource,
  head: ListHead,
  mapping: ImportMapping,
): AsyncGenerator<DataRow> {
  const shape = tableShape(head.headers, mapping)
  const width = head.headers.length
  let row = 0
  let above: Block = { cells: [], texts: [] }
  for await (const { sheetRow, cells } of source.rows()) {
    if (sheetRow <= head.dataAfterSheetRow) continue
    for (const block of inBlocks(cells, head.blockWidth)) {
      const texts = cellTexts(block, Math.max(width, block.length))
      if (rowKindOfTexts(texts, shape) !== 'data') continue
      if (texts.length > width) texts.length = width
      repeatAbove({ cells: block, texts }, above)
      above = { cells: block, texts }
      row += 1
      yield { row, sheetRow, cells: block, texts }
    }
  }
}

type Block = { readonly cells: Cell[]; readonly texts: string[] }

function inBlocks(cells: Cell[], width: number | undefined): Cell[][] {
  if (width === undefined) return [cells]
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, at) =>
    cells.slice(at * width, (at + 1) * width),
  )
}

/** 同上 and 〃 stand for the cell above them. */
function repeatAbove({ cells, texts }: Block, above: Block) {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (typeof cell !== 'string' || cell.length > 2 || (cell !== '同上' && cell !== '〃')) continue
    cells[column] = above.cells[column] ?? null
    if (column < texts.length) texts[column] = above.texts[column] ?? ''
  }
}

/** The cells as text, `width` of them. */
export function cellTexts(cells: readonly Cell[], width: number): string[] {
  const texts: string[] = []
  for (let column = 0; column < width; column += 1) texts.push(cellText(cells[column] ?? null))
  return texts
}

function tableShape(headers: readonly string[], { columns }: ImportMapping): TableShape {
  const indexesOf = (field: string) =>
    columns.flatMap(({ target }, index) => (target.kind === 'field' && target.field === field ? [index] : []))
  return { headers, nameColumn: indexesOf('legalName')[0], numberColumns: indexesOf('rowNumber') }
}
