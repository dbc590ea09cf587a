import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { neutral } from '#shared/domain/matching/criteria.ts'
import { defaultWeights, shares } from '#shared/domain/matching/default-weights.ts'
import type { Reason, Weights } from '#shared/model/match.ts'
import { weightsQuery } from '../matching-queries.ts'
import { shownVerdict } from './verdict-icon.tsx'

/** What a score is made of: every criterion as wide as it counts, filled as far as it is met. The words stand beside it. */
export function ScoreBar(props: { reasons: readonly Reason[]; weights?: Weights | undefined }) {
  const { t } = useTranslation(['model', 'matchReasons'])
  const saved = useQuery(weightsQuery).data
  const weight = shares(props.weights ?? saved ?? defaultWeights)
  return (
    <span className="matching-bar" aria-hidden>
      {props.reasons.map((reason) => (
        <span
          key={reason.criterion}
          className="matching-bar-part"
          style={{ flexGrow: weight[reason.criterion] }}
          title={`${t(`model:criterion.${reason.criterion}`)} · ${t(`matchReasons:verdict.${shownVerdict(reason)}`)}`}
        >
          <span
            data-verdict={shownVerdict(reason)}
            style={{ width: `${(reason.share ?? neutral) * 100}%` }}
          />
        </span>
      ))}
    </span>
  )
}
