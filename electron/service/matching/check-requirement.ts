import { categoriesById } from '#db/repositories/categories.ts'
import { findContact } from '#db/repositories/contacts.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { findVisit } from '#db/repositories/visits.ts'
import type { Store } from '#db/store.ts'
import type { OfferingInput } from '#shared/model/offering.ts'
import type { RequirementInput } from '#shared/model/requirement.ts'

export type TermsRefusal =
  | 'organizationNotFound'
  | 'contactNotOfOrganization'
  | 'categoryNotFound'
  | 'visitOfOtherOrganization'

/** Why a requirement cannot be saved as it is, or null. */
export function requirementRefusal(
  store: Store,
  requirement: Pick<RequirementInput, 'organizationId' | 'contactId' | 'categoryId' | 'visitId'>,
): TermsRefusal | null {
  const { organizationId, contactId, visitId } = requirement
  const refused = offeringRefusal(store, requirement)
  if (refused) return refused
  if (contactId !== null && findContact(store, contactId)?.organizationId !== organizationId)
    return 'contactNotOfOrganization'
  if (visitId !== null && findVisit(store, visitId)?.organizationId !== organizationId)
    return 'visitOfOtherOrganization'
  return null
}

export function offeringRefusal(
  store: Store,
  { organizationId, categoryId }: Pick<OfferingInput, 'organizationId' | 'categoryId'>,
): TermsRefusal | null {
  if (findOrganization(store, organizationId)?.deletedAt !== null) return 'organizationNotFound'
  return categoryId !== null && !categoriesById(store).has(categoryId) ? 'categoryNotFound' : null
}
