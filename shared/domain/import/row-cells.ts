import type { LocalDate } from '#shared/model/dates.ts'
import { eachOf } from '../each-of.ts'
import { type Cell, saysNothing } from './cell.ts'
import type { PlannedColumn } from './mapping-plan.ts'
import { parseList } from './parse-list.ts'
import type { Reading } from './reading.ts'
import { rememberReadings } from './remember-readings.ts'
import type { RowFindings } from './row-findings.ts'

/** The columns of a field; undefined when the list has none. */
export type Columns = readonly PlannedColumn[] | undefined

/** Reads a typed cell of a column. */
export type ReadCell<Value> = (cell: Cell, column: PlannedColumn, today: LocalDate) => Reading<Value>

const readList = rememberReadings(parseList)

/** The cells of one row, read by the columns of a field. What is found on the way goes to the findings. */
export class RowCells {
  /** As they stand in the list: 无 under 免打扰 still is a no. */
  readonly raw: readonly Cell[]
  readonly findings: RowFindings
  readonly #today: LocalDate
  /** Null wherever a cell says nothing. */
  readonly #said: readonly Cell[]

  constructor(raw: readonly Cell[], today: LocalDate, findings: RowFindings) {
    this.raw = raw
    this.findings = findings
    this.#today = today
    this.#said = eachOf(raw, (cell) => (saysNothing(cell) ? null : cell))
  }

  /** What a column says; null when that is nothing. */
  said(column: PlannedColumn): Cell {
    return this.#said[column.index] ?? null
  }

  /** The first of the columns that says something. */
  first(columns: Columns): PlannedColumn | undefined {
    if (columns === undefined) return undefined
    for (const column of columns) if (this.said(column) !== null) return column
    return undefined
  }

  text(columns: Columns, longest: number): string | undefined {
    const column = this.first(columns)
    if (column === undefined) return undefined
    const text = this.findings.text(column, this.said(column), longest)
    return text === '' ? undefined : text
  }

  /** All that the columns say, a line each. */
  lines(columns: Columns, longest: number): string | undefined {
    if (this.first(columns) === undefined || columns === undefined) return undefined
    const texts: string[] = []
    for (const column of columns) {
      const cell = this.said(column)
      if (cell !== null) texts.push(this.findings.text(column, cell, longest))
    }
    const text = texts.join('\n')
    return text === '' ? undefined : text.slice(0, longest).toWellFormed()
  }

  /** The value of the first column that says something. */
  value<Value>(columns: Columns, read: ReadCell<Value>): Value | undefined {
    return this.valueOf(this.first(columns), read)
  }

  valueOf<Value>(column: PlannedColumn | undefined, read: ReadCell<Value>): Value | undefined {
    return column === undefined ? undefined : this.#read(column, this.said(column), read)
  }

  /** The same where also words for nothing say something. */
  rawValue<Value>(columns: Columns, read: ReadCell<Value>): Value | undefined {
    const column = this.first(columns) ?? columns?.[0]
    return column === undefined ? undefined : this.#read(column, this.raw[column.index] ?? null, read)
  }

  /** The words of all the columns, without doubles. */
  list(columns: Columns): string[] | undefined {
    if (columns === undefined) return undefined
    const words: string[] = []
    for (const column of columns) words.push(...(this.valueOf(column, readList) ?? []))
    return words.length === 0 ? undefined : distinct(words, 100)
  }

  #read<Value>(column: PlannedColumn, cell: Cell, read: ReadCell<Value>): Value | undefined {
    if (cell === null) return undefined
    const { findings } = this
    return findings.take(column, read(findings.typed(column, cell), column, this.#today)) ?? undefined
  }
}

/** The first `most` of them, none twice. */
export const distinct = (texts: string[], most: number): string[] =>
  texts.length < 2 ? texts : [...new Set(texts)].slice(0, most)
