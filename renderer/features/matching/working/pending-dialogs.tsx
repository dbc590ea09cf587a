import type { RankedMatch, RequirementRow } from '#shared/contract/matching-contract.ts'
import { DealDialog } from '../forms/deal-dialog.tsx'
import { EditRequirementDialog } from '../forms/edit-requirement-dialog.tsx'
import { NoDealDialog } from './no-deal-dialog.tsx'
import { RejectDialog } from './reject-dialog.tsx'

/** What waits for an answer in a dialog. */
export type Pending =
  | { kind: 'edit'; requirement: RequirementRow }
  | { kind: 'noDeal'; requirement: RequirementRow }
  | { kind: 'reject'; pair: RankedMatch }
  | { kind: 'deal'; requirement: RequirementRow; pair: RankedMatch | null }

export function PendingDialogs(props: { pending: Pending | undefined; onClose: () => void }) {
  const { pending, onClose } = props
  switch (pending?.kind) {
    case undefined:
      return null
    case 'edit':
      return <EditRequirementDialog requirement={pending.requirement} onClose={onClose} />
    case 'noDeal':
      return <NoDealDialog requirement={pending.requirement} onClose={onClose} />
    case 'reject':
      return <RejectDialog pair={pending.pair} onClose={onClose} />
    case 'deal':
      return <DealDialog requirement={pending.requirement} pair={pending.pair} onClose={onClose} />
  }
}
