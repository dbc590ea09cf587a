/** Rows picked by hand, or everything the filter matches but a few: the second costs the same for a million rows. */
export type GridSelection =
  | { type: 'ids'; ids: ReadonlySet<string> }
  | { type: 'all'; except: ReadonlySet<string> }

export const noSelection: GridSelection = { type: 'ids', ids: new Set() }
export const everything: GridSelection = { type: 'all', except: new Set() }

export function isSelected(selection: GridSelection, id: string): boolean {
  return selection.type === 'ids' ? selection.ids.has(id) : !selection.except.has(id)
}

export function toggleRow(selection: GridSelection, id: string): GridSelection {
  return setRows(selection, [id], !isSelected(selection, id))
}

export function setRows(selection: GridSelection, ids: readonly string[], selected: boolean): GridSelection {
  const held = new Set(selection.type === 'ids' ? selection.ids : selection.except)
  for (const id of ids) {
    if (selected === (selection.type === 'ids')) held.add(id)
    else held.delete(id)
  }
  return selection.type === 'ids' ? { type: 'ids', ids: held } : { type: 'all', except: held }
}

/** `total` is how many rows the filter matches. */
export function countSelected(selection: GridSelection, total: number): number {
  return selection.type === 'ids' ? selection.ids.size : Math.max(0, total - selection.except.size)
}
