import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { SavedViewInput } from '#shared/model/saved-view.ts'

export const customFieldsQuery = queryOptions({
  queryKey: ['customFields'],
  queryFn: ({ signal }) => client.customFields.list(undefined, { signal }),
  meta: { tables: ['custom_fields'] },
})

export const savedViewsQuery = (screen: SavedViewInput['screen']) =>
  queryOptions({
    queryKey: ['savedViews', screen],
    queryFn: ({ signal }) => client.savedViews.list({ screen }, { signal }),
    meta: { tables: ['saved_views'] },
  })
