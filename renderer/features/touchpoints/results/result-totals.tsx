import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { ReplyRateCell } from './reply-rate-cell.tsx'
import { addCounts, noCounts, resultCounts } from './result-counts.ts'
import type { Results } from './results-query.ts'

/** The whole span in five numbers. */
export function ResultTotals({ byOccasion }: { byOccasion: Results['byOccasion'] }) {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const counts = byOccasion.map((one) => resultCounts(one.counts)).reduce(addCounts, noCounts)
  const cost = byOccasion.reduce((sum, one) => sum + one.cost, 0)
  const budget = byOccasion.reduce((sum, one) => sum + one.budget, 0)
  return (
    <dl className="results-totals">
      {(['planned', 'sent', 'failed', 'replied'] as const).map((key) => (
        <div key={key}>
          <dt>{t(`columns.${key}`)}</dt>
          <dd data-tone={key === 'failed' && counts.failed > 0 ? 'overdue' : undefined}>
            {format.number(counts[key])}
          </dd>
          {key === 'replied' ? (
            <dd className="results-totals-detail">
              <ReplyRateCell sent={counts.sent} replied={counts.replied} />
            </dd>
          ) : null}
        </div>
      ))}
      <div>
        <dt>{t('columns.cost')}</dt>
        <dd data-tone={budget > 0 && cost > budget ? 'overdue' : undefined}>{format.yuan(cost / 100)}</dd>
        <dd className="results-totals-detail">
          <span className="touch-muted">
            {budget === 0
              ? t('noBudget')
              : cost > budget
                ? t('over', { amount: format.yuan((cost - budget) / 100) })
                : t('ofBudget', { amount: format.yuan(budget / 100) })}
          </span>
        </dd>
      </div>
    </dl>
  )
}
