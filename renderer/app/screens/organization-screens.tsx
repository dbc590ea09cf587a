import { OrganizationsScreen } from '#renderer/features/buyers/list/organizations-screen.tsx'
import { OrganizationPage } from '#renderer/features/buyers/page/organization-page.tsx'
import { CorrectVisitDialog } from '#renderer/features/visits/correct/correct-visit-dialog.tsx'
import { QuickLogInline } from '#renderer/features/visits/quick-log/quick-log-inline.tsx'
import type { OrganizationId, VisitId } from '#shared/model/ids.ts'

const renderQuickLog = (organizationId: OrganizationId) => <QuickLogInline organizationId={organizationId} />
const renderVisitCorrection = (visitId: VisitId, onClose: () => void) => (
  <CorrectVisitDialog visitId={visitId} onClose={onClose} />
)

export const BuyersPage = () => <OrganizationsScreen shelf="buyers" renderQuickLog={renderQuickLog} />
export const SuppliersPage = () => <OrganizationsScreen shelf="suppliers" renderQuickLog={renderQuickLog} />

export const BuyerPage = () => (
  <OrganizationPage
    shelf="buyers"
    renderQuickLog={renderQuickLog}
    renderVisitCorrection={renderVisitCorrection}
  />
)
export const SupplierPage = () => (
  <OrganizationPage
    shelf="suppliers"
    renderQuickLog={renderQuickLog}
    renderVisitCorrection={renderVisitCorrection}
  />
)
