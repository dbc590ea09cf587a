import { PrintColumn } from '#shared/model/follow-up-list.ts'

/** Every column once: the chosen ones in their order, then the others in the model's. */
export function allInOrder(chosen: readonly PrintColumn[]): PrintColumn[] {
  return [...chosen, ...PrintColumn.options.filter((column) => !chosen.includes(column))]
}

/** Taken away, or put last; the last one left stays, for a list has at least one column. */
export function toggleColumn(chosen: readonly PrintColumn[], column: PrintColumn): PrintColumn[] {
  if (!chosen.includes(column)) return [...chosen, column]
  return chosen.length === 1 ? [...chosen] : chosen.filter((one) => one !== column)
}

/** Moved to `place`, counted among the chosen ones; beyond an end it stays at the end. */
export function moveColumn(
  chosen: readonly PrintColumn[],
  column: PrintColumn,
  place: number,
): PrintColumn[] {
  if (!chosen.includes(column)) return [...chosen]
  const others = chosen.filter((one) => one !== column)
  const at = Math.min(others.length, Math.max(0, place))
  return [...others.slice(0, at), column, ...others.slice(at)]
}
