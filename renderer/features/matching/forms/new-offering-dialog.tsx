import type { NewOfferingRequest } from '#renderer/data/app-actions.tsx'
import { OfferingDialog } from './offering-dialog.tsx'

/** The window's dialog for what a supplier sells. */
export const NewOfferingDialog = (props: { request: NewOfferingRequest; onClose: () => void }) => (
  <OfferingDialog organizationId={props.request.organizationId} onClose={props.onClose} />
)
