import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'

export const cadenceQuery = queryOptions({
  queryKey: ['settings', 'cadence'],
  queryFn: ({ signal }) => client.settings.cadence.get(undefined, { signal }),
  meta: { tables: ['team_settings'] },
})

export const exchangeRatesQuery = queryOptions({
  queryKey: ['settings', 'exchangeRates'],
  queryFn: ({ signal }) => client.settings.exchangeRates.get(undefined, { signal }),
  meta: { tables: ['team_settings'] },
})

export const ownCompanyQuery = queryOptions({
  queryKey: ['settings', 'ownCompany'],
  queryFn: ({ signal }) => client.settings.ownCompany.get(undefined, { signal }),
  meta: { tables: ['team_settings'] },
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
