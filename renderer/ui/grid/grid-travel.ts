import type { GridApi } from 'ag-grid-community'
import { scrollTopFor, type ViewSize, visibleTop } from './squeezed-scroll.ts'

/** Page up and down, and Ctrl+Home and Ctrl+End: the keys that leave the rows on screen. */
export function isTravelKey(event: KeyboardEvent): boolean {
  const withMod = event.ctrlKey || event.metaKey
  return withMod
    ? event.key === 'Home' || event.key === 'End'
    : event.key === 'PageDown' || event.key === 'PageUp'
}

/** Takes the view and the focus to where the key says, in the column the focus was in. */
export function travel<Row>(api: GridApi<Row>, event: KeyboardEvent) {
  const focused = api.getFocusedCell()
  const viewport = event.target instanceof Element ? event.target.closest('.ag-grid-viewport') : null
  const last = api.getDisplayedRowCount() - 1
  if (focused === null || viewport === null || last < 0) return
  const { rowHeight } = api.getSizesForCurrentTheme()
  const view: ViewSize = {
    listHeight: (last + 1) * rowHeight,
    bodyHeight: viewport.clientHeight - headHeight(viewport),
    scrollRange: viewport.scrollHeight - viewport.clientHeight,
  }
  const top = visibleTop(viewport.scrollTop, view)
  const page = Math.max(1, Math.floor(view.bodyHeight / rowHeight) - 1)
  const { row, nextTop } = destination(event.key, { row: focused.rowIndex, top, page, last, rowHeight })
  // Whole and a little inside: focusing a row cut by an edge would make the browser scroll on its own.
  const lowest = (row + 1) * rowHeight - view.bodyHeight + margin
  const shown = Math.min(Math.max(nextTop, lowest), row * rowHeight - margin)
  viewport.scrollTop = scrollTopFor(shown, view)
  // The row is drawn in the frame after the scroll; only then can it hold the focus.
  requestAnimationFrame(() => requestAnimationFrame(() => api.setFocusedCell(row, focused.column)))
}

const margin = 6

interface Place {
  row: number
  top: number
  page: number
  last: number
  rowHeight: number
}

function destination(key: string, from: Place): { row: number; nextTop: number } {
  if (key === 'Home') return { row: 0, nextTop: 0 }
  if (key === 'End') return { row: from.last, nextTop: from.last * from.rowHeight }
  const rows = key === 'PageDown' ? from.page : -from.page
  return {
    row: Math.min(Math.max(0, from.row + rows), from.last),
    nextTop: from.top + rows * from.rowHeight,
  }
}

function headHeight(viewport: Element): number {
  const head = viewport.querySelector('.ag-header')
  return head === null ? 0 : Math.ceil(head.getBoundingClientRect().height)
}
