import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { Audience } from '#shared/model/touchpoint.ts'

/** Whom an audience reaches, counted afresh whenever the people it is made from change. */
export const reachQuery = (audience: Audience, channels: readonly Channel[]) =>
  queryOptions({
    queryKey: ['touchPlans', 'reach', audience, channels],
    queryFn: ({ signal }) => client.touchPlans.audience({ audience, channels: [...channels] }, { signal }),
    meta: { tables: ['contacts', 'organizations', 'saved_views'] },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => client.templates.list({}, { signal }),
  meta: { tables: ['message_templates'] },
})

export const savedViewsQuery = queryOptions({
  queryKey: ['savedViews', 'buyers'],
  queryFn: ({ signal }) => client.savedViews.list({ screen: 'buyers' }, { signal }),
  meta: { tables: ['saved_views'] },
})
