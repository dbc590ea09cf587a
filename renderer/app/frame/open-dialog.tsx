import { Suspense } from 'react'
import type {
  NewFollowUpRequest,
  NewOrganizationRequest,
  QuickLogRequest,
} from '#renderer/data/app-actions.tsx'
import { composition } from '../composition.tsx'

export type DialogRequest =
  | { name: 'quickLog'; request: QuickLogRequest }
  | { name: 'newOrganization'; request: NewOrganizationRequest }
  | { name: 'newFollowUp'; request: NewFollowUpRequest }

/** The dialog that was asked for, over any screen. */
export function OpenDialog(props: { dialog: DialogRequest | undefined; onClose: () => void }) {
  return props.dialog === undefined ? null : <Suspense>{dialogFor(props.dialog, props.onClose)}</Suspense>
}

function dialogFor(dialog: DialogRequest, onClose: () => void) {
  const {
    quickLog: QuickLog,
    newOrganization: NewOrganization,
    newFollowUp: NewFollowUp,
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
  }
}
