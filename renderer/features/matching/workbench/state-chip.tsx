import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import type { Match, MatchState } from '#shared/model/match.ts'
import type { RequirementStatus } from '#shared/model/requirement.ts'

const matchTones: Readonly<Record<MatchState, Tone>> = {
  suggested: 'neutral',
  shortlisted: 'info',
  proposed: 'due',
  accepted: 'accent',
  rejected: 'overdue',
  deal: 'done',
  noDeal: 'overdue',
}

/** How far a pair is; a proposal says to whom, a refusal why. */
export function MatchStateChip(props: { match: Match }) {
  const { t } = useTranslation(['model', 'matching'])
  const { state, noDealReason } = props.match
  const side = state === 'proposed' ? proposedTo(props.match) : null
  const reason = state === 'rejected' || state === 'noDeal' ? noDealReason : null
  const words = t(`model:matchState.${state}`)
  return (
    <Chip tone={matchTones[state]}>
      {side !== null
        ? t(`matching:proposedTo.${side}`)
        : reason !== null
          ? `${words} · ${t(`model:noDealReason.${reason}`)}`
          : words}
    </Chip>
  )
}

function proposedTo({
  proposedToBuyerAt,
  proposedToSupplierAt,
}: Match): 'buyer' | 'supplier' | 'both' | null {
  if (proposedToBuyerAt !== null && proposedToSupplierAt !== null) return 'both'
  if (proposedToBuyerAt !== null) return 'buyer'
  return proposedToSupplierAt === null ? null : 'supplier'
}

const statusTones: Readonly<Record<RequirementStatus, Tone>> = {
  open: 'due',
  matching: 'info',
  dealt: 'done',
  closed: 'neutral',
}

export function RequirementStatusChip(props: { status: RequirementStatus }) {
  const { t } = useTranslation('model')
  return <Chip tone={statusTones[props.status]}>{t(`requirementStatus.${props.status}`)}</Chip>
}
