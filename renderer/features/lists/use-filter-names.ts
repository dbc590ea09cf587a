import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { usersQuery } from '#renderer/data/team-queries.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { importsQuery } from './list-queries.ts'
import type { FilterNames } from './paper/filter-words.ts'

/** What the ids in a filter are called; undefined until all of them are known, since paper can't be corrected. */
export function useFilterNames(filter: FollowUpFilter | undefined): FilterNames | undefined {
  const { t } = useTranslation('common')
  const users = useQuery(usersQuery)
  const imports = useQuery({ ...importsQuery, enabled: filter?.importId !== undefined })
  const organization = useQuery(organizationQuery(filter?.organizationId))
  const isKnown = !users.isLoading && !imports.isLoading && !organization.isLoading
  return useMemo(() => {
    if (!isKnown) return undefined
    return {
      owner: (id) => users.data?.find((user) => user.id === id)?.name ?? t('unknown'),
      import: imports.data?.find((one) => one.id === filter?.importId)?.fileName,
      organization: organization.data?.legalName,
    }
  }, [isKnown, users.data, imports.data, organization.data, filter?.importId, t])
}
