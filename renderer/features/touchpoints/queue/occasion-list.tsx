import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconClockExclamation, IconStack2, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { daysUntil } from '#renderer/ui/format/days.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'
import type { Queue } from '../touchpoint-queries.ts'
import { useOccasions } from '../use-occasions.ts'
import { compactFilter, queueFilter, totalOf, waiting } from './queue-filter.ts'
import { StateBar } from './state-bar.tsx'

/** The occasions to come with their greetings, soonest first; what cannot wait stands above them. */
export function OccasionList(props: {
  queues: readonly Queue[]
  filter: TouchpointFilter
  onFilter: (filter: TouchpointFilter) => void
}) {
  const { t } = useTranslation('touchpoints')
  const today = useToday()
  const { queues, filter, onFilter } = props
  const late = queues.reduce((sum, queue) => sum + queue.late, 0)
  const unknown = queues.reduce((sum, queue) => sum + (queue.counts.unknown ?? 0), 0)
  const coming = queues.filter((queue) => queue.until >= today)
  const past = queues.filter((queue) => queue.until < today).toReversed()
  const isShown = (wanted: TouchpointFilter) => {
    if (wanted.occasionId !== undefined)
      return filter.occasionId === wanted.occasionId && filter.year === wanted.year
    return JSON.stringify(compactFilter(filter)) === JSON.stringify(compactFilter(wanted))
  }
  return (
    <nav className="touch-queues" aria-label={t('queue.list')}>
      <ul>
        {late === 0 ? null : (
          <Across
            icon={IconClockExclamation}
            tone="due"
            label={t('queue.late')}
            count={late}
            filter={{ late: true }}
            isShown={isShown({ late: true })}
            onFilter={onFilter}
          />
        )}
        {unknown === 0 ? null : (
          <Across
            icon={IconAlertTriangle}
            tone="overdue"
            label={t('queue.unknown')}
            count={unknown}
            filter={{ states: ['unknown'] }}
            isShown={isShown({ states: ['unknown'] })}
            onFilter={onFilter}
          />
        )}
        <Across
          icon={IconStack2}
          label={t('queue.all')}
          count={undefined}
          filter={{}}
          isShown={isShown({})}
          onFilter={onFilter}
        />
      </ul>
      <Group title={t('queue.coming')} queues={coming} isShown={isShown} onFilter={onFilter} />
      <Group title={t('queue.past')} queues={past} isShown={isShown} onFilter={onFilter} />
    </nav>
  )
}

function Across(props: {
  icon: TablerIcon
  tone?: 'due' | 'overdue'
  label: string
  count: number | undefined
  filter: TouchpointFilter
  isShown: boolean
  onFilter: (filter: TouchpointFilter) => void
}) {
  const format = useFormat()
  const Icon = props.icon
  return (
    <li>
      <Entry isShown={props.isShown} onClick={() => props.onFilter(props.filter)}>
        <span className="touch-queue-line" data-tone={props.tone}>
          <Icon size={16} stroke={1.5} aria-hidden />
          <span className="touch-queue-name">{props.label}</span>
          {props.count === undefined ? null : <b>{format.number(props.count)}</b>}
        </span>
      </Entry>
    </li>
  )
}

function Group(props: {
  title: string
  queues: readonly Queue[]
  isShown: (filter: TouchpointFilter) => boolean
  onFilter: (filter: TouchpointFilter) => void
}) {
  if (props.queues.length === 0) return null
  return (
    <>
      <h2 className="touch-queues-head">{props.title}</h2>
      <ul>
        {props.queues.map((queue) => (
          <QueueEntry
            key={`${queue.occasionId} ${queue.year}`}
            queue={queue}
            isShown={props.isShown(queueFilter(queue))}
            onClick={() => props.onFilter(queueFilter(queue))}
          />
        ))}
      </ul>
    </>
  )
}

function QueueEntry(props: { queue: Queue; isShown: boolean; onClick: () => void }) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const today = useToday()
  const { nameOf } = useOccasions()
  const { queue } = props
  const total = totalOf(queue.counts)
  const open = waiting(queue.counts)
  const days = daysUntil(queue.from, today)
  return (
    <li>
      <Entry isShown={props.isShown} onClick={props.onClick}>
        <span className="touch-queue-line">
          <span className="touch-queue-name">{nameOf(queue.occasionId)}</span>
          <span className="touch-queue-when" data-near={days >= 0 && days <= nearDays}>
            {queue.from === queue.until
              ? format.dateNear(queue.from, today)
              : t('queue.span', {
                  from: format.dateNear(queue.from, today),
                  until: format.dateNear(queue.until, today),
                })}
          </span>
        </span>
        <StateBar counts={queue.counts} />
        <span className="touch-queue-line touch-queue-counts">
          <span>{t('people', { count: total, shown: format.number(total) })}</span>
          <span>
            {open === 0
              ? t('queue.nothingWaits')
              : t('queue.waits', { count: open, shown: format.number(open) })}
          </span>
        </span>
      </Entry>
    </li>
  )
}

const nearDays = 3

function Entry(props: { isShown: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton
      className="touch-queue"
      aria-current={props.isShown ? 'true' : undefined}
      onClick={props.onClick}
    >
      {props.children}
    </UnstyledButton>
  )
}
