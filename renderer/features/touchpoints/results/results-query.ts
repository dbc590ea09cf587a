import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import { queueTables } from '../touchpoint-queries.ts'
import type { Span } from './result-span.ts'

export type Results = Awaited<ReturnType<typeof client.touchpoints.results>>

export const resultsQuery = (span: Span) =>
  queryOptions({
    queryKey: ['touchpoints', 'results', span],
    queryFn: ({ signal }) => client.touchpoints.results(span, { signal }),
    meta: { tables: queueTables },
    placeholderData: keepPreviousData,
  })
