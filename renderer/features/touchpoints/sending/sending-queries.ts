import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'

export const sendingSettingsQuery = queryOptions({
  queryKey: ['sending', 'settings'],
  queryFn: ({ signal }) => client.sending.settings(undefined, { signal }),
  meta: { tables: ['team_settings'] },
})

const lookAgainMs = 60_000

/** What waits to go out. Time alone makes greetings due, so it is asked again now and then. */
export const outboxQuery = queryOptions({
  queryKey: ['sending', 'outbox'],
  queryFn: ({ signal }) => client.sending.outbox(undefined, { signal }),
  meta: { tables: ['touchpoints', 'touch_plans', 'team_settings'] },
  refetchInterval: lookAgainMs,
})
