import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { AppStatus } from '#shared/contract/app-contract.ts'
import { client } from './client.ts'

export type ReadyStatus = Extract<AppStatus, { state: 'ready' }>

/** Whether the store is open, who I am, what day it is. */
export const appStatusQuery = queryOptions({
  queryKey: ['app', 'status'],
  queryFn: ({ signal }) => client.app.status(undefined, { signal }),
  meta: { tables: ['users', 'organizations'] },
})

/** The status below the gate that lets nothing through but an open store. */
export function useReadyStatus(): ReadyStatus {
  const { data } = useSuspenseQuery(appStatusQuery)
  if (data.state !== 'ready') throw new Error('The store is not open')
  return data
}
