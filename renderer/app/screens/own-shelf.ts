import { type Shelf, shelfOf } from '#renderer/features/buyers/organization-links.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'

/** The list on which an organization asked for among `shelf` is shown: who is both is shown where it was asked for. */
export function ownShelf(shelf: Shelf, roles: readonly OrganizationRole[]): Shelf {
  return roles.includes(shelf === 'buyers' ? 'buyer' : 'supplier') ? shelf : shelfOf(roles)
}
