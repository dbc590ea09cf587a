import { useNavigate, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'

/** Which of the two shelves an organization stands on: one that buys is a buyer, whatever else it does. */
export type Shelf = 'buyers' | 'suppliers'

export const shelfOf = (roles: readonly OrganizationRole[]): Shelf =>
  roles.includes('supplier') && !roles.includes('buyer') ? 'suppliers' : 'buyers'

/** Ways to an organization's page: for a click, and as an address for a real link. */
export function useOrganizationLinks() {
  const navigate = useNavigate()
  const router = useRouter()
  return useMemo(
    () => ({
      open: (id: OrganizationId, shelf: Shelf = 'buyers') => {
        void (shelf === 'suppliers'
          ? navigate({ to: '/suppliers/$id', params: { id } })
          : navigate({ to: '/buyers/$id', params: { id } }))
      },
      hrefOf: (id: OrganizationId, shelf: Shelf = 'buyers') => router.history.createHref(`/${shelf}/${id}`),
    }),
    [navigate, router],
  )
}
