import { Button } from '@mantine/core'
import { IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { GridColumnsMenu } from '#renderer/ui/grid/grid-columns-menu.tsx'
import { noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { Toolbar } from '#renderer/ui/layout/page.tsx'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { Channel } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'
import { PrintGreetings } from '../paper/print-greetings.tsx'
import { OneByOne } from '../preview/one-by-one.tsx'
import { TouchpointPreviewPane } from '../preview/touchpoint-preview.tsx'
import { type Queue, queuesQuery } from '../touchpoint-queries.ts'
import { useAddress } from '../use-address.ts'
import { useOccasions } from '../use-occasions.ts'
import { useScope } from '../use-scope.ts'
import { QueueFilterChips } from './filter-chips.tsx'
import { OccasionList } from './occasion-list.tsx'
import { PendingDialogs } from './pending-dialogs.tsx'
import { prepareTouchpoints, prepareWhenStale, stopPreparing, usePrepareJob } from './prepare-job.ts'
import { compactFilter, firstQueue, queueFilter } from './queue-filter.ts'
import { QueueGrid, useQueueColumns } from './queue-grid.tsx'
import { QueueHead } from './queue-head.tsx'
import { queuePlace, useQueuePlace } from './queue-place.ts'
import { toSelection } from './queue-selection.ts'
import { QueueSelectionBar } from './selection-bar.tsx'
import { useQueueActs } from './use-queue-acts.ts'
import { useQueueKeys } from './use-queue-keys.ts'

/** How far back what came of a greeting is still at hand, and how far ahead the year is looked at. */
const daysBack = 60
const daysAhead = 366

/** The occasions to come, the people of one of them, and the message each will get. */
export function QueuePane(props: { renderScript: (channel: Channel) => ReactNode }) {
  const { t } = useTranslation('touchpoints')
  const errorWords = useErrorWords()
  const today = LocalDate.parse(useToday())
  const { mineOnly } = useScope()
  const span = { from: addDays(today, -daysBack), until: addDays(today, daysAhead), mineOnly }
  const { data: queues, error, refetch } = useQuery(queuesQuery(span))
  const { filter, setFilter } = useQueueFilter(queues, today)
  useEffect(prepareWhenStale, [])
  if (error !== null && queues === undefined) {
    return (
      <EmptyState
        title={t('queue.failed')}
        body={errorWords(error)}
        actions={[{ label: t('queue.retry'), onClick: () => void refetch() }]}
      />
    )
  }
  if (queues === undefined) return <ListSkeleton rows={10} />
  return (
    <div className="touch-pane">
      <OccasionList queues={queues} filter={filter} onFilter={setFilter} />
      <People
        queue={queues.find((queue) => queue.occasionId === filter.occasionId && queue.year === filter.year)}
        filter={filter}
        onFilter={setFilter}
        renderScript={props.renderScript}
      />
    </div>
  )
}

function People(props: {
  queue: Queue | undefined
  filter: TouchpointFilter
  onFilter: (filter: TouchpointFilter) => void
  renderScript: (channel: Channel) => ReactNode
}) {
  const { t, i18n } = useTranslation('touchpoints')
  const { me, mineOnly } = useScope()
  const filter: TouchpointFilter =
    mineOnly && props.filter.ownerIds === undefined ? { ...props.filter, ownerIds: [me.id] } : props.filter
  const picked = useQueuePlace((place) => place.selection)
  const grid = useRef<GridHandle>(null)
  const columns = useQueueColumns()
  const [total, setTotal] = useState(0)
  const [isEditing, setIsEditing] = useState(false)
  const [isGoingRound, setIsGoingRound] = useState(false)
  const isPreviewing = useQueuePlace((place) => place.isPreviewing)
  const focusedId = useQueuePlace((place) => place.focused?.id)
  const focusGrid = () => requestAnimationFrame(() => grid.current?.focus())
  const acts = useQueueActs(filter, total, focusGrid)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person's words are not being edited
  useEffect(() => setIsEditing(false), [focusedId])
  const edit = () => {
    if (!acts.mayWrite()) return
    queuePlace.set({ isPreviewing: true })
    setIsEditing(true)
  }
  const prepare = () => void prepareTouchpoints()
  const oneByOne = () => setIsGoingRound(true)
  useQueueKeys({ acts, edit, oneByOne, prepare })
  return (
    <div className="touch-people">
      {props.queue === undefined ? (
        <AcrossHead filter={props.filter} />
      ) : (
        <QueueHead queue={props.queue} filter={props.filter} onFilter={props.onFilter} />
      )}
      <PrepareStrip />
      <Toolbar
        right={
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={14} stroke={1.5} />}
              title={t('prepare.help')}
              onClick={prepare}
            >
              {t('keys.prepare')}
            </Button>
            <Button
              size="xs"
              leftSection={<IconPlayerPlay size={14} stroke={1.5} />}
              rightSection={<KeyHint keys="o" />}
              onClick={oneByOne}
            >
              {t('keys.oneByOne')}
            </Button>
            <PrintGreetings
              selection={toSelection(picked, filter) ?? { type: 'filter', filter, exceptIds: [] }}
            />
            <GridColumnsMenu grid={grid} columns={columns} />
          </>
        }
      >
        <QueueFilterChips filter={props.filter} onFilter={props.onFilter} />
      </Toolbar>
      <SplitPane
        sideWidth={360}
        side={
          isPreviewing ? (
            <TouchpointPreviewPane
              acts={acts}
              isEditing={isEditing}
              onEdit={edit}
              onEditEnd={() => {
                setIsEditing(false)
                focusGrid()
              }}
            />
          ) : undefined
        }
      >
        <QueueGrid
          // The grid reads its words once; another language needs another grid.
          key={i18n.language}
          grid={grid}
          columns={columns}
          filter={filter}
          onFilter={props.onFilter}
          onTotal={setTotal}
        />
      </SplitPane>
      <QueueSelectionBar acts={acts} total={total} filter={props.filter} />
      <PendingDialogs acts={acts} />
      {isGoingRound ? (
        <OneByOne
          filter={filter}
          renderBeside={props.renderScript}
          onClose={() => {
            setIsGoingRound(false)
            focusGrid()
          }}
        />
      ) : null}
    </div>
  )
}

/** A list across all occasions says what it is. */
function AcrossHead({ filter }: { filter: TouchpointFilter }) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const { nameOf } = useOccasions()
  const day =
    filter.occursFrom !== undefined && filter.occursFrom === filter.occursUntil
      ? filter.occursFrom
      : undefined
  const what =
    filter.late === true
      ? 'late'
      : filter.states?.length === 1 && filter.states[0] === 'unknown'
        ? 'unknown'
        : 'all'
  return (
    <div className="touch-head">
      <div className="touch-head-line">
        <h2>
          {filter.occasionId !== undefined
            ? nameOf(filter.occasionId)
            : day === undefined
              ? t(`queue.${what}`)
              : t('queue.day', { date: format.dateWithWeekday(day) })}
        </h2>
        {filter.occasionId !== undefined && day !== undefined ? (
          <span className="touch-head-day">{format.dateWithWeekday(day)}</span>
        ) : null}
      </div>
      {what === 'all' ? null : <p className="touch-head-body">{t(`queue.${what}Body`)}</p>}
    </div>
  )
}

