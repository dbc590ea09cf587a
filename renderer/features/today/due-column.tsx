import { IconChecklist } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { addDays, endOfWeek } from '#shared/domain/time/local-date.ts'
import type { UserId } from '#shared/model/ids.ts'
import { Column } from './column.tsx'
import type { TodayData } from './today-queries.ts'

/** What is owed until Sunday, overdue first. */
export function DueColumn(props: {
  data: TodayData | undefined
  ownerIds: UserId[] | undefined
  children: ReactNode
}) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const { data } = props
  const total = data === undefined ? 0 : data.counts.overdue + data.counts.dueToday + data.counts.thisWeek
  return (
    <Column
      kind="due"
      title={t('due')}
      icon={<IconChecklist size={16} stroke={1.5} aria-hidden />}
      count={
        data === undefined || total === 0 ? undefined : (
          <Link
            className="today-count"
            to="/follow-ups"
            search={{
              filter: {
                dueUntil: endOfWeek(data.today),
                ...(props.ownerIds === undefined ? {} : { ownerIds: props.ownerIds }),
              },
            }}
            title={t('openList')}
          >
            {format.number(total)}
          </Link>
        )
      }
      note={data === undefined || total === 0 ? undefined : <Tallies data={data} ownerIds={props.ownerIds} />}
      foot={total === 0 ? undefined : <Keys />}
    >
      {data === undefined ? <ListSkeleton rows={9} /> : props.children}
    </Column>
  )
}

/** What of it is late, due today, and due later this week; each number leads to its list. */
function Tallies({ data, ownerIds }: { data: TodayData; ownerIds: UserId[] | undefined }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const { today, counts } = data
  const owned = ownerIds === undefined ? {} : { ownerIds }
  const tallies = [
    { key: 'overdue', count: counts.overdue, filter: { dueUntil: addDays(today, -1) } },
    { key: 'today', count: counts.dueToday, filter: { dueFrom: today, dueUntil: today } },
    {
      key: 'thisWeek',
      count: counts.thisWeek,
      filter: { dueFrom: addDays(today, 1), dueUntil: endOfWeek(today) },
    },
  ] as const
  return (
    <span className="today-tallies">
      {tallies.map(({ key, count, filter }) =>
        count === 0 ? null : (
          <Link
            key={key}
            className="today-tally"
            data-tone={key}
            to="/follow-ups"
            search={{ filter: { ...filter, ...owned } }}
          >
            {t(`tally.${key}`)} <b>{format.number(count)}</b>
          </Link>
        ),
      )}
    </span>
  )
}

/** The keys of the current row, for the eye; the help lists them too. */
function Keys() {
  const { t } = useTranslation('today')
  const keys = [
    { keys: 'j', label: undefined },
    { keys: 'k', label: t('keysMove') },
    { keys: 'd', label: t('keysDone') },
    { keys: 'l', label: t('keysLog') },
    { keys: 's', label: t('keysSnooze') },
    { keys: 'f', label: t('keysNew') },
  ]
  return (
    <div className="today-keys" aria-hidden>
      {keys.map((one) => (
        <span key={one.keys} className="today-key">
          <KeyHint keys={one.keys} />
          {one.label}
        </span>
      ))}
    </div>
  )
}
