import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TableName } from '#renderer/data/table-name.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'

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
