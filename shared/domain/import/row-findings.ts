import type { ImportColumn } from '#shared/model/import-mapping.ts'
import { type Cell, cellText } from './cell.ts'
import type { CellDoubt, CellProblem, Reading } from './reading.ts'

/** A cell, or a part of one, that could not be taken over. `field` is an ImportField or `custom:<id>`. */
export type RowFlag = { field: string; value: string; problem: CellProblem }

/** Something to ask about although nothing is wrong; see reading.ts. Not a flag. */
export type RowDoubt = { field: string; value: string; doubt: CellDoubt }

/**
 * A piece of what the row says that has no field of its own, for a line of the notes. `bad`: flagged as well; `unread`: words
 * not understood or too little for the field; `kept`: the value was taken but said more (500-1000万); `leftover`: words beside a
 * value; `column`: a whole column kept with its header. `header` is the column's header, empty when it has none.
 */
export type NotePiece = {
  kind: 'bad' | 'unread' | 'kept' | 'leftover' | 'column'
  field: string
  header: string
  value: string
}

const longestPiece = 2_000
const mostFindings = 200

/** Typed fields are never longer; what follows is cut and flagged before a parser sees it. */
export const longestTyped = 2_000

/** Doubts whose cell says more than the value taken over. */
const saysMore: ReadonlySet<CellDoubt> = new Set<CellDoubt>([
  'amount-range',
  'amount-approximate',
  'date-several',
])

/** Collects what is found while one row is read. */
export class RowFindings {
  readonly flags: RowFlag[] = []
  readonly doubts: RowDoubt[] = []
  readonly notes: NotePiece[] = []

  /** The value of a reading; its problems, doubts and leftover words are noted under the column's field. */
  take<Value>(column: ImportColumn, read: Reading<Value>): Value | null {
    for (const { value, problem } of read.problems) this.flag(column, value, problem)
    for (const { value, doubt, kept } of read.doubts) {
      if (this.doubts.length >= mostFindings) break
      this.doubts.push({ field: fieldOf(column), value: short(value), doubt })
      if (!kept) this.note('unread', column, value)
      else if (saysMore.has(doubt)) this.note('kept', column, value)
    }
    for (const value of read.leftover) this.note('leftover', column, value)
    return read.value
  }

  flag(column: ImportColumn, value: string, problem: CellProblem) {
    if (this.flags.length >= mostFindings) return
    this.flags.push({ field: fieldOf(column), value: short(value), problem })
    this.note('bad', column, value)
  }

  note(kind: NotePiece['kind'], column: ImportColumn, value: string) {
    const text = value.trim()
    if (text === '' || this.notes.length >= mostFindings) return
    this.notes.push({ kind, field: fieldOf(column), header: column.header, value: short(text) })
  }

  /** A cell that no field takes stands in the notes with its header; of an unreasonably long one that is flagged. */
  keep(column: ImportColumn, cell: Cell) {
    const text = cellText(cell)
    if (text.length > longestTyped) this.flag(column, text, 'too-long')
    else this.note('column', column, text)
  }

  /** The text of a cell, cut to what the field may hold; a cut is flagged. */
  text(column: ImportColumn, cell: Cell, longest: number): string {
    const text = cellText(cell)
    if (text.length <= longest) return text
    this.flag(column, text, 'too-long')
    return text.slice(0, longest).toWellFormed().trim()
  }

  /** A cell for a parser: unreasonably long text is cut and flagged first. */
  typed(column: ImportColumn, cell: Cell): Cell {
    return typeof cell === 'string' && cell.length > longestTyped
      ? this.text(column, cell, longestTyped)
      : cell
  }
}

function fieldOf(column: ImportColumn): string {
  if (column.target.kind === 'field') return column.target.field
  return column.target.kind === 'custom' ? `custom:${column.target.customFieldId}` : 'labelledNote'
}

const short = (text: string): string => text.slice(0, longestPiece).toWellFormed()