/** Only what takes long enough to be noticed is told. */
function PrepareStrip() {
  const { t } = useTranslation('touchpoints')
  const errorWords = useErrorWords()
  const job = usePrepareJob()
  if (job.state === 'idle') return null
  return (
    <div className="touch-strip">
      {job.state === 'failed' ? (
        <p role="alert">{t('prepare.failed', { why: errorWords(job.error) })}</p>
      ) : (
        <ProgressPanel
          title={t('prepare.running')}
          done={job.done}
          total={job.total}
          onCancel={stopPreparing}
        />
      )}
    </div>
  )
}

/** The address says what is shown; one that does not opens the queue as it was left, or the next that waits. */
function useQueueFilter(queues: readonly Queue[] | undefined, today: LocalDate) {
  const { filter: given, go } = useAddress()
  const kept = useQueuePlace((place) => place.filter)
  const first = queues === undefined ? undefined : firstQueue(queues, today)
  const filter = compactFilter(given ?? kept ?? (first === undefined ? {} : queueFilter(first)))
  const key = JSON.stringify(filter)
  const remember = useEffectEvent(() => {
    // Rows picked in one list mean nothing in another.
    const isOther = JSON.stringify(queuePlace.get().filter) !== key
    if (given !== undefined && isOther) queuePlace.set({ filter, selection: noSelection, focused: undefined })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list
  useEffect(() => remember(), [key])
  return {
    filter,
    setFilter: (next: TouchpointFilter) => go({ tab: 'queue', filter: compactFilter(next) }),
  }
}
