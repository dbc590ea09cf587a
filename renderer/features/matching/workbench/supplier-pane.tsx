import { SegmentedControl, UnstyledButton } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import type { CardActs } from './card-actions.tsx'
import { RoundsView } from './rounds-view.tsx'
import { SupplierCard } from './supplier-card.tsx'
import type { Suppliers } from './use-suppliers.ts'

/** Who fits, the best first; or the rounds beside each other. */
export function SupplierPane(props: {
  requirement: RequirementRow
  suppliers: Suppliers
  view: 'ranking' | 'rounds'
  onView: (view: 'ranking' | 'rounds') => void
  element: RefObject<HTMLUListElement | null>
  acts: CardActs
  onNewOffering: () => void
}) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const { suppliers, view } = props
  return (
    <section className="matching-suppliers" aria-label={t('suppliers')}>
      <div className="matching-suppliers-head">
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          data={[
            { value: 'ranking', label: t('view.ranking') },
            { value: 'rounds', label: t('view.rounds') },
          ]}
          value={view}
          onChange={(value) => props.onView(value === 'rounds' ? 'rounds' : 'ranking')}
        />
        <span className="matching-quiet">
          {suppliers.offerings === undefined
            ? null
            : t('outOf', { count: suppliers.offerings, shown: format.number(suppliers.offerings) })}
        </span>
      </div>
      {view === 'rounds' ? (
        <RoundsView requirement={props.requirement} matches={suppliers.matches} />
      ) : (
        <Ranking {...props} />
      )}
    </section>
  )
}

function Ranking(props: Parameters<typeof SupplierPane>[0]) {
  const { t } = useTranslation('matching')
  const errorWords = useErrorWords()
  const { suppliers, requirement } = props
  const { entries, excludedCount, isPending, error } = suppliers
  if (isPending) return <ListSkeleton rows={8} />
  if (error !== null && entries.length === 0) return <EmptyState size="panel" title={errorWords(error)} />
  if (entries.length === 0 && excludedCount === 0)
    return (
      <EmptyState
        size="panel"
        title={t('noOfferings')}
        body={t('noOfferingsBody')}
        actions={[{ label: t('newOffering'), keys: 'v', onClick: props.onNewOffering }]}
      />
    )
  const worked = entries.filter(({ group }) => group === 'worked').length
  return (
    <ul className="matching-cards" ref={props.element}>
      {entries.map((entry, index) => {
        const before = entries[index - 1]?.group
        const isRanked = entry.group === 'ranked' || entry.group === 'weak'
        const rank = isRanked ? index - worked + 1 : null
        return [
          before === entry.group ? null : (
            <li key={`head-${entry.group}`} className="matching-group">
              {t(`group.${entry.group}`)}
            </li>
          ),
          <SupplierCard
            key={entry.key}
            entry={entry}
            rank={rank}
            requirement={requirement}
            isChosen={entry.key === suppliers.chosen?.key}
            onChoose={() => suppliers.choose(entry.key)}
            acts={props.acts}
          />,
        ]
      })}
      {excludedCount === 0 ? null : (
        <li className="matching-more">
          <UnstyledButton className="matching-toggle" onClick={suppliers.toggleExcluded}>
            {suppliers.isShowingExcluded ? t('hideExcluded') : t('showExcluded', { count: excludedCount })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  )
}
