import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { usersQuery } from '#renderer/data/team-queries.ts'
import type { User } from '#shared/model/user.ts'

const nobody: readonly User[] = []

/** Our own people, and the name to show for an owner: someone who left the team is still not "nobody". */
export function useTeam() {
  const { t } = useTranslation('common')
  const users = useQuery(usersQuery).data ?? nobody
  const nameOf = useCallback(
    (id: string) => users.find((user) => user.id === id)?.name ?? t('unknown'),
    [users, t],
  )
  return { users, nameOf }
}
