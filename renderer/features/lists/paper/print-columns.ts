import type { PrintColumn } from '#shared/model/follow-up-list.ts'

interface ColumnShape {
  /** Millimetres below which it can't be read or written in. */
  least: number
  /** Its share of the width that is left over. */
  grow: number
}

/** Room for four digits: a list has at most 5,000 rows. */
export const numberWidth = 10

const shapes: Record<PrintColumn, ColumnShape> = {
  organization: { least: 34, grow: 2.4 },
  shortName: { least: 18, grow: 1 },
  tier: { least: 10, grow: 0 },
  contact: { least: 15, grow: 0.4 },
  title: { least: 17, grow: 0.6 },
  phone: { least: 28, grow: 0.2 },
  city: { least: 14, grow: 0.3 },
  address: { least: 32, grow: 2 },
  task: { least: 30, grow: 2.4 },
  priority: { least: 14, grow: 0 },
  reason: { least: 26, grow: 2 },
  dueOn: { least: 26, grow: 0.2 },
  owner: { least: 15, grow: 0.2 },
  territory: { least: 15, grow: 0.3 },
  lastContactOn: { least: 20, grow: 0.2 },
  lastSummary: { least: 36, grow: 3 },
  result: { least: 28, grow: 3 },
  nextDate: { least: 18, grow: 0.6 },
}

/** Filled in by hand on paper. */
export const writeInColumns: ReadonlySet<PrintColumn> = new Set(['result', 'nextDate'])

/** The widths of the columns, in millimetres, the row number's first; together exactly `available`. */
export function columnWidths(columns: readonly PrintColumn[], available: number): number[] {
  const left = available - numberWidth
  const least = sum(columns.map((column) => shapes[column].least))
  if (least >= left) return [numberWidth, ...columns.map((column) => (shapes[column].least * left) / least)]
  const grow = sum(columns.map((column) => shapes[column].grow))
  // Nothing wants to grow: everything does, alike.
  const shareOf = (column: PrintColumn) => (grow === 0 ? 1 / columns.length : shapes[column].grow / grow)
  return [numberWidth, ...columns.map((column) => shapes[column].least + (left - least) * shareOf(column))]
}

/** More columns than the page can hold side by side without squeezing them. */
export const isCrowded = (columns: readonly PrintColumn[], available: number): boolean =>
  numberWidth + sum(columns.map((column) => shapes[column].least)) > available

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
