import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TradeListRequest } from '#shared/model/trade-list.ts'

/** A longer list is narrowed before anybody reads it. */
export const longestList = 5_000

export const tradeListQuery = (request: TradeListRequest) =>
  queryOptions({
    queryKey: ['tradeLists', request],
    queryFn: ({ signal }) => client.tradeLists.rows({ ...request, limit: longestList }, { signal }),
    meta: { tables: ['requirements', 'matches', 'deals', 'offerings', 'organizations', 'contacts', 'users'] },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
