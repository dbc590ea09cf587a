import { isFitting } from '#shared/domain/matching/is-fitting.ts'
import type { RequirementId } from '#shared/model/ids.ts'
import type { Criterion, ScoredMatch } from '#shared/model/match.ts'

/** What a summary needs of a ranked pair. */
export type PairBrief = { offeringId: string; score: number; isFitting: boolean; unmet: Criterion[] }

export const briefOf = (scored: ScoredMatch): PairBrief => ({
  offeringId: scored.offeringId,
  score: scored.score,
  isFitting: isFitting(scored),
  unmet: scored.reasons.flatMap(({ criterion, verdict }) => (verdict === 'unmet' ? criterion : [])),
})

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

export function summaryOf(requirementId: RequirementId, ranked: readonly PairBrief[]): RequirementSummary {
  const missed = new Map<Criterion, number>()
  for (const { unmet } of ranked)
    for (const criterion of unmet) missed.set(criterion, (missed.get(criterion) ?? 0) + 1)
  const [most] = [...missed].toSorted(([, a], [, b]) => b - a)
  return {
    requirementId,
    pairs: ranked.length,
    isMatched: ranked.some((pair) => pair.isFitting),
    best: ranked[0]?.score ?? null,
    missing: most?.[0] ?? null,
  }
}

/** The best of all from the best of each part. */
export const bestOfParts = (parts: readonly PairBrief[][], count: number): PairBrief[] =>
  parts
    .flat()
    .toSorted((a, b) => b.score - a.score || (a.offeringId < b.offeringId ? -1 : 1))
    .slice(0, count)
