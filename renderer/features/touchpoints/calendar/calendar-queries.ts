import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import { queueTables } from '../touchpoint-queries.ts'

export type CalendarDay = Awaited<ReturnType<typeof client.occasions.month>>[number]

export const monthQuery = (month: { year: number; month: number; country: string; mineOnly: boolean }) =>
  queryOptions({
    queryKey: ['occasions', 'month', month],
    queryFn: ({ signal }) => client.occasions.month(month, { signal }),
    meta: { tables: [...queueTables, 'occasions'] },
    gcTime: 120_000,
  })
