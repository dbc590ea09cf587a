import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { ImportId, OrganizationId } from '#shared/model/ids.ts'

const pageSize = 100
/** As many reviews as are kept ready; deciding them brings the next. */
const reviewsAhead = 40

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => client.imports.list(undefined, { signal }),
  // An import changes organizations in the same step; undoing one does, too.
  meta: { tables: ['imports', 'import_rows', 'organizations', 'contacts'] },
})

export const importQuery = (id: ImportId) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => client.imports.get({ id }, { signal }),
    meta: { tables: ['imports', 'import_rows', 'organizations', 'contacts'] },
  })

export const problemRowsQuery = (id: ImportId) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'problemRows', id],
    queryFn: ({ pageParam, signal }) =>
      client.imports.problemRows({ id, offset: pageParam, limit: pageSize }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0)
      return last.rows.length === 0 || read >= last.total ? undefined : read
    },
    meta: { tables: ['imports', 'import_rows'] },
  })

/** Rows that wait for a decision, the first of them, of one import or of all. */
export const reviewsQuery = (id: ImportId | undefined) =>
  queryOptions({
    queryKey: ['imports', 'reviews', id ?? 'all'],
    queryFn: ({ signal }) =>
      client.imports.reviews(
        { ...(id === undefined ? {} : { id }), offset: 0, limit: reviewsAhead },
        { signal },
      ),
    meta: { tables: ['imports', 'import_rows', 'organizations'] },
  })

export const candidatePeopleQuery = (organizationId: OrganizationId) =>
  queryOptions({
    queryKey: ['imports', 'people', organizationId],
    queryFn: ({ signal }) => client.contacts.byOrganization({ organizationId }, { signal }),
    meta: { tables: ['contacts'], organizationId },
  })

export const importCustomFieldsQuery = queryOptions({
  queryKey: ['imports', 'customFields'],
  queryFn: ({ signal }) => client.customFields.list(undefined, { signal }),
  meta: { tables: ['custom_fields'] },
})

/** A decision or an undo that no change event tells of: what rests on imports is read again, the badge included. */
export function refreshImports(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ meta }) =>
      meta?.tables?.some((table) => table === 'import_rows' || table === 'imports') ?? false,
  })
}
