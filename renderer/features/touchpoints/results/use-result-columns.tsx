import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { replyRate } from '#shared/domain/messages/reply-rate.ts'
import { ReplyRateCell } from './reply-rate-cell.tsx'
import { type ResultCounts, resultCounts, type StateCounts } from './result-counts.ts'
import type { ResultColumn } from './result-table.tsx'

export const centsInYuan = 100
const shown = ['planned', 'sent', 'failed', 'replied'] as const satisfies (keyof ResultCounts)[]

/** The columns every table of greetings has: how many, how many answered, what it cost. */
export function useResultColumns() {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const amount = (cents: number) =>
    cents === 0 ? <span className="touch-muted">{t('noCost')}</span> : format.yuan(cents / centsInYuan)
  const counts = <Row extends { counts: StateCounts }>(): ResultColumn<Row>[] => [
    ...shown.map(
      (key): ResultColumn<Row> => ({
        id: key,
        title: t(`columns.${key}`),
        isNumber: true,
        cell: (row) => {
          const count = resultCounts(row.counts)[key]
          return (
            <span data-tone={key === 'failed' && count > 0 ? 'overdue' : undefined}>
              {format.number(count)}
            </span>
          )
        },
        text: (row) => resultCounts(row.counts)[key],
      }),
    ),
    {
      id: 'rate',
      title: t('columns.rate'),
      cell: (row) => <ReplyRateCell {...resultCounts(row.counts)} />,
      text: (row) => rateText(resultCounts(row.counts)),
    },
  ]
  const cost = <Row extends { cost: number }>(): ResultColumn<Row> => ({
    id: 'cost',
    title: t('columns.cost'),
    isNumber: true,
    cell: (row) => amount(row.cost),
    text: (row) => row.cost / centsInYuan,
  })
  /** Empty where there are too few to say. */
  const rateText = (row: { sent: number; replied: number }): number | null => {
    const { rate, interval } = replyRate(row)
    return interval === null || rate === null ? null : Math.round(rate * 1_000) / 1_000
  }
  return { counts, cost, amount, rateText }
}
