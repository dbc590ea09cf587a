import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { ColumnState } from '#renderer/ui/grid/column-state.ts'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { GridColumnsMenu } from '#renderer/ui/grid/grid-columns-menu.tsx'
import { Page, Toolbar } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'
import { EditOrganizationDialog } from '../forms/edit-organization-dialog.tsx'
import type { Shelf } from '../organization-links.ts'
import { customFieldsQuery, usersQuery } from '../team-queries.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { ListEmpty } from './list-empty.tsx'
import { isNarrowed } from './list-filter.ts'
import { ListGrid, useListColumns } from './list-grid.tsx'
import { listPlaces, useListPlace } from './list-place.ts'
import { OrganizationPreview } from './organization-preview.tsx'
import { allRows } from './picked.ts'
import { SavedViewsMenu } from './saved-views-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { useKeptColumns } from './use-kept-columns.ts'
import { useListKeys } from './use-list-keys.ts'
import { type ListState, useListState } from './use-list-state.ts'
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
  const format = useFormat()
  const { shelf, list } = props
  const place = listPlaces[shelf]
  const actions = useAppActions()
  const grid = useRef<GridHandle>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const columns = useListColumns(shelf)
  const isPreviewing = useListPlace(place, (at) => at.previewId !== undefined)
  const [total, setTotal] = useState<number | undefined>(undefined)
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
          count={
            total === undefined ? undefined : t('buyers:total', { count: total, shown: format.number(total) })
          }
          subtitle={shelf === 'buyers' ? <RoleSwitch list={list} /> : undefined}
          actions={
            <>
              <SearchBox
                input={searchInput}
                value={list.filter.text ?? ''}
                onChange={(text) => list.setFilter({ ...list.filter, text })}
                onLeave={() => grid.current?.focus()}
              />
              <GridColumnsMenu grid={grid} columns={columns} />
              <ExportMenu grid={grid} listName={listName} rows={() => allRows(place)} />
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlus size={14} stroke={1.5} />}
                onClick={() => actions.newOrganization({ role: list.role })}
              >
                {t(`buyers:new.${list.role}`)}
              </Button>
            </>
          }
        />
      }
    >
      <Toolbar>
        <SavedViewsMenu shelf={shelf} list={list} grid={grid} />
        <FilterChips filter={list.filter} onChange={list.setFilter} onClearAll={list.clearFilter} />
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
          onTotal={(count) => {
            setTotal(count)
            place.set({ total: count })
          }}
          empty={
            <ListEmpty role={list.role} isNarrowed={isNarrowed(list.filter)} onClear={list.clearFilter} />
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

/** Associations stand beside the buyers they bring. */
function RoleSwitch(props: { list: ListState }) {
  const { t } = useTranslation(['buyers', 'model'])
  const { list } = props
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('buyers:roleSwitch')}
      data={[
        { value: 'buyer', label: t('model:role.buyer') },
        { value: 'association', label: t('model:role.association') },
      ]}
      value={list.role}
      onChange={(role) =>
        list.setFilter({ ...list.filter, role: role === 'association' ? 'association' : 'buyer' })
      }
    />
  )
}
