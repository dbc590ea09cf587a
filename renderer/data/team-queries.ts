import { queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'

/** Our own people. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => client.users.list(undefined, { signal }),
  meta: { tables: ['users'] },
})
