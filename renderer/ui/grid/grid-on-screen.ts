import type { GridApi } from 'ag-grid-community'
import { columnStateOf } from './column-state.ts'
import { readFilterModel } from './grid-request.ts'
import type { GridOnScreen } from './grid-source.ts'

/** AG Grid as the source of its rows needs it. */
export function gridOnScreen<Row>(api: GridApi<Row>, pageSize: number): GridOnScreen {
  return {
    asked: () => ({
      sort: columnStateOf(api)
        .flatMap(({ colId, sort, sortIndex }) => (sort === null ? [] : [{ colId, sort, at: sortIndex ?? 0 }]))
        .toSorted((a, b) => a.at - b.at)
        .map(({ colId, sort }) => ({ column: colId, direction: sort })),
      filters: readFilterModel(api.getFilterModel()),
    }),
    showFromTop: (rowCount, isAll) => {
      // Of an empty list the rows before stay where they are, out of sight: making rows takes twice as long as filling them.
      if (rowCount === 0) return
      const before = api.getDisplayedRowCount()
      if (before > 0) api.ensureIndexVisible(0, 'top')
      // Pages further down belong to the list before; without them only the first is asked for again.
      const hasMore = Object.keys(api.getCacheBlockState()).length > 1
      const kept = Math.min(before, rowCount)
      if (hasMore || rowCount < pageSize || (!isAll && before <= pageSize)) api.setRowCount(kept, isAll)
      api.refreshInfiniteCache()
      // The row the keyboard was on means nothing here, unless the keyboard is in the grid.
      if (document.activeElement?.closest('.ag-root') == null) api.clearFocusedCell()
    },
    refresh: () => api.refreshInfiniteCache(),
    setRowCount: (rowCount) => api.setRowCount(rowCount, true),
  }
}
