import { MutationCache, QueryClient } from '@tanstack/react-query'
import { isConnectionLost } from './connection-lost.ts'
import type { TableName } from './table-name.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Tables the answer is made from; without them, any change makes it stale. */
      tables?: readonly TableName[]
      /** The one organization it is about: changes known to concern others leave it alone. */
      organizationId?: string
    }
    mutationMeta: {
      /** The screen says itself what went wrong. */
      quiet?: boolean
    }
  }
}

/**
 * Answers stay fresh until the change feed says otherwise, so nothing is fetched by the clock or on focus.
 * Reads are tried again only when the connection was the trouble; writes never, since they may have happened.
 */
export function createQueryClient(onWriteFailed: (error: unknown) => void) {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _input, _result, mutation) => {
        if (mutation.meta?.quiet !== true) onWriteFailed(error)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 3 && isConnectionLost(error),
        retryDelay: (failures) => Math.min(300 * 2 ** failures, 3_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
