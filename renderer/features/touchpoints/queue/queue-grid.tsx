import { IconCalendarHeart, IconFilterOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeVersion } from '#renderer/data/changes.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DataGrid, type GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import type { TouchpointFilter, TouchpointRow } from '#shared/model/touchpoint.ts'
import { queueTables, touchpointPageQuery } from '../touchpoint-queries.ts'
import { useAddress } from '../use-address.ts'
import { useOccasions } from '../use-occasions.ts'
import { useTeam } from '../use-team.ts'
import { queueColumns } from './queue-columns.tsx'
import { baseOf, isNarrowed } from './queue-filter.ts'
import { queuePlace, useQueuePlace } from './queue-place.ts'
import { useIssueWords } from './use-issue-words.ts'

/** The people of a queue, from the service a page at a time. Where the user is in them is told to the queue's place. */
export function QueueGrid(props: {
  grid: RefObject<GridHandle | null>
  columns: ReturnType<typeof useQueueColumns>
  filter: TouchpointFilter
  onFilter: (filter: TouchpointFilter) => void
  onTotal: (total: number) => void
}) {
  const { t } = useTranslation('touchpoints')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const errorWords = useErrorWords()
  const selection = useQueuePlace((place) => place.selection)
  const { remember, followFocus } = useRowUnderFocus()
  return (
    <DataGrid
      ref={props.grid}
      label={t('queue.people')}
      columns={props.columns}
      rowId={(row) => row.id}
      listKey={JSON.stringify(props.filter)}
      version={useChangeVersion(queueTables)}
      load={async ({ start, end }) => {
        const page = await queryClient.fetchQuery(touchpointPageQuery(props.filter, start, end - start))
        remember(page.rows)
        return page
      }}
      selection={selection}
      onSelectionChange={(next) => queuePlace.set({ selection: next })}
      columnState={queuePlace.get().columnState}
      onColumnStateChange={(columnState) => queuePlace.set({ columnState })}
      onTotal={(total) => {
        props.onTotal(total)
        followFocus()
      }}
      onError={(error) => showToast('error', errorWords(error), { id: 'touch-queue' })}
      empty={
        <NothingHere
          isNarrowed={isNarrowed(props.filter)}
          onClear={() => props.onFilter(baseOf(props.filter))}
        />
      }
      onOpen={(row) => void navigate({ to: '/buyers/$id', params: { id: row.organizationId } })}
      onPreview={(focused) => queuePlace.set({ focused, isPreviewing: !queuePlace.get().isPreviewing })}
      onFocusRow={(focused) => queuePlace.set({ focused })}
    />
  )
}

/**
 * When a row changes or leaves, another one comes to stand under the keyboard without any move of it: the next key is
 * meant for what stands there now.
 */
function useRowUnderFocus() {
  const rows = useRef(new Map<string, TouchpointRow>())
  return {
    remember: (page: readonly TouchpointRow[]) => {
      if (rows.current.size > mostRemembered) rows.current.clear()
      for (const row of page) rows.current.set(row.id, row)
      const { focused } = queuePlace.get()
      const fresh = focused && page.find((row) => row.id === focused.id)
      if (fresh !== undefined) queuePlace.set({ focused: fresh })
    },
    followFocus: () => {
      // The grid paints the rows it was given on the next frame.
      setTimeout(() => {
        const id = document.querySelector('.ag-row-focus')?.getAttribute('row-id')
        const row = typeof id === 'string' ? rows.current.get(id) : undefined
        if (row !== undefined) queuePlace.set({ focused: row })
      }, paintMs)
    },
  }
}

const mostRemembered = 5000
const paintMs = 60

export function useQueueColumns() {
  const { t } = useTranslation(['touchpoints', 'model', 'common'])
  const format = useFormat()
  const today = useToday()
  const { nameOf } = useTeam()
  const { nameOf: occasionName } = useOccasions()
  const issueWords = useIssueWords()
  return useMemo(
    () => queueColumns({ t, format, today, nameOf, occasionName, issueWords }),
    [t, format, today, nameOf, occasionName, issueWords],
  )
}

function NothingHere(props: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('touchpoints')
  const { go } = useAddress()
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
      icon={<IconCalendarHeart size={22} stroke={1.5} />}
      title={t('empty.title')}
      body={t('empty.body')}
      actions={[
        { label: t('empty.plan'), onClick: () => go({ tab: 'plans' }) },
        { label: t('empty.calendar'), onClick: () => go({ tab: 'calendar' }) },
      ]}
    />
  )
}
