import type { Cell } from '#shared/domain/import/cell.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'

/** One filled row. `sheetRow` is the number Excel shows, in a CSV the line the record starts on, in a vCard file the card's line. */
export type TableRow = {
  sheetRow: number
  cells: Cell[]
  /** Columns (from 0) whose text was longer than `longestCell` and was cut. */
  cut?: number[]
}

/** Characters of a cell that are kept; no field holds more, and a single cell must not fill the memory. */
export const longestCell = 1_000_000

export const mostColumns = 16_384

/** A list that can be read, row by row and as often as needed; nothing stays open between readings. */
export type TableSource = {
  ok: true
  format: 'xlsx' | 'csv' | 'vcf'
  /** Of a text file, e.g. `utf-8`, `gb18030`. */
  encoding?: string
  /** Of a CSV file: `,` `;` tab or `|`. */
  delimiter?: string
  /** Names of the visible sheets with something in them, one empty name for a text file. */
  sheets: string[]
  sheet: string
  /** A vCard file has no header row: its columns are always these. */
  fixed?: { headers: string[]; mapping: ImportMapping }
  /** Blank rows are left out. Throws TableReadError when the file turns out to be broken on the way. */
  rows: () => AsyncIterable<TableRow>
}

/** Formats of spreadsheets that are not read end in `unsupported`: saving as xlsx helps. */
export type ReadFailureCode =
  | 'empty'
  | 'damaged'
  | 'password-protected'
  | 'xls-unsupported'
  | 'xlsb-unsupported'
  | 'ods-unsupported'
  | 'html-unsupported'
  | 'not-a-table'
  | 'no-such-sheet'
  | 'too-large'
  | 'unreadable'

/** Why a file cannot be imported; `detail` is technical and for the log only. */
export type ReadFailure = { ok: false; code: ReadFailureCode; detail?: string }

export const failure = (code: ReadFailureCode, detail?: string): ReadFailure => ({
  ok: false,
  code,
  ...(detail === undefined ? {} : { detail }),
})

/** Thrown while rows are read: an iteration has no other way to end badly. */
export class TableReadError extends Error {
  readonly code: ReadFailureCode
  constructor(code: ReadFailureCode, cause?: unknown) {
    super(`table cannot be read: ${code}`, { cause })
    this.name = 'TableReadError'
    this.code = code
  }
}
