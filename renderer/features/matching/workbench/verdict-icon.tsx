import { IconCheck, IconQuestionMark, IconTilde, IconX } from '@tabler/icons-react'
import type { Criterion, Reason } from '#shared/model/match.ts'

const icons = { met: IconCheck, partly: IconTilde, unmet: IconX, unknown: IconQuestionMark }

/** Met, partly, unmet, unknown: a sign and a colour; the words beside it say it too. */
export function VerdictIcon(props: { verdict: Reason['verdict'] }) {
  const Icon = icons[props.verdict]
  return (
    <span className="matching-verdict" data-verdict={props.verdict}>
      <Icon size={13} stroke={2.2} aria-hidden />
    </span>
  )
}

/** It delivers there, from a little further: that is met for a reader, though a neighbour gets more points. */
const metFrom: Partial<Record<Criterion, number>> = { region: 0.75, record: 0.7, freshness: 0.5 }

/** The sign shown beside a reason. */
export function shownVerdict({ criterion, verdict, share }: Reason): Reason['verdict'] {
  const from = metFrom[criterion]
  return verdict === 'partly' && from !== undefined && share !== null && share >= from ? 'met' : verdict
}
