import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import type { Weights } from '#shared/model/match.ts'
import { suppliersForQuery } from '../matching-queries.ts'
import { useRequirementList } from '../workbench/requirement-list.tsx'
import { ScoreBar } from '../workbench/score-bar.tsx'
import { type RankMove, rankMoves } from './rank-moves.ts'

const requirementsShown = 4
const suppliersShown = 5

/** What the weights do to real requirements: the ranking by them, with where everybody stood before. */
export function WeightsPreview(props: { saved: Weights; tried: Weights }) {
  const { t } = useTranslation('matchTools')
  const { rows, isPending } = useRequirementList({ statuses: ['open', 'matching'] }, 'deadline')
  if (!isPending && rows.length === 0) return <EmptyState size="panel" title={t('weights.noRequirements')} />
  return (
    <section className="matching-weights-preview" tabIndex={0} aria-label={t('weights.preview')}>
      {rows.slice(0, requirementsShown).map((requirement) => (
        <OneRequirement key={requirement.id} requirement={requirement} {...props} />
      ))}
    </section>
  )
}

function OneRequirement(props: { requirement: RequirementRow; saved: Weights; tried: Weights }) {
  const { t } = useTranslation('matchTools')
  const { requirement, saved, tried } = props
  const before = useQuery(suppliersForQuery(requirement.id, saved)).data?.ranked ?? []
  const after = useQuery({
    ...suppliersForQuery(requirement.id, tried),
    placeholderData: keepPreviousData,
  }).data?.ranked
  const moves = rankMoves(before, after ?? before, suppliersShown)
  return (
    <Panel flush title={requirement.title} count={requirement.buyerName}>
      <ol className="matching-moves">
        {moves.map((move) => (
          <Move key={move.pair.offeringId} move={move} weights={tried} />
        ))}
        {moves.length === 0 ? <li className="matching-quiet">{t('weights.nobody')}</li> : null}
      </ol>
    </Panel>
  )
}

function Move({ move, weights }: { move: RankMove; weights: Weights }) {
  const { t } = useTranslation('matchTools')
  const format = useFormat()
  const { pair, rank, before } = move
  const up = before === null ? null : before.rank - rank
  const change = before === null ? null : pair.score - before.score
  return (
    <li className="matching-move">
      <span className="matching-rank">{format.number(rank)}</span>
      <span className="matching-card-name">{pair.supplierName}</span>
      <ScoreBar reasons={pair.reasons} weights={weights} />
      <b>{format.number(Math.round(pair.score))}</b>
      <span className="matching-quiet">
        {change === null || Math.round(change * 10) === 0
          ? null
          : t('weights.from', { score: format.number(Math.round(before?.score ?? 0)) })}
      </span>
      {up === null ? (
        <span className="matching-moved" data-up="true">
          {t('weights.new')}
        </span>
      ) : up === 0 ? (
        <span />
      ) : (
        <span className="matching-moved" data-up={up > 0}>
          {up > 0 ? (
            <IconArrowUp size={13} stroke={1.8} aria-label={t('weights.up')} role="img" />
          ) : (
            <IconArrowDown size={13} stroke={1.8} aria-label={t('weights.down')} role="img" />
          )}
          {format.number(Math.abs(up))}
        </span>
      )}
    </li>
  )
}
