import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { UserId } from '#shared/model/ids.ts'

export type TodayData = Awaited<ReturnType<typeof client.today.get>>

export const todayQuery = (mineOnly: boolean) =>
  queryOptions({
    queryKey: ['today', { mineOnly }],
    queryFn: ({ signal }) => client.today.get({ mineOnly }, { signal }),
    meta: {
      tables: [
        'follow_ups',
        'organizations',
        'contacts',
        'visits',
        'problems',
        'touchpoints',
        'touch_plans',
        'occasions',
        'requirements',
        'matches',
      ],
    },
    placeholderData: keepPreviousData,
  })

/** Whether anything at all belongs to this user: a buyer or something owed. */
export const ownsAnythingQuery = (me: UserId) =>
  queryOptions({
    queryKey: ['today', 'ownsAnything', me],
    queryFn: async ({ signal }) => {
      const [followUps, organizations] = await Promise.all([
        client.followUps.page({ filter: { ownerIds: [me] }, offset: 0, limit: 1 }, { signal }),
        client.organizations.count({ filter: { ownerIds: [me] } }, { signal }),
      ])
      return followUps.total > 0 || organizations.total > 0
    },
    // Asked once a window: what the day shows must not flip under the reader's hands.
    meta: { tables: [] },
  })

export const unsolvedProblemsQuery = queryOptions({
  queryKey: ['problems', 'unsolved'],
  queryFn: ({ signal }) => client.problems.list({ states: ['open', 'answered'] }, { signal }),
  meta: { tables: ['problems', 'organizations'] },
})
