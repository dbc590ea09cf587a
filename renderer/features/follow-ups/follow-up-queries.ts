import { queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TableName } from '#renderer/data/table-name.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import type { OrganizationId } from '#shared/model/ids.ts'

/** What a row of the list is made from. */
export const followUpTables = [
  'follow_ups',
  'organizations',
  'contacts',
  'visits',
] as const satisfies TableName[]

export const followUpPageQuery = (filter: FollowUpFilter, offset: number, limit: number) =>
  queryOptions({
    queryKey: ['followUps', 'page', filter, offset, limit],
    queryFn: ({ signal }) => client.followUps.page({ filter, offset, limit }, { signal }),
    meta: { tables: followUpTables },
    gcTime: 30_000,
  })

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => client.users.list(undefined, { signal }),
  meta: { tables: ['users'] },
})

/** Counting the values in use walks the whole store, so no change asks for them again; a minute later a list does. */
export const facetsQuery = queryOptions({
  queryKey: ['organizations', 'facets'],
  queryFn: ({ signal }) => client.organizations.facets(undefined, { signal }),
  meta: { tables: [] },
  staleTime: 60_000,
})

export const organizationQuery = (id: OrganizationId | null) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: id === null ? skipToken : ({ signal }) => client.organizations.get({ id }, { signal }),
    meta: { tables: ['organizations'], ...(id === null ? {} : { organizationId: id }) },
  })

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
