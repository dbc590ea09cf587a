import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { OrganizationsScreen } from '#renderer/features/buyers/list/organizations-screen.tsx'
import type { Shelf } from '#renderer/features/buyers/organization-links.ts'
import { OrganizationPage } from '#renderer/features/buyers/page/organization-page.tsx'
import { CorrectVisitDialog } from '#renderer/features/visits/correct/correct-visit-dialog.tsx'
import { QuickLogInline } from '#renderer/features/visits/quick-log/quick-log-inline.tsx'
import { OrganizationId, type VisitId } from '#shared/model/ids.ts'
import { ownShelf } from './own-shelf.ts'

const renderQuickLog = (organizationId: OrganizationId) => <QuickLogInline organizationId={organizationId} />
const renderVisitCorrection = (visitId: VisitId, onClose: () => void) => (
  <CorrectVisitDialog visitId={visitId} onClose={onClose} />
)

export const BuyersPage = () => <OrganizationsScreen shelf="buyers" renderQuickLog={renderQuickLog} />
export const SuppliersPage = () => <OrganizationsScreen shelf="suppliers" renderQuickLog={renderQuickLog} />

export const BuyerPage = () => <PageOn shelf="buyers" />
export const SupplierPage = () => <PageOn shelf="suppliers" />

function PageOn({ shelf }: { shelf: Shelf }) {
  useOwnShelf(shelf)
  return (
    <OrganizationPage
      shelf={shelf}
      renderQuickLog={renderQuickLog}
      renderVisitCorrection={renderVisitCorrection}
    />
  )
}

/** A task or a printed row names a company, not the list it stands on: its page finds its own place. */
function useOwnShelf(shelf: Shelf) {
  const navigate = useNavigate()
  const id = OrganizationId.safeParse(useParams({ strict: false }).id).data ?? null
  const roles = useQuery(organizationQuery(id)).data?.roles
  const own = roles === undefined ? shelf : ownShelf(shelf, roles)
  useEffect(() => {
    if (own === shelf || id === null) return
    void (own === 'suppliers'
      ? navigate({ to: '/suppliers/$id', params: { id }, replace: true })
      : navigate({ to: '/buyers/$id', params: { id }, replace: true }))
  }, [own, shelf, id, navigate])
}
