import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { RankedMatch, RequirementRow } from '#shared/contract/matching-contract.ts'
import type { Match } from '#shared/model/match.ts'
import { MatchStateChip } from './state-chip.tsx'

/** The rounds beside each other: who was asked in each, and why it came to nothing. */
export function RoundsView(props: { requirement: RequirementRow; matches: readonly RankedMatch[] }) {
  const { t } = useTranslation('matching')
  const { requirement, matches } = props
  if (matches.length === 0)
    return <EmptyState size="panel" title={t('rounds.none')} body={t('rounds.noneBody')} />
  const rounds = [...new Set([...matches.map(({ match }) => match?.round ?? 1), requirement.round])].toSorted(
    (a, b) => b - a,
  )
  return (
    <section className="matching-rounds" tabIndex={0} aria-label={t('view.rounds')}>
      {rounds.map((round) => {
        const ofRound = matches.filter(({ match }) => match?.round === round)
        return (
          <section key={round} className="matching-round" aria-label={t('round', { round })}>
            <h3>
              {t('round', { round })}
              <span className="matching-quiet">
                {round === requirement.round
                  ? t('rounds.present')
                  : t('rounds.asked', { count: ofRound.length })}
              </span>
            </h3>
            {ofRound.length === 0 ? <p className="matching-quiet">{t('rounds.nobody')}</p> : null}
            <ul>
              {ofRound.map((pair) =>
                pair.match === null ? null : <RoundCard key={pair.match.id} pair={pair} match={pair.match} />,
              )}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

function RoundCard({ pair, match }: { pair: RankedMatch; match: Match }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const days = [
    match.proposedToBuyerAt &&
      t('rounds.toBuyer', { date: format.monthDay(format.dayOf(match.proposedToBuyerAt)) }),
    match.proposedToSupplierAt &&
      t('rounds.toSupplier', { date: format.monthDay(format.dayOf(match.proposedToSupplierAt)) }),
    match.answeredAt && t('rounds.answered', { date: format.monthDay(format.dayOf(match.answeredAt)) }),
  ].filter((line) => line !== null)
  return (
    <li className="matching-round-card">
      <div className="matching-card-line">
        <span className="matching-card-name">{pair.supplierName}</span>
        {match.score === null ? null : (
          <span className="matching-rank">{format.number(Math.round(match.score))}</span>
        )}
      </div>
      <span className="matching-card-title">{pair.offering.title}</span>
      <MatchStateChip match={match} />
      {days.length === 0 ? null : <span className="matching-quiet">{days.join(' · ')}</span>}
      {match.note === null ? null : <p className="matching-note">{match.note}</p>}
    </li>
  )
}
