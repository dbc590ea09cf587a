import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usersQuery } from '#renderer/data/team-queries.ts'
import { SearchBox } from '#renderer/ui/forms/search-box.tsx'
import type { ColumnState } from '#renderer/ui/grid/column-state.ts'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { Page, Toolbar } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { EditOrganizationDialog } from '../forms/edit-organization-dialog.tsx'
import type { Shelf } from '../organization-links.ts'
import { customFieldsQuery } from '../team-queries.ts'
import { BulkBar } from './bulk-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { ListEmpty } from './list-empty.tsx'
import { isNarrowed } from './list-filter.ts'
import { ListGrid, useListColumns } from './list-grid.tsx'
import { ListTools, RoleSwitch, ShownCount } from './list-header.tsx'
import { listPlaces, useListPlace } from './list-place.ts'
import { OrganizationPreview } from './organization-preview.tsx'
import { SavedViewsMenu } from './saved-views-menu.tsx'
import { useKeptColumns } from './use-kept-columns.ts'
import { useListKeys } from './use-list-keys.ts'
import { type ListActs, type ListState, useListState } from './use-list-state.ts'
import { useStrayKeys } from './use-stray-keys.ts'
import '../buyers.css'

export interface OrganizationsScreenProps {
  shelf: Shelf
  /** The inline log line under the preview. */
  renderQuickLog?: (organizationId: OrganizationId) => ReactNode
}

/** The list of buyers (and associations) or of suppliers. */
export function OrganizationsScreen(props: OrganizationsScreenProps) {
  const list = useListState(props.shelf)
  const columns = useKeptColumns(props.shelf)
  const fieldsArePending = useQuery(customFieldsQuery).isPending
  const usersArePending = useQuery(usersQuery).isPending
  // A grid reads its columns once, when it appears: those of the team have to be there, or their place is forgotten.
  if (!list.isReady || !columns.isKnown || fieldsArePending || usersArePending)
    return <Page fill>{null}</Page>
  return <List key={props.shelf} {...props} list={list} kept={columns.kept} keepColumns={columns.keep} />
}

function List(
  props: OrganizationsScreenProps & {
    list: ListState
    kept: unknown
    keepColumns: (state: unknown) => void
  },
) {
  const { t, i18n } = useTranslation(['buyers', 'model', 'common'])
  const { shelf, list } = props
  const place = listPlaces[shelf]
  const grid = useRef<GridHandle>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const columns = useListColumns(shelf)
  const isPreviewing = useListPlace(place, (at) => at.previewId !== undefined)
  const [editing, setEditing] = useState<OrganizationId | undefined>(undefined)
  const listName = list.view?.name ?? t(`model:role.${list.role}`)

  useListKeys({ place, searchInput, edit: setEditing })
  useStrayKeys(place, grid)

  useEffect(() => {
    if (list.preview !== undefined) place.set({ previewId: list.preview })
  }, [place, list.preview])

  // A view brings its own columns; those of the list itself are what the user keeps.
  const [columnState, setColumnState] = useState<unknown>(list.view?.columnState ?? props.kept)
  const columnsOf = useRef(list.view?.id)
  const onColumnStateChange = (state: ColumnState[]) => {
    setColumnState(state)
    if (columnsOf.current === undefined) props.keepColumns(state)
  }
  const putColumns = useEffectEvent(() => grid.current?.setColumnState(list.view?.columnState ?? props.kept))
  useEffect(() => {
    if (columnsOf.current === list.view?.id) return
    columnsOf.current = list.view?.id
    putColumns()
  }, [list.view?.id])

  return (
    <Page
      fill
      header={
        <PageHeader
          title={t(`buyers:title.${shelf}`)}
          count={<ShownCount place={place} />}
          subtitle={shelf === 'buyers' ? <RoleSwitch role={list.role} acts={list.acts} /> : undefined}
          actions={
            <>
              <SearchBox
                label={t('buyers:searchInList')}
                input={searchInput}
                value={list.filter.text ?? ''}
                onChange={list.acts.setText}
                onBlur={list.acts.leaveText}
                onLeave={() => grid.current?.focus()}
              />
              <ListTools grid={grid} columns={columns} listName={listName} place={place} role={list.role} />
            </>
          }
        />
      }
    >
      <Toolbar>
        <SavedViewsMenu shelf={shelf} views={list.views} view={list.view} acts={list.acts} grid={grid} />
        <Chips filter={list.filter} acts={list.acts} />
      </Toolbar>
      <SplitPane
        side={
          isPreviewing ? (
            <OrganizationPreview place={place} renderQuickLog={props.renderQuickLog} />
          ) : undefined
        }
      >
        <ListGrid
          // The grid reads words and columns once; another language needs another grid with the columns as they are now.
          key={i18n.language}
          shelf={shelf}
          list={list}
          grid={grid}
          columns={columns}
          label={t(`buyers:title.${shelf}`)}
          columnState={columnState}
          onColumnStateChange={onColumnStateChange}
          onTotal={(total) => place.set({ total, isCounting: false })}
          onAtLeast={(total) => place.set({ total, isCounting: true })}
          empty={
            <ListEmpty
              role={list.role}
              isNarrowed={isNarrowed(list.filter)}
              onClear={list.acts.clearFilter}
            />
          }
        />
      </SplitPane>
      <BulkBar place={place} grid={grid} listName={listName} />
      {editing === undefined ? null : (
        <EditOrganizationDialog id={editing} onClose={() => setEditing(undefined)} />
      )}
    </Page>
  )
}

/** The chips, which know nothing of the words that are typed beside them. */
function Chips(props: { filter: OrganizationFilter; acts: ListActs }) {
  const { acts } = props
  const { text: _, ...withoutText } = props.filter
  const key = JSON.stringify(withoutText)
  const filter = useMemo((): OrganizationFilter => JSON.parse(key), [key])
  const onChange = useCallback(
    (next: OrganizationFilter) => acts.setFilter({ ...next, text: acts.filterNow().text }),
    [acts],
  )
  return <FilterChips filter={filter} onChange={onChange} onClearAll={acts.clearFilter} />
}
