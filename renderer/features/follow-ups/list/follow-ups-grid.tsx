import { IconChecklist, IconFilterOff, IconPlus, IconTableImport } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useChangeVersion } from '#renderer/data/changes.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DataGrid, type GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import { isNarrowed } from '../compact-filter.ts'
import { followUpPageQuery, followUpTables } from '../follow-up-queries.ts'
import { useOwnerNames } from '../use-owner-names.ts'
import { followUpColumns } from './follow-up-columns.tsx'
import { listPlace, useListPlace } from './list-place.ts'

/** The rows, from the service a page at a time. Where the user is in them is told to the list's place. */
export function FollowUpsGrid(props: {
  grid: RefObject<GridHandle | null>
  columns: ReturnType<typeof useGridColumns>
  filter: FollowUpFilter
  listKey: string
  onTotal: (total: number) => void
  onClearFilter: () => void
}) {
  const { t } = useTranslation('followUps')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const errorWords = useErrorWords()
  const selection = useListPlace((place) => place.selection)
  const { remember, followFocus } = useRowUnderFocus()
  return (
    <DataGrid
      ref={props.grid}
      label={t('title')}
      columns={props.columns}
      rowId={(row) => row.followUp.id}
      listKey={props.listKey}
      version={useChangeVersion(followUpTables)}
      load={async ({ start, end }) => {
        const page = await queryClient.fetchQuery(followUpPageQuery(props.filter, start, end - start))
        remember(page.rows)
        return page
      }}
      selection={selection}
      onSelectionChange={(next) => listPlace.set({ selection: next })}
      columnState={listPlace.get().columnState}
      onColumnStateChange={(columnState) => listPlace.set({ columnState })}
      onTotal={(total) => {
        props.onTotal(total)
        followFocus()
      }}
      onError={(error) => showToast('error', errorWords(error), { id: 'follow-ups-list' })}
      empty={<NothingHere isNarrowed={isNarrowed(props.filter)} onClear={props.onClearFilter} />}
      onOpen={(row) => void navigate({ to: '/buyers/$id', params: { id: row.organizationId } })}
      onPreview={(focused) => listPlace.set({ focused, isPreviewing: !listPlace.get().isPreviewing })}
      onFocusRow={(focused) => listPlace.set({ focused })}
    />
  )
}

/**
 * When a row leaves the list, another one comes to stand under the keyboard without any move of it: the next key is
 * meant for that one, not for the one that is gone.
 */
function useRowUnderFocus() {
  const rows = useRef(new Map<string, FollowUpRow>())
  return {
    remember: (page: readonly FollowUpRow[]) => {
      if (rows.current.size > mostRemembered) rows.current.clear()
      for (const row of page) rows.current.set(row.followUp.id, row)
    },
    followFocus: () => {
      // The grid paints the rows it was given on the next frame.
      setTimeout(() => {
        const id = document.querySelector('.ag-row-focus')?.getAttribute('row-id')
        const row = typeof id === 'string' ? rows.current.get(id) : undefined
        if (row !== undefined) listPlace.set({ focused: row })
      }, paintMs)
    },
  }
}

const mostRemembered = 5000
const paintMs = 60

export function useGridColumns() {
  const { t } = useTranslation(['followUps', 'model', 'common'])
  const format = useFormat()
  const today = useToday()
  const { nameOf } = useOwnerNames()
  const taskOf = useTaskWords()
  return useMemo(
    () => followUpColumns({ t, format, today, nameOf, taskOf }),
    [t, format, today, nameOf, taskOf],
  )
}

function NothingHere(props: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('followUps')
  const actions = useAppActions()
  const navigate = useNavigate()
  if (props.isNarrowed) {
    return (
      <EmptyState
        icon={<IconFilterOff size={22} stroke={1.5} />}
        title={t('empty.noMatch')}
        body={t('empty.noMatchBody')}
        actions={[{ label: t('empty.clear'), onClick: props.onClear }]}
      />
    )
  }
  return (
    <EmptyState
      icon={<IconChecklist size={22} stroke={1.5} />}
      title={t('empty.title')}
      body={t('empty.body')}
      actions={[
        {
          label: t('create'),
          icon: <IconPlus size={16} stroke={1.5} />,
          keys: 'f',
          onClick: () => actions.newFollowUp(),
        },
        {
          label: t('empty.import'),
          icon: <IconTableImport size={16} stroke={1.5} />,
          onClick: () => void navigate({ to: '/import' }),
        },
      ]}
    />
  )
}
