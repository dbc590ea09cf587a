import type { Database, Statement } from 'better-sqlite3'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { cachedStatement } from './cached-statement.ts'
import { sqlText } from './sql-text.ts'

/** Never `or replace` nor plain: a statement that may have to take itself back keeps a journal that costs more than it saves. */
type Insert = `insert or ${'ignore' | 'fail'} into ${string}`

/**
 * Inserts rows of `width` values, given one after the other, many by one statement: of a narrow row, the call is half the
 * cost. `same`: what all rows begin with, one of a few texts. Not for tables with a foreign key, for the same reason. What
 * fails must take its transaction back.
 */
export function insertRows(
  db: Database,
  insert: Insert,
  width: number,
  values: readonly ColumnValue[],
  same: readonly string[] = [],
): void {
  const step = width * rowsAtOnce
  let from = 0
  if (values.length >= step) {
    const many = statementFor(db, insert, width, rowsAtOnce, same)
    for (; from + step <= values.length; from += step) many.run(values.slice(from, from + step))
  }
  const one = statementFor(db, insert, width, 1, same)
  for (; from < values.length; from += width) one.run(values.slice(from, from + width))
}

/**
 * `insertRows` for rows of a table with a foreign key, which come one at a time: many by one statement only inside of
 * `withReferencesAtTheEnd`. All of them are there after `finish`.
 */
export class RowInserter {
  readonly #width: number
  readonly #one: Statement
  readonly #many: Statement | null
  #values: ColumnValue[] = []

  constructor(db: Database, insert: Insert, width: number) {
    this.#width = width
    this.#one = statementFor(db, insert, width, 1)
    this.#many = checksEveryReference(db) ? null : statementFor(db, insert, width, rowsAtOnce)
  }

  add(row: readonly ColumnValue[]): void {
    if (this.#many === null) {
      this.#one.run(row)
      return
    }
    for (const value of row) this.#values.push(value)
    if (this.#values.length < this.#width * rowsAtOnce) return
    this.#many.run(this.#values)
    this.#values = []
  }

  finish(): void {
    for (let from = 0; from < this.#values.length; from += this.#width)
      this.#one.run(this.#values.slice(from, from + this.#width))
    this.#values = []
  }
}

const rowsAtOnce = 16

function statementFor(
  db: Database,
  insert: Insert,
  width: number,
  rows: number,
  same: readonly string[] = [],
): Statement {
  const row = `(${[...same.map(sqlText), ...Array(width).fill('?')].join(', ')})`
  return cachedStatement(db, `${insert} values ${Array(rows).fill(row).join(', ')}`)
}

const checksEveryReference = (db: Database): boolean => db.pragma('foreign_keys', { simple: true }) === 1
