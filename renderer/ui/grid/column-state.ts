import type { GridApi } from 'ag-grid-community'

/** What a person may change about a column; kept per user and in saved views. */
export interface ColumnState {
  colId: string
  hide: boolean
  width: number | null
  pinned: 'left' | 'right' | null
  sort: 'asc' | 'desc' | null
  sortIndex: number | null
}

export function columnStateOf<Row>(api: GridApi<Row> | null): ColumnState[] {
  return (api?.getColumnState() ?? []).map((column) => ({
    colId: column.colId,
    hide: column.hide === true,
    width: column.width ?? null,
    pinned: column.pinned === 'right' ? 'right' : column.pinned ? 'left' : null,
    sort: column.sort ?? null,
    sortIndex: column.sortIndex ?? null,
  }))
}

/** Kept state as the grid takes it; undefined when it is not readable, so that defaults apply. */
export function readColumnState(kept: unknown) {
  if (!Array.isArray(kept)) return undefined
  const columns = kept.flatMap((column: unknown) => (isColumnState(column) ? [column] : []))
  if (columns.length === 0) return undefined
  return columns.map(({ width, ...column }) => (width === null ? column : { ...column, width }))
}

function isColumnState(value: unknown): value is ColumnState {
  if (typeof value !== 'object' || value === null) return false
  return (
    'colId' in value &&
    typeof value.colId === 'string' &&
    'hide' in value &&
    typeof value.hide === 'boolean' &&
    'width' in value &&
    (value.width === null || typeof value.width === 'number') &&
    'pinned' in value &&
    (value.pinned === null || value.pinned === 'left' || value.pinned === 'right') &&
    'sort' in value &&
    (value.sort === null || value.sort === 'asc' || value.sort === 'desc') &&
    'sortIndex' in value &&
    (value.sortIndex === null || typeof value.sortIndex === 'number')
  )
}
