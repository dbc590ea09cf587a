import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { SavedViewInput } from '#shared/model/saved-view.ts'

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => client.users.list(undefined, { signal }),
  meta: { tables: ['users'] },
})

export const customFieldsQuery = queryOptions({
  queryKey: ['customFields'],
  queryFn: ({ signal }) => client.customFields.list(undefined, { signal }),
  meta: { tables: ['custom_fields'] },
})

/**
 * Values in use, for chips and pick lists. Counting them walks the whole store, so no change asks for them again;
 * a list opened a minute later does.
 */
export const facetsQuery = queryOptions({
  queryKey: ['organizations', 'facets'],
  queryFn: ({ signal }) => client.organizations.facets(undefined, { signal }),
  meta: { tables: [] },
  staleTime: 60_000,
})

export const savedViewsQuery = (screen: SavedViewInput['screen']) =>
  queryOptions({
    queryKey: ['savedViews', screen],
    queryFn: ({ signal }) => client.savedViews.list({ screen }, { signal }),
    meta: { tables: ['saved_views'] },
  })
