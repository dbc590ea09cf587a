import { IconArrowsExchange, IconShoppingCart, IconTrophy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { TimelineItem } from '#renderer/ui/timeline/timeline.tsx'
import { useTradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { RequirementStatus } from '#shared/model/requirement.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'

type Entry<Type extends TimelineEntry['type']> = { entry: Extract<TimelineEntry, { type: Type }> }

const statusTones = {
  open: 'due',
  matching: 'info',
  dealt: 'done',
  closed: 'neutral',
} as const satisfies Record<RequirementStatus, Tone>

/** A need as it was written down, and what has become of it. */
export function TimelineRequirement({ entry: { requirement, on } }: Entry<'requirement'>) {
  const { t } = useTranslation(['trade', 'model'])
  const format = useFormat()
  const today = useToday()
  const words = useTradeWords()
  const { quantity, price, neededBy, specification, status } = requirement
  const facts = [
    ...(quantity === null ? [] : [words.quantity(quantity)]),
    ...(price === null ? [] : [words.price(price)]),
    ...(neededBy === null ? [] : [t('trade:story.neededBy', { date: format.dateNear(neededBy, today) })]),
  ]
  return (
    <TimelineItem
      icon={<IconShoppingCart stroke={1.5} />}
      tone={statusTones[status]}
      title={t('trade:story.requirement', { title: requirement.title })}
      meta={format.dateNear(on, today)}
    >
      {specification === '' ? null : <p className="buyer-entry-text trade-clamped">{specification}</p>}
      <div className="buyer-entry-more">
        <Chip tone={statusTones[status]}>{t(`model:requirementStatus.${status}`)}</Chip>
        {facts.length === 0 ? null : <span>{facts.join(' · ')}</span>}
      </div>
    </TimelineItem>
  )
}

const eventTones = {
  proposed: 'accent',
  accepted: 'done',
  rejected: 'due',
  noDeal: 'neutral',
} as const satisfies Record<Entry<'match'>['entry']['event'], Tone>

/** A pair of a round: shown to this company, or decided. */
export function TimelineMatch({ entry }: Entry<'match'>) {
  const { t } = useTranslation(['trade', 'model'])
  const format = useFormat()
  const today = useToday()
  const { event, side, other, requirementTitle, round, reason, note } = entry
  return (
    <TimelineItem
      icon={<IconArrowsExchange stroke={1.5} />}
      tone={eventTones[event]}
      title={t(`trade:story.match.${side}.${event}`, { name: other.name, title: requirementTitle })}
      meta={format.dateNear(entry.on, today)}
      quiet={event === 'proposed'}
    >
      {reason === null && note === null && round === 1 ? null : (
        <div className="buyer-entry-more">
          {reason === null ? null : <Chip tone="neutral">{t(`model:noDealReason.${reason}`)}</Chip>}
          {round === 1 ? null : <span className="buyers-quiet">{t('trade:story.round', { round })}</span>}
          {note}
        </div>
      )}
    </TimelineItem>
  )
}

/** What was bought or sold, and from whom. */
export function TimelineDeal({ entry: { deal, side, other, on } }: Entry<'deal'>) {
  const { t } = useTranslation(['trade', 'model'])
  const format = useFormat()
  const today = useToday()
  const words = useTradeWords()
  const facts = [
    ...(deal.quantity === null ? [] : [words.quantity(deal.quantity)]),
    ...(deal.region === null ? [] : [words.region(deal.region)]),
    ...(deal.method === null ? [] : [t(`model:purchaseMethod.${deal.method}`)]),
  ]
  return (
    <TimelineItem
      icon={<IconTrophy stroke={1.5} />}
      tone="done"
      title={t(`trade:story.deal.${side}`, { title: deal.title })}
      meta={format.dateNear(on, today)}
    >
      <div className="buyer-entry-more">
        {deal.amount === null ? null : <strong>{words.amount(deal.amount, deal.currency)}</strong>}
        {other === null ? null : <OtherSide other={other} side={side} />}
        {facts.length === 0 ? null : <span>{facts.join(' · ')}</span>}
      </div>
      {deal.notes === null || deal.notes === '' ? null : <p className="buyer-entry-text">{deal.notes}</p>}
    </TimelineItem>
  )
}

function OtherSide(props: {
  other: NonNullable<Entry<'deal'>['entry']['other']>
  side: Entry<'deal'>['entry']['side']
}) {
  const { id, name } = props.other
  const words = { className: 'buyer-link', children: name }
  return props.side === 'buyer' ? (
    <Link to="/suppliers/$id" params={{ id }} {...words} />
  ) : (
    <Link to="/buyers/$id" params={{ id }} {...words} />
  )
}
