import type { RecordDealRequest } from '#renderer/data/app-actions.tsx'
import { DealDialog } from './deal-dialog.tsx'

/** The window's dialog for a deal that came about without any matching. */
export const RecordDealDialog = ({
  request: { buyerId },
  onClose,
}: {
  request: RecordDealRequest
  onClose: () => void
}) => <DealDialog {...(buyerId === undefined ? {} : { buyerId })} onClose={onClose} />
