import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import type { RequirementRow as Row } from '#shared/contract/matching-contract.ts'
import type { MatchState } from '#shared/model/match.ts'
import { RequirementStatusChip } from './state-chip.tsx'

/** One need in the list: what, whose, how old, by when, and how far it is. */
export function RequirementRow(props: {
  row: Row
  ownerName: string | null
  isCurrent: boolean
  onChoose: () => void
  onEnter: () => void
}) {
  const { t } = useTranslation(['matching', 'model'])
  const { row } = props
  const isOver = row.status === 'dealt' || row.status === 'closed'
  const due = row.deadline ?? row.neededBy
  const furthest = progressOf(row.matchesByState)
  return (
    <li>
      <UnstyledButton
        className="matching-need"
        data-row={row.id}
        tabIndex={props.isCurrent ? 0 : -1}
        aria-current={props.isCurrent ? 'true' : undefined}
        onClick={props.onChoose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          props.onChoose()
          props.onEnter()
        }}
      >
        <span className="matching-need-line">
          <span className="matching-need-title">{row.title}</span>
          {due === null ? null : <DueLabel on={due} isDone={isOver} />}
        </span>
        <span className="matching-need-line matching-quiet">
          <span className="matching-need-buyer">{row.buyerName}</span>
          {props.ownerName === null ? null : <PersonAvatar name={props.ownerName} size={18} />}
        </span>
        <span className="matching-need-line matching-need-foot">
          {isOver ? <RequirementStatusChip status={row.status} /> : null}
          {row.round > 1 ? <span>{t('matching:round', { round: row.round })}</span> : null}
          {furthest === null ? (
            isOver ? null : (
              <span data-tone="due">{t('matching:nobodyYet')}</span>
            )
          ) : (
            <span>
              {t('matching:inState', {
                state: t(`model:matchState.${furthest.state}`),
                count: furthest.count,
              })}
            </span>
          )}
          <span className="matching-need-age">
            {row.ageDays === 0 ? t('matching:ageToday') : t('matching:age', { count: row.ageDays })}
          </span>
        </span>
      </UnstyledButton>
    </li>
  )
}

const furthestFirst: readonly MatchState[] = ['deal', 'accepted', 'proposed', 'shortlisted']

function progressOf(counts: Row['matchesByState']): { state: MatchState; count: number } | null {
  for (const state of furthestFirst) {
    const count = counts[state] ?? 0
    if (count > 0) return { state, count }
  }
  return null
}
