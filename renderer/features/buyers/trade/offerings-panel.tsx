import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { useTradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'
import { Nothing } from './nothing.tsx'
import { offeringsQuery } from './trade-queries.ts'
import './trade.css'

const shownAtMost = 6

/** What a supplier sells, with what a buyer asks first: price, smallest order, how fast. */
export function OfferingsPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('trade')
  const [showsAll, setShowsAll] = useState(false)
  const { data: offerings } = useQuery(offeringsQuery(props.organizationId))
  if (offerings === undefined) return null
  const hidden = offerings.length - shownAtMost
  if (offerings.length === 0)
    return (
      <Panel title={t('offerings.title')} actions={<AddOffering {...props} />}>
        <Nothing title={t('offerings.none')} body={t('offerings.noneBody')} />
      </Panel>
    )
  return (
    <Panel title={t('offerings.title')} count={offerings.length} actions={<AddOffering {...props} />} flush>
      <ul className="buyer-owed-list">
        {offerings.slice(0, showsAll ? offerings.length : shownAtMost).map((offering) => (
          <OfferingRow key={offering.id} offering={offering} />
        ))}
      </ul>
      {hidden <= 0 ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className="buyer-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('offerings.showFewer') : t('offerings.showMore', { count: hidden })}
        </Button>
      )}
    </Panel>
  )
}

function AddOffering(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('trade')
  const { newOffering } = useAppActions()
  return (
    <Tooltip label={t('offerings.add')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('offerings.add')}
        onClick={() => newOffering({ organizationId: props.organizationId })}
      >
        <IconPlus size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}

function OfferingRow({ offering }: { offering: Offering }) {
  const { t } = useTranslation('trade')
  const words = useTradeWords()
  const format = useFormat()
  const { title, specification, price, moq, leadTimeDays, regions } = offering
  const facts = [
    ...(price === null ? [] : [words.price(price)]),
    ...(moq === null ? [] : [t('offerings.moq', { quantity: words.quantity(moq) })]),
    ...(leadTimeDays === null ? [] : [t('offerings.leadTime', { count: leadTimeDays })]),
    ...(regions.length === 0 ? [] : [format.list(regions.map(words.region))]),
  ]
  return (
    <li className="buyer-owed-row">
      <div className="buyer-owed-main">
        <Link
          className="trade-need"
          to="/matching"
          search={{ tab: 'offerings', offering: offering.id }}
          title={t('offerings.open')}
        >
          {title}
        </Link>
        {specification === '' ? null : (
          <div className="buyers-quiet trade-clamped" title={specification}>
            {specification}
          </div>
        )}
        {facts.length === 0 ? null : <div className="trade-offering-facts">{facts.join(' · ')}</div>}
      </div>
    </li>
  )
}
