import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'
import { TouchpointFilter } from '#shared/model/touchpoint.ts'

export const tabs = ['queue', 'calendar', 'plans', 'templates', 'scripts', 'results'] as const
export type Tab = (typeof tabs)[number]

// An address may be old or typed by hand: a part that is not understood is dropped, never an error.
const Address = z.object({
  tab: z.enum(tabs).optional().catch(undefined),
  filter: TouchpointFilter.optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  plan: z.string().max(64).optional().catch(undefined),
})
type Address = z.infer<typeof Address>

/** What the screen shows, as its address says it. */
export function useAddress() {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const address = useMemo(() => Address.parse(search), [search])
  const go = (to: Address) => void navigate({ to: '/touchpoints', search: to, replace: true })
  return { ...address, tab: address.tab ?? 'queue', go }
}
