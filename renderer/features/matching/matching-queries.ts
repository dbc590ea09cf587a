import { infiniteQueryOptions, keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TableName } from '#renderer/data/table-name.ts'
import type { OfferingId, RequirementId } from '#shared/model/ids.ts'
import type { Weights } from '#shared/model/match.ts'
import type { RequirementFilter, RequirementSort } from '#shared/model/requirement-list.ts'

const pageSize = 100
/** Enough for a person to read; the service has the rest. */
const rankedShown = 50

/** What a ranking is made from. */
const rankedFrom = [
  'requirements',
  'offerings',
  'matches',
  'organizations',
  'deals',
  'problems',
  'categories',
  'team_settings',
] as const satisfies readonly TableName[]

export const requirementListQuery = (filter: RequirementFilter, sort: RequirementSort) =>
  infiniteQueryOptions({
    queryKey: ['requirements', 'list', filter, sort],
    queryFn: ({ pageParam, signal }) =>
      client.requirements.page({ filter, sort, offset: pageParam, limit: pageSize }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(last.total, pages),
    placeholderData: keepPreviousData,
    meta: { tables: ['requirements', 'matches', 'organizations'] },
  })

export const requirementQuery = (id: RequirementId | null) =>
  queryOptions({
    queryKey: ['requirements', 'one', id],
    queryFn: id === null ? skipToken : ({ signal }) => client.requirements.get({ id }, { signal }),
    meta: { tables: ['requirements', 'matches', 'organizations'] },
  })

/** The suppliers that fit, and those a rule excludes; with `weights`, by others than the team's. */
export const suppliersForQuery = (requirementId: RequirementId | null, weights?: Weights) =>
  queryOptions({
    queryKey: ['matching', 'suppliersFor', requirementId, weights],
    queryFn:
      requirementId === null
        ? skipToken
        : ({ signal }) =>
            client.matching.suppliersFor(
              { requirementId, limit: rankedShown, ...(weights && { weights }) },
              { signal },
            ),
    meta: { tables: rankedFrom },
    gcTime: 60_000,
  })

/** What is and was worked on for a requirement, in all its rounds. */
export const matchesOfQuery = (requirementId: RequirementId | null) =>
  queryOptions({
    queryKey: ['matches', 'ofRequirement', requirementId],
    queryFn:
      requirementId === null
        ? skipToken
        : ({ signal }) => client.matches.ofRequirement({ requirementId }, { signal }),
    meta: { tables: ['matches', 'offerings', 'organizations', 'requirements'] },
  })

export const requirementsForQuery = (offeringId: OfferingId | null) =>
  queryOptions({
    queryKey: ['matching', 'requirementsFor', offeringId],
    queryFn:
      offeringId === null
        ? skipToken
        : ({ signal }) => client.matching.requirementsFor({ offeringId, limit: rankedShown }, { signal }),
    meta: { tables: rankedFrom },
    gcTime: 60_000,
  })

export const offeringListQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['offerings', 'list', text],
    queryFn: ({ pageParam, signal }) =>
      client.offerings.page({ text, offset: pageParam, limit: pageSize }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(last.total, pages),
    placeholderData: keepPreviousData,
    meta: { tables: ['offerings', 'organizations'] },
  })

export const offeringQuery = (id: OfferingId | null) =>
  queryOptions({
    queryKey: ['offerings', 'one', id],
    queryFn: id === null ? skipToken : ({ signal }) => client.offerings.get({ id }, { signal }),
    meta: { tables: ['offerings'] },
  })

export const categoriesQuery = queryOptions({
  queryKey: ['categories', 'list'],
  queryFn: ({ signal }) => client.categories.list(undefined, { signal }),
  staleTime: 10 * 60_000,
  meta: { tables: ['categories'] },
})

export const categorySearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['categories', 'find', text],
    queryFn: ({ signal }) => client.categories.find({ text, limit: 30 }, { signal }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    meta: { tables: ['categories'] },
    gcTime: 60_000,
  })

export const weightsQuery = queryOptions({
  queryKey: ['matching', 'weights'],
  queryFn: ({ signal }) => client.matching.weights(undefined, { signal }),
  meta: { tables: ['team_settings'] },
})

function nextOffset(total: number, pages: readonly { rows: readonly unknown[] }[]): number | undefined {
  const loaded = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  return loaded < total ? loaded : undefined
}
