import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'

export const teamQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => client.users.list(undefined, { signal }),
  meta: { tables: ['users'] },
})

/** Counting a large store takes a while: asked when the screen opens, not after every change. */
export const storeStatsQuery = queryOptions({
  queryKey: ['storeStats'],
  queryFn: ({ signal }) => client.app.stats(undefined, { signal }),
  meta: { tables: [] },
  staleTime: 30_000,
})

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => client.app.backups(undefined, { signal }),
  meta: { tables: [] },
})
