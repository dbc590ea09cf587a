import { type Cell, plainText } from './cell.ts'
import type { DateOrder } from './day-text.ts'

/**
 * How a column writes its dates where only numbers stand: one 25/03/2026 decides for every 05/03/2026 beside it.
 * undefined when no value tells, or when they contradict each other.
 */
export function dateOrderOf(cells: readonly Cell[]): DateOrder | undefined {
  const seen = new Set<DateOrder>()
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const match = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{2}|\d{4})(?!\d)/.exec(plainText(cell))
    if (match === null) continue
    const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])]
    if (match[4]?.length === 4) {
      if (a > 12 && b <= 12) seen.add('dmy')
      if (b > 12 && a <= 12) seen.add('mdy')
    } else if (a > 31 || (a > 12 && b <= 12 && c > 12 && c <= 31 && a > c)) seen.add('ymd')
    else if (c > 31 && a > 12) seen.add('dmy')
    else if (c > 31 && b > 12) seen.add('mdy')
  }
  const [only] = seen
  return seen.size === 1 ? only : undefined
}
