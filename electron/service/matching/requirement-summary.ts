import { isFitting } from '#shared/domain/matching/is-fitting.ts'
import type { RequirementId } from '#shared/model/ids.ts'
import type { Criterion, ScoredMatch } from '#shared/model/match.ts'

/** What came of ranking one requirement. */
export type RequirementSummary = {
  requirementId: RequirementId
  pairs: number
  /** Is any of them worth proposing? */
  isMatched: boolean
  /** The best score; null where nothing can be proposed at all. */
  best: number | null
  /** The criterion most of the best ones miss. */
  missing: Criterion | null
}

export function summaryOf(requirementId: RequirementId, ranked: readonly ScoredMatch[]): RequirementSummary {
  const missed = new Map<Criterion, number>()
  for (const { reasons } of ranked)
    for (const { criterion, verdict } of reasons)
      if (verdict === 'unmet') missed.set(criterion, (missed.get(criterion) ?? 0) + 1)
  const [most] = [...missed].toSorted(([, a], [, b]) => b - a)
  return {
    requirementId,
    pairs: ranked.length,
    isMatched: ranked.some(isFitting),
    best: ranked[0]?.score ?? null,
    missing: most?.[0] ?? null,
  }
}
