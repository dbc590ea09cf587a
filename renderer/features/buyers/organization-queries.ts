import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { Instant, LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'

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
    meta: {
      tables: [
        'organizations',
        'contacts',
        'visits',
        'problems',
        'follow_ups',
        'touchpoints',
        'requirements',
        'matches',
        'deals',
      ],
      organizationId,
    },
  })

/** Greetings of an organization's people for days still to come. */
export const comingGreetingsQuery = (organizationId: OrganizationId, today: LocalDate) =>
  queryOptions({
    queryKey: ['touchpoints', 'coming', organizationId, today],
    queryFn: ({ signal }) =>
      client.touchpoints.page(
        { filter: { organizationId, occursFrom: today }, offset: 0, limit: 200 },
        { signal },
      ),
    meta: { tables: ['touchpoints', 'contacts'], organizationId },
  })

export const occasionsQuery = queryOptions({
  queryKey: ['occasions'],
  queryFn: ({ signal }) => client.occasions.list(undefined, { signal }),
  meta: { tables: ['occasions'] },
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
