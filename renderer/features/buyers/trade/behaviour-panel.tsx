import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'
import { CategoryShares } from './category-shares.tsx'
import { Nothing } from './nothing.tsx'
import { QuarterChart } from './quarter-chart.tsx'
import { type Behaviour, behaviourQuery } from './trade-queries.ts'
import './trade.css'

/** What a buyer buys, how often and where; nothing is claimed of too few deals. */
export function BehaviourPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('trade')
  const { recordDeal } = useAppActions()
  const { data } = useQuery(behaviourQuery(props.organizationId))
  if (data === undefined) return null
  return (
    <Panel
      title={t('behaviour.title')}
      count={data.deals === 0 ? undefined : data.deals}
      actions={
        <Tooltip label={t('behaviour.add')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('behaviour.add')}
            onClick={() => recordDeal({ buyerId: props.organizationId })}
          >
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      }
    >
      {data.deals === 0 ? (
        <Nothing title={t('behaviour.none')} body={t('behaviour.noneBody')} />
      ) : (
        <Figures behaviour={data} />
      )}
    </Panel>
  )
}

const regionsShown = 4

function Figures({ behaviour }: { behaviour: Behaviour }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const today = useToday()
  const { lastOn, tenderShare, regions, notCounted } = behaviour
  return (
    <div className="trade-stack">
      <FieldGrid>
        <Field label={t('behaviour.last')}>{lastOn === null ? null : format.dateNear(lastOn, today)}</Field>
        <Field label={t('behaviour.rhythm')}>
          <Rhythm behaviour={behaviour} />
        </Field>
        {behaviour.nextExpectedOn === null ? null : (
          <Field label={t('behaviour.next')}>
            <NextPurchase on={behaviour.nextExpectedOn} today={today} />
          </Field>
        )}
        {tenderShare === null ? null : (
          <Field label={t('behaviour.method')}>
            {t('behaviour.methodOf', { share: format.percent(tenderShare), count: behaviour.methodsKnown })}
          </Field>
        )}
        {regions.length === 0 ? null : (
          <Field label={t('behaviour.regions')}>
            <ul className="trade-lines">
              {regions.slice(0, regionsShown).map(({ region, deals }) => (
                <li key={region}>{t('behaviour.regionDeals', { region, count: deals })}</li>
              ))}
            </ul>
          </Field>
        )}
      </FieldGrid>
      <QuarterChart behaviour={behaviour} />
      <CategoryShares behaviour={behaviour} />
      {notCounted === 0 ? null : (
        <p className="trade-note">{t('behaviour.notCounted', { count: notCounted })}</p>
      )}
    </div>
  )
}

function Rhythm({ behaviour: { cycleDays, dealDays } }: { behaviour: Behaviour }) {
  const { t } = useTranslation('trade')
  if (cycleDays === null)
    return <span className="buyers-quiet">{t('behaviour.tooFew', { count: dealDays })}</span>
  return t('behaviour.everyDays', { count: Math.round(cycleDays) })
}

/** A day that has gone by without a purchase is a reason to call. */
function NextPurchase({ on, today }: { on: string; today: string }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const date = format.dateNear(on, today)
  return on < today ? <span className="trade-due">{t('behaviour.nextPassed', { date })}</span> : date
}
