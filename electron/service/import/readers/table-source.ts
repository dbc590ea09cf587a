import type { Cell } from '#shared/domain/import/cell.ts'
import type { FileProblem } from '#shared/contract/imports-contract.ts'

/**
 * One filled row. `sheetRow` is the number Excel shows, in a CSV the line the record starts on, in a vCard file the card's line
 * (its made-up header row is 0). `cut`: columns (from 0) whose text was longer than `longestCell`.
 */
export type TableRow = { sheetRow: number; cells: Cell[]; cut?: number[] }

/** Characters of a cell that are kept; no field holds more, and a single cell must not fill the memory. */
export const longestCell = 1_000_000

export const mostColumns = 16_384

/** A list that can be read, row by row and as often as needed; nothing stays open between readings. */
export type TableSource = {
  ok: true
  format: 'xlsx' | 'csv' | 'vcf'
  /** Of a text file, e.g. `utf-8`, `gb18030`; null for a workbook. */
  encoding: string | null
  /** Of a CSV file: `,` `;` tab or `|`. */
  delimiter: string | null
  /** Names of the visible sheets with something in them; none for a text file. */
  sheets: string[]
  sheet: string | null
  /** Blank rows are left out. Throws TableReadError when the file turns out to be broken on the way. */
  rows: () => AsyncIterable<TableRow>
}

/** Why a file cannot be imported; `detail` is technical (the real format, the cause), for the log. */
export type ReadFailure = { ok: false; problem: FileProblem; detail: string | null }

export const failure = (problem: FileProblem, detail: string | null = null): ReadFailure => ({ ok: false, problem, detail })

/** Thrown while rows are read: an iteration has no other way to end badly. */
export class TableReadError extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem, cause?: unknown) {
    super(`table cannot be read: ${problem}`, { cause })
    this.name = 'TableReadError'
    this.problem = problem
  }
}
