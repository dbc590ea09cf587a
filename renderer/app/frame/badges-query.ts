import { queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'

/** What is due, for the rail and the taskbar. */
export const badgesQuery = queryOptions({
  queryKey: ['app', 'badges'],
  queryFn: ({ signal }) => client.app.badges(undefined, { signal }),
  meta: {
    tables: [
      'follow_ups',
      'problems',
      'organizations',
      'import_rows',
      'imports',
      'touchpoints',
      'touch_plans',
      'requirements',
      'matches',
    ],
  },
})
