import { Button } from '@mantine/core'
import { IconRestore, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeVersion } from '#renderer/data/changes.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DataGrid, type GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import { countSelected, type GridSelection, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { GridSelectionBar } from '#renderer/ui/grid/grid-selection-bar.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import type { Organization } from '#shared/model/organization.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { regionWords } from '../fields/region-input.tsx'
import { NameCell, TierCell } from '../list/cells.tsx'
import { toOrganizationSelection } from '../list/list-filter.ts'
import { listCountQuery, listPageQuery, listTables, toOrganizationSort } from '../list/list-page-query.ts'
import { useBulkActs } from '../list/use-bulk-acts.ts'
import { shelfOf, useOrganizationLinks } from '../organization-links.ts'
import { useTeam } from '../use-team.ts'
import '../buyers.css'

const binFilter: OrganizationFilter = { deleted: true }

/** What was thrown away: still whole, and one key from coming back. */
export function BinScreen() {
  const { t, i18n } = useTranslation(['buyers', 'common'])
  const format = useFormat()
  const errorWords = useErrorWords()
  const queryClient = useQueryClient()
  const links = useOrganizationLinks()
  const version = useChangeVersion(listTables)
  const columns = useBinColumns()
  const grid = useRef<GridHandle>(null)
  const focused = useRef<Organization | undefined>(undefined)
  const [selection, setSelection] = useState<GridSelection>(noSelection)
  const [total, setTotal] = useState<number | undefined>(undefined)
  const acts = useBulkActs()
  const restorePicked = async () => {
    await acts.restore(toOrganizationSelection(selection, binFilter), countSelected(selection, total ?? 0))
    setSelection(noSelection)
  }
  useShortcut(
    'bin.restore',
    'r',
    t('common:restore'),
    () => {
      if (countSelected(selection, total ?? 0) > 0) void restorePicked()
      else if (focused.current !== undefined) void acts.restore({ type: 'ids', ids: [focused.current.id] }, 1)
    },
    { group: 'grid', enabled: !acts.isBusy },
  )
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t('buyers:bin.title')}
          count={
            total === undefined ? undefined : t('buyers:total', { count: total, shown: format.number(total) })
          }
          subtitle={t('buyers:bin.subtitle')}
        />
      }
    >
      <DataGrid
        key={i18n.language}
        ref={grid}
        label={t('buyers:bin.title')}
        columns={columns}
        rowId={(row) => row.id}
        listKey="bin"
        version={version}
        load={({ start, end, sort }) =>
          queryClient.fetchQuery(listPageQuery(binFilter, toOrganizationSort(sort), start, end - start))
        }
        count={() => queryClient.fetchQuery(listCountQuery(binFilter))}
        selection={selection}
        onSelectionChange={setSelection}
        onTotal={setTotal}
        onError={(error) => showToast('error', errorWords(error), { id: 'buyers-list' })}
        onOpen={(row) => links.open(row.id, shelfOf(row.roles))}
        onFocusRow={(row) => {
          focused.current = row
        }}
        empty={
          <EmptyState
            icon={<IconTrash size={22} stroke={1.5} />}
            title={t('buyers:bin.empty')}
            body={t('buyers:bin.emptyBody')}
          />
        }
      />
      <GridSelectionBar selection={selection} total={total ?? 0} onSelectionChange={setSelection}>
        <Button
          size="xs"
          disabled={acts.isBusy}
          leftSection={<IconRestore size={14} stroke={1.5} />}
          onClick={() => void restorePicked()}
        >
          {t('common:restore')}
        </Button>
      </GridSelectionBar>
    </Page>
  )
}

function useBinColumns(): Array<GridColumn<Organization>> {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const format = useFormat()
  const { nameOf } = useTeam()
  return useMemo(
    () => [
      {
        id: 'legalName',
        title: t('buyers:columns.legalName'),
        value: (row) => row.legalName,
        render: (row) => <NameCell organization={row} />,
        sortable: true,
        flex: 1,
        minWidth: 220,
      },
      {
        id: 'roles',
        title: t('buyers:facts.role'),
        value: (row) => row.roles.map((role) => t(`model:role.${role}`)).join(t('buyers:listSeparator')),
        width: 140,
      },
      {
        id: 'tier',
        title: t('buyers:columns.tier'),
        value: (row) => row.tier,
        render: (row) => <TierCell tier={row.tier} />,
        sortable: true,
        width: 80,
      },
      {
        id: 'ownerId',
        title: t('common:owner'),
        value: (row) => row.ownerId && nameOf(row.ownerId),
        sortable: true,
        width: 120,
      },
      { id: 'province', title: t('buyers:region.title'), value: regionWords, width: 180 },
      {
        id: 'contactCount',
        title: t('buyers:columns.contactCount'),
        value: (row) => row.contactCount,
        align: 'right',
        width: 96,
      },
      {
        id: 'deletedAt',
        title: t('buyers:bin.deletedAt'),
        value: (row) => (row.deletedAt === null ? null : format.dateTime(row.deletedAt)),
        width: 180,
      },
    ],
    [t, format, nameOf],
  )
}
