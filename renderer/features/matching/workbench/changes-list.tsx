import { IconArrowUpRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { defaultWeights } from '#shared/domain/matching/default-weights.ts'
import type { Reason } from '#shared/model/match.ts'
import { weightsQuery } from '../matching-queries.ts'
import { changesNeeded } from '../reasons/changes-needed.ts'
import type { Parties } from '../reasons/reason-parties.ts'
import { useChangeWords } from '../reasons/use-change-words.ts'

const shownAtMost = 4

/** What would have to change, and what has to be asked, with the points it is worth. */
export function ChangesList(props: { reasons: readonly Reason[]; parties: Parties }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const words = useChangeWords()
  const weights = useQuery(weightsQuery).data ?? defaultWeights
  const changes = changesNeeded(props.reasons, weights).slice(0, shownAtMost)
  if (changes.length === 0) return null
  return (
    <div className="matching-changes">
      <h4>{t('card.changes')}</h4>
      <ul>
        {changes.map((change) => (
          <li key={change.reason.criterion}>
            <IconArrowUpRight size={13} stroke={1.8} aria-hidden />
            <span>{words(change, props.parties)}</span>
            <b>
              {t(change.kind === 'ask' ? 'card.upTo' : 'card.gain', { points: format.number(change.gain) })}
            </b>
          </li>
        ))}
      </ul>
    </div>
  )
}
