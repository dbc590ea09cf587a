import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TableName } from '#renderer/data/table-name.ts'
import type { GridSort } from '#renderer/ui/grid/grid-request.ts'
import {
  OrganizationColumn,
  type OrganizationFilter,
  type OrganizationSort,
} from '#shared/model/organization-filter.ts'

/** What a row of the list is made from: the figures beside the record come from its contacts, visits and follow-ups. */
export const listTables = [
  'organizations',
  'contacts',
  'visits',
  'follow_ups',
] as const satisfies readonly TableName[]

/** A page of the grid, kept for a minute: coming back from a buyer paints at once. */
export const listPageQuery = (
  filter: OrganizationFilter,
  sort: OrganizationSort[],
  offset: number,
  limit: number,
) =>
  queryOptions({
    queryKey: ['organizations', 'page', filter, sort, offset, limit],
    queryFn: ({ signal }) => client.organizations.page({ filter, sort, offset, limit }, { signal }),
    meta: { tables: listTables },
    gcTime: 60_000,
  })

/** How many there are, where a page leaves that open. */
export const listCountQuery = (filter: OrganizationFilter) =>
  queryOptions({
    queryKey: ['organizations', 'count', filter],
    queryFn: async ({ signal }) => (await client.organizations.count({ filter }, { signal })).total,
    meta: { tables: listTables },
    gcTime: 60_000,
  })

/** The grid's order as the service takes it; a column it does not know is left out. */
export function toOrganizationSort(sort: readonly GridSort[]): OrganizationSort[] {
  return sort
    .flatMap(({ column, direction }) => {
      const known = OrganizationColumn.safeParse(column)
      return known.success ? [{ column: known.data, direction }] : []
    })
    .slice(0, 5)
}
