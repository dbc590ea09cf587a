import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeVersion } from '#renderer/data/changes.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { ColumnState } from '#renderer/ui/grid/column-state.ts'
import { DataGrid, type GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { type Shelf, shelfOf, useOrganizationLinks } from '../organization-links.ts'
import { useCustomFields, useTeam } from '../use-team.ts'
import { useKeptGridPlace } from './grid-place.ts'
import { withConditions } from './list-filter.ts'
import { listCountQuery, listPageQuery, listTables, toOrganizationSort } from './list-page-query.ts'
import { listPlaces, useListPlace } from './list-place.ts'
import { organizationColumns } from './organization-columns.tsx'
import type { ListState } from './use-list-state.ts'

/** The rows, from the service a page at a time. Where the user is in them is told to the list's place. */
export function ListGrid(props: {
  shelf: Shelf
  list: ListState
  grid: RefObject<GridHandle | null>
  columns: ReturnType<typeof useListColumns>
  label: string
  columnState: unknown
  onColumnStateChange: (state: ColumnState[]) => void
  onTotal: (total: number) => void
  onAtLeast: (rows: number) => void
  empty: ReactNode
}) {
  const { list, shelf } = props
  const queryClient = useQueryClient()
  const links = useOrganizationLinks()
  const errorWords = useErrorWords()
  const place = listPlaces[shelf]
  const selection = useListPlace(place, (at) => at.selection)
  const version = useChangeVersion(listTables)
  const box = useRef<HTMLDivElement>(null)
  const placeIsKept = useKeptGridPlace(box, place)
  // Coming back, the keyboard goes to the row it was on.
  const [isNew] = useState(() => place.get().focused === undefined)

  return (
    <div className="buyers-grid" ref={box}>
      <DataGrid
        ref={props.grid}
        label={props.label}
        columns={props.columns}
        rowId={(row) => row.id}
        listKey={list.filterKey}
        version={version}
        load={async ({ start, end, sort }) =>
          queryClient.fetchQuery(listPageQuery(list.filter, toOrganizationSort(sort), start, end - start))
        }
        count={() => queryClient.fetchQuery(listCountQuery(list.filter))}
        selection={selection}
        onSelectionChange={(next) => place.set({ selection: next })}
        columnState={props.columnState}
        onColumnStateChange={props.onColumnStateChange}
        // A condition set in a column's head becomes a chip above the grid, where it is seen, kept and shared.
        onFiltersChange={(filters) => {
          if (filters.length === 0) return
          props.grid.current?.clearColumnFilters()
          list.acts.setFilter(withConditions(list.filter, filters))
        }}
        onTotal={(total) => {
          props.onTotal(total)
          placeIsKept.restore()
        }}
        onAtLeast={props.onAtLeast}
        onError={(error) => showToast('error', errorWords(error), { id: 'buyers-list' })}
        empty={props.empty}
        autoFocus={isNew}
        onOpen={(row) => links.open(row.id, shelfOf(row.roles))}
        onPreview={(row) =>
          place.set({ previewId: place.get().previewId === row.id ? undefined : row.id, focused: row })
        }
        onFocusRow={(row) =>
          place.set(
            place.get().previewId === undefined ? { focused: row } : { focused: row, previewId: row.id },
          )
        }
      />
    </div>
  )
}

/** The list's columns in the words on screen. */
export function useListColumns(shelf: Shelf) {
  const { t, i18n } = useTranslation(['buyers', 'model', 'common'])
  const format = useFormat()
  const { nameOf } = useTeam()
  const fields = useCustomFields('organization')
  return useMemo(
    () => organizationColumns(shelf, fields, { t, language: i18n.language, format, nameOf }),
    [shelf, fields, t, i18n.language, format, nameOf],
  )
}
