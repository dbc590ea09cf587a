import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TableName } from '#renderer/data/table-name.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'

/** What a row of the queue is made from. */
export const queueTables = [
  'touchpoints',
  'touch_plans',
  'contacts',
  'organizations',
] as const satisfies TableName[]

/** What a message is made from. */
const messageTables = [
  ...queueTables,
  'message_templates',
  'occasions',
  'users',
  'team_settings',
] as const satisfies TableName[]

export type Queue = Awaited<ReturnType<typeof client.touchpoints.queues>>[number]

export const queuesQuery = (span: { from: LocalDate; until: LocalDate; mineOnly: boolean }) =>
  queryOptions({
    queryKey: ['touchpoints', 'queues', span],
    queryFn: ({ signal }) => client.touchpoints.queues(span, { signal }),
    meta: { tables: queueTables },
    placeholderData: keepPreviousData,
  })

export const touchpointPageQuery = (filter: TouchpointFilter, offset: number, limit: number) =>
  queryOptions({
    queryKey: ['touchpoints', 'page', filter, offset, limit],
    queryFn: ({ signal }) => client.touchpoints.page({ filter, offset, limit }, { signal }),
    meta: { tables: queueTables },
    gcTime: 30_000,
  })

export const touchpointQuery = (id: TouchpointId) =>
  queryOptions({
    queryKey: ['touchpoints', 'one', id],
    queryFn: ({ signal }) => client.touchpoints.get({ id }, { signal }),
    meta: { tables: queueTables },
  })

export const messageQuery = (id: TouchpointId) =>
  queryOptions({
    queryKey: ['touchpoints', 'message', id],
    queryFn: async ({ signal }) => {
      const [preview = null] = await client.touchpoints.preview({ ids: [id] }, { signal })
      return preview?.message ?? null
    },
    meta: { tables: messageTables },
    gcTime: 60_000,
  })

export const occasionsQuery = queryOptions({
  queryKey: ['occasions'],
  queryFn: ({ signal }) => client.occasions.list(undefined, { signal }),
  meta: { tables: ['occasions'] },
})

export const plansQuery = queryOptions({
  queryKey: ['touchPlans'],
  queryFn: ({ signal }) => client.touchPlans.list(undefined, { signal }),
  meta: { tables: ['touch_plans'] },
})
