import { client } from '#renderer/data/client.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'

/** As many people as one call takes. */
export const mostPeople = 10_000
const pageSize = 500
const atOnce = 8

/** The people of the picked organizations who are still there, or `'tooMany'`. */
export async function contactsOfSelection(
  selection: OrganizationSelection,
  primaryOnly: boolean,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ContactId[] | 'tooMany'> {
  const contacts: ContactId[] = []
  let done = 0
  for await (const ids of organizationsOf(selection, signal)) {
    for (let start = 0; start < ids.length; start += atOnce) {
      const people = await Promise.all(
        ids
          .slice(start, start + atOnce)
          .map((organizationId) => client.contacts.byOrganization({ organizationId }, { signal })),
      )
      for (const living of people.map((all) => all.filter((one) => one.leftOn === null))) {
        const first = living.find((one) => one.isPrimary) ?? living[0]
        const wanted = primaryOnly ? (first === undefined ? [] : [first]) : living
        contacts.push(...wanted.map((one) => one.id))
      }
      if (contacts.length > mostPeople) return 'tooMany'
      done += Math.min(atOnce, ids.length - start)
      onProgress(done)
    }
  }
  return contacts
}

async function* organizationsOf(
  selection: OrganizationSelection,
  signal: AbortSignal,
): AsyncGenerator<OrganizationId[]> {
  if (selection.type === 'ids') {
    yield selection.ids
    return
  }
  const except = new Set<string>(selection.exceptIds)
  for (let offset = 0; ; offset += pageSize) {
    const { rows } = await client.organizations.page(
      { filter: selection.filter, sort: [], offset, limit: pageSize },
      { signal },
    )
    yield rows.map((row) => row.id).filter((id) => !except.has(id))
    if (rows.length < pageSize) return
  }
}
