import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { z } from 'zod'
import { noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { compactFilter } from '../compact-filter.ts'
import { listPlace } from './list-place.ts'

const Address = z.object({ filter: FollowUpFilter.optional().catch(undefined) })

/** What the list shows. The address says it; an address that does not opens the list as it was left. */
export function useListFilter() {
  const navigate = useNavigate()
  const given = Address.parse(useSearch({ strict: false })).filter
  const key = JSON.stringify(compactFilter(given ?? listPlace.get().filter))
  const filter = useMemo((): FollowUpFilter => JSON.parse(key), [key])
  useEffect(() => {
    // Rows picked in one list mean nothing in another.
    const isOther = JSON.stringify(compactFilter(listPlace.get().filter)) !== key
    if (isOther) listPlace.set({ filter, selection: noSelection, focused: undefined })
  }, [filter, key])
  const setFilter = (next: FollowUpFilter) =>
    void navigate({ to: '/follow-ups', search: { filter: compactFilter(next) }, replace: true })
  return { filter, key, setFilter }
}
