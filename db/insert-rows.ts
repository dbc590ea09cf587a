import type { Database } from 'better-sqlite3'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { cachedStatement } from './cached-statement.ts'

/** Never `or replace` nor plain: a statement that may have to take itself back keeps a journal that costs more than it saves. */
type Insert = `insert or ${'ignore' | 'fail'} into ${string}`

/**
 * Inserts rows of `width` values, given one after the other, many by one statement: of a narrow row, the call is half the
 * cost. Not for tables with a foreign key, for the same reason. What fails must take its transaction back.
 */
export function insertRows(
  db: Database,
  insert: Insert,
  width: number,
  values: readonly ColumnValue[],
): void {
  const row = `(${Array(width).fill('?').join(', ')})`
  const many = `${insert} values ${Array(rowsAtOnce).fill(row).join(', ')}`
  const step = width * rowsAtOnce
  let from = 0
  if (values.length >= step) {
    const statement = cachedStatement(db, many)
    for (; from + step <= values.length; from += step) statement.run(values.slice(from, from + step))
  }
  const one = cachedStatement(db, `${insert} values ${row}`)
  for (; from < values.length; from += width) one.run(values.slice(from, from + width))
}

const rowsAtOnce = 16
