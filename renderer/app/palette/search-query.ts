import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'

const shown = 20

/** What the palette finds for a text as it is being typed. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => client.search.query({ text, limit: shown }, { signal }),
    gcTime: 30_000,
    meta: { tables: ['organizations', 'contacts', 'visits'] },
  })
