import { queryOptions, skipToken } from '@tanstack/react-query'
import type { OrganizationId } from '#shared/model/ids.ts'
import { client } from './client.ts'

/** The record with what is derived from its contacts, visits and follow-ups. Without an id nothing is asked. */
export const organizationQuery = (id: OrganizationId | null | undefined) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: id == null ? skipToken : ({ signal }) => client.organizations.get({ id }, { signal }),
    meta: {
      tables: ['organizations', 'contacts', 'visits', 'follow_ups'],
      ...(id == null ? {} : { organizationId: id }),
    },
  })

/** The people of an organization that may not be chosen yet. */
export const contactsQuery = (organizationId: OrganizationId | null) =>
  queryOptions({
    queryKey: ['contacts', organizationId],
    queryFn:
      organizationId === null
        ? skipToken
        : ({ signal }) => client.contacts.byOrganization({ organizationId }, { signal }),
    meta: { tables: ['contacts'], ...(organizationId === null ? {} : { organizationId }) },
  })

export const organizationSearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', 'organizations', text],
    queryFn: ({ signal }) => client.search.query({ text, kinds: ['organization'], limit: 8 }, { signal }),
    enabled: text.trim() !== '',
    meta: { tables: ['organizations', 'contacts'] },
    gcTime: 30_000,
  })

/**
 * Values in use, for chips and pick lists. Counting them walks the whole store, so no change asks for them again;
 * a list opened a minute later does.
 */
export const facetsQuery = queryOptions({
  queryKey: ['organizations', 'facets'],
  queryFn: ({ signal }) => client.organizations.facets(undefined, { signal }),
  meta: { tables: [] },
  staleTime: 60_000,
})
