import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'
import { OfferingId, RequirementId } from '#shared/model/ids.ts'
import { RequirementFilter, RequirementSort } from '#shared/model/requirement-list.ts'

export const tabs = ['work', 'offerings', 'all', 'quota', 'weights'] as const
export type Tab = (typeof tabs)[number]

// An address may be old or typed by hand: a part that is not understood is dropped, never an error.
const Address = z.object({
  tab: z.enum(tabs).optional().catch(undefined),
  requirement: RequirementId.optional().catch(undefined),
  offering: OfferingId.optional().catch(undefined),
  filter: RequirementFilter.optional().catch(undefined),
  sort: RequirementSort.optional().catch(undefined),
})
export type Address = z.infer<typeof Address>

/** What is still wanted: the list a day begins with. */
const wanted: RequirementFilter = { statuses: ['open', 'matching'] }

/** What the screen shows, as its address says it. */
export function useAddress() {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const address = useMemo(() => Address.parse(search), [search])
  const go = (to: Address) => void navigate({ to: '/matching', search: to, replace: true })
  return {
    ...address,
    tab: address.tab ?? 'work',
    filter: address.filter ?? wanted,
    sort: address.sort ?? 'deadline',
    isFiltered: address.filter !== undefined && JSON.stringify(address.filter) !== JSON.stringify(wanted),
    go,
    /** The same tab with something else in it. */
    change: (part: Address) => go({ ...address, ...part }),
  } as const
}
