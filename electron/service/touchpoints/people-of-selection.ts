import { countOrganizations } from '#db/repositories/organization-counts.ts'
import { selectedOrganizations } from '#db/repositories/organizations.ts'
import { everybodyToGreet, type PersonToGreet, peopleToGreet } from '#db/repositories/people-to-greet.ts'
import type { Store } from '#db/store.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'

/** Asked before the rows are walked: there may be a million of them. */
export const isWithin = (store: Store, selection: OrganizationSelection, most: number): boolean =>
  selection.type === 'ids'
    ? selection.ids.length <= most
    : countOrganizations(store, selection.filter) - selection.exceptIds.length <= most

/** The first person to ask for at each organization, or everybody there; `nobody` counts those without anybody. */
export function peopleOf(
  store: Store,
  { selection, everybody }: { selection: OrganizationSelection; everybody: boolean },
): { contactIds: ContactId[]; nobody: number } {
  const contactIds: ContactId[] = []
  let nobody = 0
  for (const part of selectedOrganizations(store, selection)) {
    const ids = part.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id)
    const people = everybody ? everybodyToGreet(store, ids) : [...peopleToGreet(store, ids)].map(withCompany)
    for (const { contactId } of people) contactIds.push(contactId)
    nobody += ids.length - new Set(people.map(({ organizationId }) => organizationId)).size
  }
  return { contactIds, nobody }
}

const withCompany = ([organizationId, person]: [OrganizationId, PersonToGreet]) => ({
  organizationId,
  ...person,
})
