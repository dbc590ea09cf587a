import { type Cell, cellText } from './cell.ts'
import type { PlannedColumn } from './mapping-plan.ts'

/** Of columns that share a field which holds one value, those that say something else than the first that says anything. */
export function saysOtherwise(
  columns: readonly PlannedColumn[],
  said: (column: PlannedColumn) => Cell,
): PlannedColumn[] {
  const [first, ...others] = columns.filter((column) => said(column) !== null)
  if (first === undefined) return []
  const taken = cellText(said(first))
  return others.filter((column) => cellText(said(column)) !== taken)
}
