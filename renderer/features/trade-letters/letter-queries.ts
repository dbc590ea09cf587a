import { queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { MatchId } from '#shared/model/ids.ts'

export const introductionQuery = (matchId: MatchId | undefined) =>
  queryOptions({
    queryKey: ['tradeLetters', 'introduction', matchId],
    queryFn:
      matchId === undefined
        ? skipToken
        : ({ signal }) => client.tradeLetters.introduction({ matchId }, { signal }),
    meta: { tables: ['matches', 'requirements', 'offerings', 'organizations', 'contacts', 'users'] },
    retry: false,
  })

export const keptLetterQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['tradeLetters', 'kept', id],
    queryFn: id === undefined ? skipToken : ({ signal }) => client.tradeLetters.kept({ id }, { signal }),
    meta: { tables: [] },
    retry: false,
  })
