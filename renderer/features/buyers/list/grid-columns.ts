import type { ColumnState } from '#renderer/ui/grid/column-state.ts'
import { OrganizationColumn, type OrganizationSort } from '#shared/model/organization-filter.ts'

/** The order the grid shows, first key first. */
export function sortOf(columns: readonly ColumnState[]): OrganizationSort[] {
  return columns
    .flatMap((column) => (column.sort === null ? [] : [{ ...column, sort: column.sort }]))
    .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .flatMap(({ colId, sort }) => {
      const column = OrganizationColumn.safeParse(colId)
      return column.success ? [{ column: column.data, direction: sort }] : []
    })
    .slice(0, 5)
}

/** Columns on screen from left to right, pinned ones where they stand. */
export function visibleColumns(columns: readonly ColumnState[]): OrganizationColumn[] {
  const places = ['left', null, 'right'] as const
  return places
    .flatMap((place) => columns.filter((column) => !column.hide && column.pinned === place))
    .flatMap(({ colId }) => {
      const column = OrganizationColumn.safeParse(colId)
      return column.success ? [column.data] : []
    })
}
