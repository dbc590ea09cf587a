import { type ReactNode, Suspense } from 'react'
import type {
  NewFollowUpRequest,
  NewOfferingRequest,
  NewOrganizationRequest,
  NewRequirementRequest,
  PlanGreetingsRequest,
  QuickLogRequest,
  RecordDealRequest,
} from '#renderer/data/app-actions.tsx'
import { useReturnFocus } from '#renderer/ui/focus/return-focus.ts'
import { composition } from '../composition.tsx'

export type DialogRequest =
  | { name: 'quickLog'; request: QuickLogRequest }
  | { name: 'newOrganization'; request: NewOrganizationRequest }
  | { name: 'newFollowUp'; request: NewFollowUpRequest }
  | { name: 'planGreetings'; request: PlanGreetingsRequest }
  | { name: 'newRequirement'; request: NewRequirementRequest }
  | { name: 'newOffering'; request: NewOfferingRequest }
  | { name: 'recordDeal'; request: RecordDealRequest }

/** The dialog that was asked for, over any screen; when it is closed the keyboard is where it was before it. */
export function OpenDialog(props: { dialog: DialogRequest | undefined; onClose: () => void }) {
  if (props.dialog === undefined) return null
  return (
    <FocusReturning>
      <Suspense>{dialogFor(props.dialog, props.onClose)}</Suspense>
    </FocusReturning>
  )
}

/** Stays while one dialog gives way to another: the place before the first is the one to go back to. */
function FocusReturning(props: { children: ReactNode }) {
  useReturnFocus()
  return props.children
}

function dialogFor(dialog: DialogRequest, onClose: () => void) {
  const {
    quickLog: QuickLog,
    newOrganization: NewOrganization,
    newFollowUp: NewFollowUp,
    planGreetings: PlanGreetings,
    newRequirement: NewRequirement,
    newOffering: NewOffering,
    recordDeal: RecordDeal,
  } = composition.dialogs
  switch (dialog.name) {
    case 'quickLog':
      return QuickLog === undefined ? null : <QuickLog request={dialog.request} onClose={onClose} />
    case 'newOrganization':
      return NewOrganization === undefined ? null : (
        <NewOrganization request={dialog.request} onClose={onClose} />
      )
    case 'newFollowUp':
      return NewFollowUp === undefined ? null : <NewFollowUp request={dialog.request} onClose={onClose} />
    case 'planGreetings':
      return PlanGreetings === undefined ? null : <PlanGreetings request={dialog.request} onClose={onClose} />
    case 'newRequirement':
      return NewRequirement === undefined ? null : (
        <NewRequirement request={dialog.request} onClose={onClose} />
      )
    case 'newOffering':
      return NewOffering === undefined ? null : <NewOffering request={dialog.request} onClose={onClose} />
    case 'recordDeal':
      return RecordDeal === undefined ? null : <RecordDeal request={dialog.request} onClose={onClose} />
  }
}
