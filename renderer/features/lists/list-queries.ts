import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import type { PrintedListId } from '#shared/model/ids.ts'

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

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => client.imports.list(undefined, { signal }),
  meta: { tables: ['imports', 'import_rows'] },
})
