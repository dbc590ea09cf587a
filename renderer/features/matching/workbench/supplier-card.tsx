import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import { useExclusionWords } from '../reasons/use-exclusion-words.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import { CardActions, type CardActs } from './card-actions.tsx'
import { ChangesList } from './changes-list.tsx'
import type { Entry } from './entries.ts'
import { ReasonList, ReasonsInShort } from './reason-list.tsx'
import { ScoreBar } from './score-bar.tsx'
import { MatchStateChip } from './state-chip.tsx'

/** A supplier beside the requirement: how well it fits and why; the one that is chosen says everything. */
export function SupplierCard(props: {
  entry: Entry
  rank: number | null
  requirement: Requirement
  isChosen: boolean
  onChoose: () => void
  acts: CardActs
}) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const exclusionWords = useExclusionWords()
  const { entry, requirement, isChosen } = props
  const { pair, group } = entry
  const parties = { requirement, offering: pair.offering }
  return (
    <li className="matching-card" data-chosen={isChosen} data-group={group}>
      <UnstyledButton
        className="matching-card-head"
        data-row={entry.key}
        tabIndex={isChosen ? 0 : -1}
        aria-expanded={isChosen}
        onClick={props.onChoose}
      >
        <span className="matching-score" data-excluded={group === 'excluded'}>
          {group === 'excluded' ? t('card.noScore') : format.number(Math.round(pair.score))}
        </span>
        <span className="matching-card-main">
          <span className="matching-card-line">
            {props.rank === null ? null : <span className="matching-rank">{format.number(props.rank)}</span>}
            <span className="matching-card-name">{pair.supplierName}</span>
            {pair.match === null ? null : <MatchStateChip match={pair.match} />}
          </span>
          <span className="matching-card-title">{pair.offering.title}</span>
          {group === 'excluded' ? (
            <span className="matching-excluded">
              {pair.excluded.map((one) => (
                <Chip key={one} tone="overdue">
                  {exclusionWords(one, parties)}
                </Chip>
              ))}
            </span>
          ) : (
            <>
              <ScoreBar reasons={pair.reasons} />
              {isChosen ? null : <ReasonsInShort reasons={pair.reasons} parties={parties} />}
            </>
          )}
        </span>
      </UnstyledButton>
      {isChosen ? (
        <div className="matching-card-body">
          <CardActions entry={entry} requirement={requirement} acts={props.acts} />
          <ReasonList reasons={pair.reasons} parties={parties} />
          <ChangesList reasons={pair.reasons} parties={parties} />
          <OfferingTerms pair={pair} />
        </div>
      ) : null}
    </li>
  )
}

function OfferingTerms({ pair }: { pair: RankedMatch }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const text = useTermsText()
  const { offering, match } = pair
  const terms = [
    offering.price && text.price(offering.price),
    offering.moq && t('card.moq', { moq: text.quantity(offering.moq) }),
    offering.capacityPerMonth && t('card.capacity', { capacity: text.quantity(offering.capacityPerMonth) }),
    offering.leadTimeDays === null ? null : t('card.leadTime', { count: offering.leadTimeDays }),
    offering.regions.length === 0 ? null : format.list(offering.regions.map(text.region)),
    offering.certificates.length === 0 ? null : format.list(offering.certificates.map(({ name }) => name)),
  ].filter((term) => term !== null)
  return (
    <div className="matching-offer">
      <div className="matching-offer-terms">
        {terms.map((term) => (
          <span key={term}>{term}</span>
        ))}
      </div>
      {offering.specification === '' ? null : <p className="matching-text">{offering.specification}</p>}
      {match?.note ? <p className="matching-note">{match.note}</p> : null}
      {match?.score !== undefined &&
      match.score !== null &&
      Math.round(match.score) !== Math.round(pair.score) ? (
        <p className="matching-quiet">
          {t('card.scoreThen', { score: format.number(Math.round(match.score)) })}
        </p>
      ) : null}
      <Link to="/suppliers/$id" params={{ id: pair.supplierId }} className="matching-link">
        {t('card.openSupplier')}
      </Link>
    </div>
  )
}
