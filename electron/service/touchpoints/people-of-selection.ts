import { countOrganizations } from '#db/repositories/organization-counts.ts'
import { selectedOrganizations } from '#db/repositories/organizations.ts'
import { peopleToGreet } from '#db/repositories/people-to-greet.ts'
import type { Store } from '#db/store.ts'
import type { ContactId } from '#shared/model/ids.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'

/** Asked before the rows are walked: there may be a million of them. */
export const isWithin = (store: Store, selection: OrganizationSelection, most: number): boolean =>
  selection.type === 'ids'
    ? selection.ids.length <= most
    : countOrganizations(store, selection.filter) - selection.exceptIds.length <= most

/** The person each organization is greeted through; `nobody` counts those without one. */
export function peopleOf(
  store: Store,
  selection: OrganizationSelection,
): { contactIds: ContactId[]; nobody: number } {
  const contactIds: ContactId[] = []
  let nobody = 0
  for (const part of selectedOrganizations(store, selection)) {
    const living = part.filter(({ deletedAt }) => deletedAt === null)
    const people = peopleToGreet(
      store,
      living.map(({ id }) => id),
    )
    for (const { contactId } of people.values()) contactIds.push(contactId)
    nobody += living.length - people.size
  }
  return { contactIds, nobody }
}
