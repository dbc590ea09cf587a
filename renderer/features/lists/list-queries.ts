import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import type { OrganizationId, PrintedListId, VisitId } from '#shared/model/ids.ts'

/** Rows the preview lays out; a longer list prints whole all the same. */
export const previewLimit = 1000

const listTables = ['follow_ups', 'organizations', 'contacts', 'visits'] as const

/** What would be printed. Only the filter and the grouping decide which rows and in which order. */
export const previewQuery = (filter: FollowUpFilter, groupBy: PrintLayout['groupBy']) =>
  queryOptions({
    queryKey: ['printedLists', 'preview', filter, groupBy],
    queryFn: ({ signal }) =>
      client.printedLists.preview(
        { filter, layout: { ...anyLayout, groupBy }, limit: previewLimit },
        { signal },
      ),
    meta: { tables: listTables },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

const anyLayout = {
  title: '',
  columns: ['organization'],
  orientation: 'portrait',
  language: 'zh-CN',
} satisfies Omit<PrintLayout, 'groupBy'>

export const printedListQuery = (id: PrintedListId | undefined) =>
  queryOptions({
    queryKey: ['printedLists', 'one', id],
    queryFn: id === undefined ? skipToken : ({ signal }) => client.printedLists.get({ id }, { signal }),
    meta: { tables: [...listTables, 'printed_lists'] },
    retry: false,
  })

export const recentListsQuery = queryOptions({
  queryKey: ['printedLists', 'recent'],
  queryFn: ({ signal }) => client.printedLists.recent(undefined, { signal }),
  meta: { tables: ['printed_lists', 'visits'] },
})

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => client.users.list(undefined, { signal }),
  meta: { tables: ['users'] },
})

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => client.imports.list(undefined, { signal }),
  meta: { tables: ['imports', 'import_rows'] },
})

/** Counting the values in use walks the whole store, so no change asks for them again. */
export const facetsQuery = queryOptions({
  queryKey: ['organizations', 'facets'],
  queryFn: ({ signal }) => client.organizations.facets(undefined, { signal }),
  meta: { tables: [] },
  staleTime: 60_000,
})

export const organizationQuery = (id: OrganizationId | undefined) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: id === undefined ? skipToken : ({ signal }) => client.organizations.get({ id }, { signal }),
    meta: { tables: ['organizations'], ...(id === undefined ? {} : { organizationId: id }) },
  })

export const visitQuery = (id: VisitId | null) =>
  queryOptions({
    queryKey: ['visits', 'one', id],
    queryFn: id === null ? skipToken : ({ signal }) => client.visits.get({ id }, { signal }),
    meta: { tables: ['visits'] },
    retry: false,
  })
