import type { LocalDate } from '#shared/model/dates.ts'
import { RecentMap } from '../recent-map.ts'
import type { Cell } from './cell.ts'
import type { PlannedColumn } from './mapping-plan.ts'
import type { Reading } from './reading.ts'

const mostRemembered = 2_000
const longestRemembered = 60

/**
 * A parser that remembers what it read: columns of choices and categories say the same few words a hundred thousand times.
 * The readings are shared, so callers copy what they hand on.
 */
export function rememberReadings<Value>(
  parse: (cell: Cell) => Reading<Value>,
): (cell: Cell) => Reading<Value> {
  const known = new RecentMap<string, Reading<Value>>(mostRemembered)
  return (cell) => {
    if (typeof cell !== 'string' || cell.length > longestRemembered) return parse(cell)
    const before = known.get(cell)
    if (before !== undefined) return before
    const read = parse(cell)
    known.set(cell, read)
    return read
  }
}

/** The same for a parser to which its column and the day matter: dates and amounts. */
export function rememberByColumn<Value>(
  parse: (cell: Cell, column: PlannedColumn, today: LocalDate) => Reading<Value>,
): (cell: Cell, column: PlannedColumn, today: LocalDate) => Reading<Value> {
  const readers = new WeakMap<PlannedColumn, { today: LocalDate; read: (cell: Cell) => Reading<Value> }>()
  return (cell, column, today) => {
    const known = readers.get(column)
    if (known?.today === today) return known.read(cell)
    const read = rememberReadings((each) => parse(each, column, today))
    readers.set(column, { today, read })
    return read(cell)
  }
}
