import { type MatchRank } from '#shared/domain/search-terms/match-rank.ts'
import { matchRecord } from '#shared/domain/search-terms/match-record.ts'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import type { QueryExpressions } from '#shared/domain/search-terms/query-expressions.ts'
import type { CandidateRow, CandidateSource, WalkPosition } from './candidate-source.ts'

export type Ranked = { rowKey: number; rank: MatchRank; recency: number; name: string }

/** So many candidates are read and ranked one by one; beyond it nobody reads the list to its end. */
const checkedInFull = 400
/** Records looked at on a walk by last contact before the index is asked instead. */
const longestWalk = 1_200
const walkStep = 200
/** Answers of one rank that are sorted by last contact when the walk was too short. */
const sortedAtMost = 8_000

/**
 * The best `limit` records for a query: by rank, then last contact, then name.
 * Few answers are all read and ranked. Of many, each rank has its own expression; a common one (half the names start
 * with 北京) is answered by walking the records by last contact until enough of them match.
 */
export function rankCandidates(
  source: CandidateSource,
  query: SearchQuery,
  expressions: QueryExpressions,
  limit: number,
): Ranked[] {
  const all = source.keys(expressions.any, checkedInFull + 1)
  if (all.length <= checkedInFull) return best(rankAll(source, query, all), limit)
  const found = new Map<number, Ranked>()
  const walk = new RankedWalk(source, query)
  for (const { rank, expression } of expressions.tiers) {
    if (found.size >= limit) break
    for (const each of recordsOfTier(source, query, { rank, expression, limit }, walk)) {
      if (each.rank <= rank) found.set(each.rowKey, each)
    }
  }
  return best([...found.values()], limit)
}

function recordsOfTier(
  source: CandidateSource,
  query: SearchQuery,
  tier: { rank: MatchRank; expression: string; limit: number },
  walk: RankedWalk,
): Ranked[] {
  const keys = source.keys(tier.expression, checkedInFull + 1)
  if (keys.length <= checkedInFull) return rankAll(source, query, keys)
  const walked = walk.upTo(tier.rank, tier.limit)
  if (walked.length >= tier.limit) return walked
  return [...walked, ...rankAll(source, query, source.recentKeys(tier.expression, sortedAtMost, tier.limit * 2))]
}

/** A walk by last contact, ranked as it goes and remembered from one tier to the next. */
class RankedWalk {
  readonly #source: CandidateSource
  readonly #query: SearchQuery
  readonly #ranked: Ranked[] = []
  #walked = 0
  #at: WalkPosition | null = null
  #isOver = false

  constructor(source: CandidateSource, query: SearchQuery) {
    this.#source = source
    this.#query = query
  }

  /** Records of this rank or better, most recently contacted first; fewer than `limit` when the walk gets too long. */
  upTo(rank: MatchRank, limit: number): Ranked[] {
    const found = this.#ranked.filter((each) => each.rank <= rank)
    while (found.length < limit && this.#walked < longestWalk && !this.#isOver) {
      const { rows, next } = this.#source.walk(this.#at, walkStep)
      this.#walked += walkStep
      this.#at = next
      this.#isOver = next === null
      for (const row of rows) {
        const ranked = rankRow(row, this.#query)
        if (!ranked) continue
        this.#ranked.push(ranked)
        if (ranked.rank <= rank) found.push(ranked)
      }
    }
    return found
  }
}

function rankAll(source: CandidateSource, query: SearchQuery, rowKeys: readonly number[]): Ranked[] {
  const ranked: Ranked[] = []
  const unexplained: CandidateRow[] = []
  for (const row of source.rows(rowKeys)) {
    const named = rankRow(row, query)
    if (named) ranked.push(named)
    if (!named || query.digits !== null) unexplained.push(row)
  }
  if (unexplained.length === 0 || query.whole.hasCharacters) return ranked
  const reach = source.reach(unexplained.map(({ rowKey }) => rowKey))
  for (const row of unexplained) {
    const reached = rankRow({ ...row, ...reach.get(row.rowKey) }, query)
    if (reached) ranked.push(reached)
  }
  return ranked
}

function rankRow(row: CandidateRow, query: SearchQuery): Ranked | null {
  const rank = matchRecord(row, query)
  return rank === null ? null : { rowKey: row.rowKey, rank, recency: row.recency, name: row.names[0]?.chars.join('') ?? '' }
}

function best(ranked: readonly Ranked[], limit: number): Ranked[] {
  const byKey = new Map<number, Ranked>()
  for (const each of ranked) {
    const known = byKey.get(each.rowKey)
    if (!known || each.rank < known.rank) byKey.set(each.rowKey, each)
  }
  return [...byKey.values()].sort(compareRanked).slice(0, limit)
}

export function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.recency - a.recency || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.rowKey - b.rowKey)
}
