import type { Cell } from './cell.ts'
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
  const known = new Map<string, Reading<Value>>()
  return (cell) => {
    if (typeof cell !== 'string' || cell.length > longestRemembered) return parse(cell)
    const before = known.get(cell)
    if (before !== undefined) return before
    const read = parse(cell)
    if (known.size >= mostRemembered) known.clear()
    known.set(cell, read)
    return read
  }
}
