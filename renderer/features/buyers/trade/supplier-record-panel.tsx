import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'
import { NoDealReason } from '#shared/model/requirement.ts'
import { Nothing } from './nothing.tsx'
import { ShareBars } from './share-bars.tsx'
import { supplierRecordQuery } from './trade-queries.ts'
import './trade.css'

/** What came of proposing a supplier: how often it won, how fast it answered, why it lost. */
export function SupplierRecordPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation(['trade', 'model'])
  const format = useFormat()
  const { data } = useQuery(supplierRecordQuery(props.organizationId))
  if (data === undefined) return null
  const lost = NoDealReason.options
    .map((reason) => ({ reason, count: data.reasons[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  const most = lost[0]?.count ?? 1
  return (
    <Panel title={t('trade:record.title')}>
      {data.rounds === 0 && data.deals === 0 ? (
        <Nothing title={t('trade:record.none')} body={t('trade:record.noneBody')} />
      ) : (
        <div className="trade-stack">
          <FieldGrid>
            <Field label={t('trade:record.winRate')}>
              {data.winRate === null
                ? t('trade:record.undecided')
                : t('trade:record.winOf', { share: format.percent(data.winRate), count: data.decided })}
            </Field>
            <Field label={t('trade:record.rounds')}>
              {t('trade:record.roundsOf', { count: data.rounds })}
            </Field>
            <Field label={t('trade:record.deals')}>{t('trade:record.dealsOf', { count: data.deals })}</Field>
            <Field label={t('trade:record.answersIn')}>
              <ResponseTime days={data.responseDays} />
            </Field>
          </FieldGrid>
          {lost.length === 0 ? null : (
            <ShareBars
              title={t('trade:record.reasons')}
              bars={lost.map(({ reason, count }) => ({
                key: reason,
                label: t(`model:noDealReason.${reason}`),
                share: count / most,
                value: t('trade:record.reasonCount', { count }),
              }))}
            />
          )}
        </div>
      )}
    </Panel>
  )
}

function ResponseTime({ days }: { days: number | null }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  if (days === null) return t('record.noAnswers')
  return days < 1
    ? t('record.sameDay')
    : t('record.answersInDays', { days: format.number(days), count: days })
}
