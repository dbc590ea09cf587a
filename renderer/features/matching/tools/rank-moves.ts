import type { RankedMatch } from '#shared/contract/matching-contract.ts'

/** One line of a ranking after a change: where the supplier stands now, and where it stood. */
export interface RankMove {
  pair: RankedMatch
  rank: number
  before: { rank: number; score: number } | null
}

/** The first `count` by the new weights, beside their places by the old ones; null: it was further down. */
export function rankMoves(
  before: readonly RankedMatch[],
  after: readonly RankedMatch[],
  count: number,
): RankMove[] {
  const places = new Map<string, { rank: number; score: number }>(
    before.map(({ offeringId, score }, index) => [offeringId, { rank: index + 1, score }]),
  )
  return after
    .slice(0, count)
    .map((pair, index) => ({ pair, rank: index + 1, before: places.get(pair.offeringId) ?? null }))
}
