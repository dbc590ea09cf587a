import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { Instant } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'

/** The record with what is derived from its contacts, visits and follow-ups. */
export const organizationQuery = (id: OrganizationId) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: ({ signal }) => client.organizations.get({ id }, { signal }),
    meta: { tables: ['organizations', 'contacts', 'visits', 'follow_ups'], organizationId: id },
  })

/** The same, for a reference that may be empty. */
export const referredOrganizationQuery = (id: OrganizationId | null) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: id === null ? skipToken : ({ signal }) => client.organizations.get({ id }, { signal }),
    meta: { tables: ['organizations'], ...(id === null ? {} : { organizationId: id }) },
  })

export const contactsQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['contacts', organizationId],
    queryFn: ({ signal }) => client.contacts.byOrganization({ organizationId }, { signal }),
    meta: { tables: ['contacts'], organizationId },
  })

/** The people of an organization that may not be chosen yet. */
export const referredContactsQuery = (organizationId: OrganizationId | null) =>
  queryOptions({
    queryKey: ['contacts', organizationId],
    queryFn:
      organizationId === null
        ? skipToken
        : ({ signal }) => client.contacts.byOrganization({ organizationId }, { signal }),
    meta: { tables: ['contacts'], ...(organizationId === null ? {} : { organizationId }) },
  })

export const latestVisitsQuery = (organizationId: OrganizationId, limit: number) =>
  queryOptions({
    queryKey: ['visits', 'latest', organizationId, limit],
    queryFn: ({ signal }) => client.visits.latest({ organizationId, limit }, { signal }),
    meta: { tables: ['visits', 'contacts'], organizationId },
  })

export const openFollowUpsQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['followUps', 'open', organizationId],
    queryFn: ({ signal }) =>
      client.followUps.page(
        { filter: { organizationId, states: ['open'] }, offset: 0, limit: 100 },
        { signal },
      ),
    meta: { tables: ['follow_ups', 'contacts'], organizationId },
  })

export const unsolvedProblemsQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['problems', 'unsolved', organizationId],
    queryFn: ({ signal }) =>
      client.problems.list({ organizationId, states: ['open', 'answered'] }, { signal }),
    meta: { tables: ['problems'], organizationId },
  })

export type TimelineType = TimelineEntry['type']

const timelinePage = 40

/** The story of an organization, newest first, a page at a time. No `types` means all of them. */
export const timelineQuery = (organizationId: OrganizationId, types: readonly TimelineType[]) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'timeline', organizationId, types],
    queryFn: ({ pageParam, signal }) =>
      client.organizations.timeline(
        {
          organizationId,
          limit: timelinePage,
          ...(types.length === 0 ? {} : { types: [...types] }),
          ...(pageParam === undefined ? {} : { before: pageParam }),
        },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.at : undefined),
    meta: { tables: ['organizations', 'contacts', 'visits', 'problems', 'follow_ups'], organizationId },
  })

const firstPage: Instant | undefined = undefined

/** What a visit said before it was corrected, newest change first. */
export const recordHistoryQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['organizations', 'history', recordId],
    queryFn: ({ signal }) => client.organizations.history({ recordId }, { signal }),
  })

/** Companies we may already know under what is being typed. */
export const similarQuery = (typed: { legalName: string; creditCode: string | null; phones: string[] }) =>
  queryOptions({
    queryKey: ['organizations', 'similar', typed],
    queryFn: ({ signal }) => client.organizations.similar(typed, { signal }),
    enabled: typed.legalName.length > 1 || typed.creditCode !== null || typed.phones.length > 0,
    meta: { tables: ['organizations', 'contacts'] },
    gcTime: 30_000,
  })

export const organizationSearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', 'organizations', text],
    queryFn: ({ signal }) => client.search.query({ text, kinds: ['organization'], limit: 8 }, { signal }),
    enabled: text.trim() !== '',
    meta: { tables: ['organizations', 'contacts'] },
    gcTime: 30_000,
  })
