import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RankedMatch, RequirementRow } from '#shared/contract/matching-contract.ts'
import { matchesOfQuery, suppliersForQuery } from '../matching-queries.ts'
import { entriesOf } from './entries.ts'

export type Suppliers = ReturnType<typeof useSuppliers>

const none: readonly RankedMatch[] = []

/** The suppliers beside a requirement, and which of them is looked at: the first, until another is chosen. */
export function useSuppliers(requirement: RequirementRow | undefined) {
  const id = requirement?.id ?? null
  const ranking = useQuery(suppliersForQuery(id))
  const matches = useQuery(matchesOfQuery(id)).data ?? none
  const [choice, setChoice] = useState<{ of: string | null; key: string | null }>({ of: id, key: null })
  const [isShowingExcluded, setIsShowingExcluded] = useState(false)
  const { ranked = none, excluded = none, offerings } = ranking.data ?? {}
  const round = requirement?.round ?? 1
  const entries = useMemo(
    () => entriesOf(round, matches, ranked, isShowingExcluded ? excluded : none),
    [round, matches, ranked, excluded, isShowingExcluded],
  )
  const wanted = choice.of === id ? choice.key : null
  const chosen = entries.find(({ key }) => key === wanted) ?? entries[0]
  const choose = (key: string) => setChoice({ of: id, key })
  return {
    entries,
    matches,
    chosen,
    choose,
    /** To the next or the one before; gives its key. */
    move: (step: 1 | -1): string | undefined => {
      const at = chosen === undefined ? -1 : entries.indexOf(chosen)
      const next = entries[Math.min(entries.length - 1, Math.max(0, at + step))]
      if (next !== undefined) choose(next.key)
      return next?.key
    },
    isPending: ranking.isPending,
    error: ranking.error,
    offerings,
    excludedCount: excluded.length,
    isShowingExcluded,
    toggleExcluded: () => setIsShowingExcluded((is) => !is),
  }
}
