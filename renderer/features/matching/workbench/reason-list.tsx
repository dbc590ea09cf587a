import { useTranslation } from 'react-i18next'
import type { Reason } from '#shared/model/match.ts'
import type { Parties } from '../reasons/reason-parties.ts'
import { useReasonWords } from '../reasons/use-reason-words.ts'
import { shownVerdict, VerdictIcon } from './verdict-icon.tsx'

const rank = { unmet: 0, partly: 1, met: 2, unknown: 3 } as const
const shownShort = 3

/** The few reasons to say first: what does not fit, then what counts for it. */
export function ReasonsInShort(props: { reasons: readonly Reason[]; parties: Parties }) {
  const { t } = useTranslation('matching')
  const words = useReasonWords()
  const told = props.reasons.filter(({ verdict }) => verdict !== 'unknown')
  const shown = told.toSorted((a, b) => rank[shownVerdict(a)] - rank[shownVerdict(b)]).slice(0, shownShort)
  const unknown = props.reasons.filter(
    ({ verdict, how }) => verdict === 'unknown' && how === 'notTold',
  ).length
  return (
    <span className="matching-short">
      {shown.map((reason) => (
        <span key={reason.criterion} className="matching-short-one">
          <VerdictIcon verdict={shownVerdict(reason)} />
          {words(reason, props.parties)}
        </span>
      ))}
      {unknown === 0 ? null : (
        <span className="matching-short-one" data-quiet>
          <VerdictIcon verdict="unknown" />
          {t('card.unknown', { count: unknown })}
        </span>
      )}
    </span>
  )
}

/** Every criterion in words. */
export function ReasonList(props: { reasons: readonly Reason[]; parties: Parties }) {
  const { t } = useTranslation(['model', 'matchReasons'])
  const words = useReasonWords()
  return (
    <ul className="matching-reasons">
      {props.reasons.map((reason) => (
        <li key={reason.criterion} data-verdict={shownVerdict(reason)}>
          <VerdictIcon verdict={shownVerdict(reason)} />
          <span className="matching-reason-name">{t(`model:criterion.${reason.criterion}`)}</span>
          <span className="matching-reason-words">{words(reason, props.parties)}</span>
        </li>
      ))}
    </ul>
  )
}
