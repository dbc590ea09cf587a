import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { QuotaPlan } from '#shared/contract/matching-contract.ts'
import { groupBy } from '#shared/domain/group-by.ts'
import { useAddress } from '../use-address.ts'

/** More than a person reads at once; the rest comes when asked for. */
const buyersShown = 50

/** Who meets whom, how good that is all together, and who could not get enough and why. */
export function QuotaResult(props: { plan: QuotaPlan; isListed: boolean; onShortlist: () => void }) {
  const { t } = useTranslation('matchTools')
  const format = useFormat()
  const { plan } = props
  const [isAll, setIsAll] = useState(false)
  const byBuyer = useMemo(() => [...groupBy(plan.pairs, ({ buyerId }) => buyerId)], [plan])
  const suppliers = useMemo(() => new Set(plan.pairs.map(({ supplierId }) => supplierId)).size, [plan])
  if (plan.problem !== null) {
    const { code, buyerName, supplierName } = plan.problem
    return (
      <Alert color="red" icon={<IconAlertTriangle size={18} stroke={1.5} />} title={t('quota.contradiction')}>
        {t(`quota.problem.${code}`, { buyer: buyerName, supplier: supplierName })}
      </Alert>
    )
  }
  const shown = isAll ? byBuyer : byBuyer.slice(0, buyersShown)
  return (
    <>
      <div className="matching-quota-head">
        <dl className="matching-figures">
          <Figure label={t('quota.pairs')} value={format.number(plan.pairs.length)} />
          <Figure label={t('quota.buyers')} value={format.number(byBuyer.length)} />
          <Figure label={t('quota.suppliers')} value={format.number(suppliers)} />
          <Figure label={t('quota.total')} value={format.number(Math.round(plan.total))} />
        </dl>
        <Chip tone={plan.isProvenOptimal ? 'done' : 'due'}>
          {plan.isProvenOptimal ? t('quota.proven') : t('quota.notProven')}
        </Chip>
        <Button disabled={props.isListed || plan.pairs.length === 0} onClick={props.onShortlist}>
          {props.isListed ? t('quota.isListed') : t('quota.shortlist')}
        </Button>
      </div>
      {plan.shortages.length === 0 ? null : (
        <Panel flush title={t('quota.shortages')} count={format.number(plan.shortages.length)}>
          <ul className="matching-shortages" data-long="true" tabIndex={0}>
            {plan.shortages.map((shortage) => (
              <li key={shortage.buyerId}>
                <span className="matching-card-name">{shortage.buyerName}</span>
                <span className="matching-shortage">
                  {t('quota.reached', { reached: shortage.reached, wanted: shortage.wanted })}
                </span>
                <span className="matching-quiet">
                  {t(`quota.why.${shortage.why}`, { candidates: shortage.candidates })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {byBuyer.length === 0 ? <EmptyState size="panel" title={t('quota.nobody')} /> : null}
      {shown.map(([buyerId, pairs]) => (
        <BuyerPairs key={buyerId} pairs={pairs} />
      ))}
      {shown.length < byBuyer.length ? (
        <Button variant="subtle" color="gray" onClick={() => setIsAll(true)}>
          {t('quota.showAll', { count: byBuyer.length - shown.length })}
        </Button>
      ) : null}
    </>
  )
}

function Figure(props: { label: string; value: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

function BuyerPairs({ pairs }: { pairs: QuotaPlan['pairs'] }) {
  const { t } = useTranslation('matchTools')
  const format = useFormat()
  const { go } = useAddress()
  const [first] = pairs
  if (first === undefined) return null
  return (
    <Panel flush title={first.buyerName} count={t('quota.suppliersOf', { count: pairs.length })}>
      <ul className="matching-shortages">
        {pairs
          .toSorted((a, b) => b.score - a.score)
          .map((pair) => (
            <li key={pair.supplierId}>
              <span className="matching-card-name">{pair.supplierName}</span>
              {pair.isMust ? <Chip tone="info">{t('quota.isMust')}</Chip> : <span />}
              <b>{format.number(Math.round(pair.score))}</b>
              {pair.requirementId === null ? null : (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => go(pair.requirementId === null ? {} : { requirement: pair.requirementId })}
                >
                  {t('quota.open')}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </Panel>
  )
}
