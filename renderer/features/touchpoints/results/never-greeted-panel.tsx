import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { ResultTable } from './result-table.tsx'
import type { Results } from './results-query.ts'

type Row = Results['neverGreeted'][number]

/** People nobody greeted in the span, by the tier of their company. */
export function NeverGreetedPanel(props: { rows: readonly Row[]; spanName: string }) {
  const { t } = useTranslation(['touchResults', 'model'])
  const format = useFormat()
  const most = Math.max(1, ...props.rows.map(({ contacts }) => contacts))
  const tierName = ({ tier }: Row) => t(`model:tier.${tier ?? 'none'}`)
  return (
    <ResultTable
      title={t('touchResults:neverGreeted')}
      body={t('touchResults:neverGreetedBody')}
      fileName={t('touchResults:file.neverGreeted', { span: props.spanName })}
      rows={props.rows}
      rowKey={({ tier }) => tier ?? 'none'}
      columns={[
        {
          id: 'tier',
          title: t('touchResults:columns.tier'),
          cell: (row) => (row.tier === null ? tierName(row) : <TierChip tier={row.tier} />),
          text: tierName,
        },
        {
          id: 'contacts',
          title: t('touchResults:columns.contacts'),
          isNumber: true,
          cell: ({ contacts }) => format.number(contacts),
          text: ({ contacts }) => contacts,
        },
        {
          id: 'bar',
          title: t('touchResults:columns.share'),
          cell: ({ contacts }) => (
            <span className="results-bar" aria-hidden>
              <span style={{ width: `${(contacts / most) * 100}%` }} />
            </span>
          ),
          text: null,
        },
        {
          id: 'link',
          title: t('touchResults:columns.list'),
          cell: (row) => (
            <Link to="/buyers" search={{ filter: { tiers: [row.tier] } }} className="results-link">
              {t('touchResults:buyersOf', { tier: tierName(row) })}
            </Link>
          ),
          text: null,
        },
      ]}
    />
  )
}
