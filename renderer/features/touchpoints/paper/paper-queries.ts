import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { TouchpointSelection } from '#shared/model/touchpoint.ts'

/** Made once for each time the dialog is opened: what was looked at is what is printed. */
export const madePaperQuery = (selection: TouchpointSelection, opened: number) =>
  queryOptions({
    queryKey: ['touchpoints', 'makePaper', opened],
    queryFn: ({ signal }) => client.touchpoints.makePaper({ selection }, { signal }),
    meta: { tables: [] },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const paperQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['touchpoints', 'paper', id],
    queryFn: ({ signal }) => client.touchpoints.paper({ id: id ?? '' }, { signal }),
    enabled: id !== undefined,
    meta: { tables: [] },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
