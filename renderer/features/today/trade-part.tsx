import { IconArrowsExchange } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Column } from './column.tsx'
import type { TodayData } from './today-queries.ts'

/** Requirements whose deadline is near and proposals nobody answers; shown only when there are any. */
export function TradePart({ data }: { data: TodayData | undefined }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  if (data === undefined || data.tradeCount === 0) return null
  return (
    <Column
      kind="trade"
      title={t('trade')}
      icon={<IconArrowsExchange size={16} stroke={1.5} aria-hidden />}
      count={
        <Link
          className="today-count"
          to="/matching"
          search={{ filter: { statuses: ['open', 'matching'] }, sort: 'deadline' }}
          title={t('openList')}
        >
          {format.number(data.tradeCount)}
        </Link>
      }
    >
      <ul>
        {data.trade.map((row) => (
          <TradeLine key={row.id} row={row} today={data.today} />
        ))}
      </ul>
    </Column>
  )
}

function TradeLine({ row, today }: { row: TodayData['trade'][number]; today: string }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const { deadline, unanswered, waitsSince } = row
  const isOver = deadline !== null && deadline < today
  const waits =
    unanswered === 0 || waitsSince === null
      ? null
      : t('tradeUnanswered', { count: unanswered, when: format.dateNear(waitsSince, today) })
  const detail = waits === null ? row.buyerName : t('tradeDetail', { buyer: row.buyerName, waits })
  return (
    <li className="today-row">
      <div className="today-row-main">
        <div className="today-row-line">
          <Link className="today-name" to="/matching" search={{ requirement: row.id }} title={row.title}>
            {row.title}
          </Link>
          {deadline === null ? null : (
            <span className="today-figure" data-tone={isOver ? 'overdue' : 'due'}>
              {t(isOver ? 'tradeOver' : 'tradeDeadline', { when: format.relativeDay(deadline, today) })}
            </span>
          )}
        </div>
        <div className="today-words" title={detail}>
          {detail}
        </div>
      </div>
    </li>
  )
}
