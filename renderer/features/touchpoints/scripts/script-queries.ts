import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'

const most = 200

/** Scripts that answer the words typed, best first; all of them when nothing is typed. */
export const scriptsQuery = (text: string) =>
  queryOptions({
    queryKey: ['scripts', 'find', text],
    queryFn: ({ signal }) => client.scripts.find({ text, limit: most }, { signal }),
    meta: { tables: ['talk_scripts'] },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
