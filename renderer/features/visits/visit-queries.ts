import { queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { OrganizationId, VisitId } from '#shared/model/ids.ts'

const shownHits = 8
const owedRead = 50

/** Buyers and people for what is being typed; their order is the service's. */
export const partySearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['visits', 'parties', text],
    queryFn: ({ signal }) =>
      client.search.query({ text, kinds: ['organization', 'contact'], limit: shownHits }, { signal }),
    gcTime: 30_000,
    meta: { tables: ['organizations', 'contacts'] },
  })

// Nothing is asked until a buyer was picked.

export const loggedOrganizationQuery = (id: OrganizationId | null) =>
  queryOptions({
    queryKey: ['visits', 'organization', id],
    queryFn: id === null ? skipToken : ({ signal }) => client.organizations.get({ id }, { signal }),
    meta: { tables: ['organizations'], ...of(id) },
  })

export const peopleQuery = (organizationId: OrganizationId | null) =>
  queryOptions({
    queryKey: ['visits', 'people', organizationId],
    queryFn:
      organizationId === null
        ? skipToken
        : ({ signal }) => client.contacts.byOrganization({ organizationId }, { signal }),
    meta: { tables: ['contacts'], ...of(organizationId) },
  })

/** What is still owed to a buyer, the most urgent first. */
export const owedQuery = (organizationId: OrganizationId | null) =>
  queryOptions({
    queryKey: ['visits', 'owed', organizationId],
    queryFn:
      organizationId === null
        ? skipToken
        : ({ signal }) =>
            client.followUps.page(
              { filter: { organizationId, states: ['open'] }, offset: 0, limit: owedRead },
              { signal },
            ),
    // A talk, another tier or another interval moves the regular contact that is due.
    meta: { tables: ['follow_ups', 'visits', 'organizations'], ...of(organizationId) },
  })

/** What was said last time, to have at hand while on the phone. */
export const lastVisitQuery = (organizationId: OrganizationId | null) =>
  queryOptions({
    queryKey: ['visits', 'last', organizationId],
    queryFn:
      organizationId === null
        ? skipToken
        : ({ signal }) => client.visits.latest({ organizationId, limit: 1 }, { signal }),
    meta: { tables: ['visits', 'contacts'], ...of(organizationId) },
  })

export const visitQuery = (id: VisitId) =>
  queryOptions({
    queryKey: ['visits', 'visit', id],
    queryFn: ({ signal }) => client.visits.get({ id }, { signal }),
    meta: { tables: ['visits'] },
  })

/** How a visit read before it was corrected. */
export const visitHistoryQuery = (id: VisitId) =>
  queryOptions({
    queryKey: ['visits', 'history', id],
    queryFn: ({ signal }) => client.organizations.history({ recordId: id }, { signal }),
    meta: { tables: ['visits'] },
  })

const of = (organizationId: OrganizationId | null) => (organizationId === null ? {} : { organizationId })
