import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { SearchHit } from '#shared/model/search-hit.ts'
import { organizationQuery, organizationSearchQuery } from './organization-queries.ts'

/** Companies found by name, pinyin, initials or the end of a phone number, and the name of the chosen one. */
export function useFoundOrganizations(value: OrganizationId | null) {
  const [wanted, search] = useState('')
  const { data: hits = none, isFetching } = useQuery({
    ...organizationSearchQuery(wanted),
    select: toOptions,
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery(organizationQuery(value)).data
  return { chosenName: chosen?.legalName, wanted, hits, isFetching, search }
}

const toOptions = (hits: readonly SearchHit[]) =>
  hits.map(({ organizationId, title, titleRanges }) => ({ id: organizationId, title, titleRanges }))

const none: ReturnType<typeof toOptions> = []
