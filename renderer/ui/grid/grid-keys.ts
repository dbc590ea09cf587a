import type { GridApi } from 'ag-grid-community'
import { everything, noSelection, setRows, toggleRow } from './grid-selection.ts'
import { isTravelKey, travel } from './grid-travel.ts'
import type { SelectionStore } from './selection-column.tsx'

export interface GridRowKeys<Row> {
  /** Enter or a double click. */
  onOpen?: (row: Row) => void
  /** Space. */
  onPreview?: (row: Row) => void
  /** The keyboard or the mouse came to this row: a preview that is open follows. */
  onFocusRow?: (row: Row) => void
  onClickRow?: (row: Row) => void
  /** Any other key on a row; true when it was used. */
  onRowKey?: (event: KeyboardEvent, row: Row) => boolean
}

/**
 * What a key pressed on a row does, beside AG Grid's own moving about; true when it was used. To be asked before the
 * grid is (capturing): its own key events come too late to keep the browser from scrolling.
 */
export function handleRowKey<Row extends object>(
  event: KeyboardEvent,
  api: GridApi<Row>,
  grid: {
    actions: GridRowKeys<Row>
    store: SelectionStore
    rowId: (row: Row) => string
    /** The row one sees is about to be another: no key may act on it. */
    isChanging: boolean
  },
): boolean {
  const { actions, store, rowId } = grid
  const rowIndex = rowIndexOf(event.target)
  const row = rowIndex === undefined ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data
  if (rowIndex === undefined || event.isComposing) return false
  if (grid.isChanging) return event.key !== 'Tab'
  if (isTravelKey(event)) {
    travel(api, event)
    return true
  }
  if (row === undefined) return false
  const withMod = event.ctrlKey || event.metaKey
  const picks = store.isOn()
  if (event.key === 'Enter' && !withMod && actions.onOpen !== undefined) {
    actions.onOpen(row)
  } else if (event.key === ' ' && !withMod && actions.onPreview !== undefined) {
    actions.onPreview(row)
  } else if (event.key.toLowerCase() === 'x' && !withMod && picks) {
    store.change((selection) => toggleRow(selection, rowId(row)))
  } else if (event.key === 'a' && withMod && picks) {
    store.change(() => everything)
  } else if (event.key === 'Escape' && picks && !store.isEmpty()) {
    store.change(() => noSelection)
  } else if (isArrow(event) && event.shiftKey && picks) {
    const next = api.getDisplayedRowAtIndex(rowIndex + (event.key === 'ArrowDown' ? 1 : -1))?.data
    const ids = next === undefined ? [rowId(row)] : [rowId(row), rowId(next)]
    store.change((selection) => setRows(selection, ids, true))
    // The grid still moves the focus.
    return false
  } else {
    return actions.onRowKey?.(event, row) ?? false
  }
  return true
}

const isArrow = (event: KeyboardEvent) => event.key === 'ArrowDown' || event.key === 'ArrowUp'

/** The row whose cell has the focus; none while typing in a filter or on a heading. */
function rowIndexOf(target: EventTarget | null): number | undefined {
  if (!(target instanceof HTMLElement) || !target.classList.contains('ag-cell')) return undefined
  const index = Number(target.closest('[row-index]')?.getAttribute('row-index'))
  return Number.isInteger(index) ? index : undefined
}
