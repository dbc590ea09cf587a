import type { MatchRank } from '#shared/domain/search-terms/match-rank.ts'
import { matchRecord } from '#shared/domain/search-terms/match-record.ts'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import type { QueryExpressions, RankExpression } from '#shared/domain/search-terms/query-expressions.ts'
import type { CandidatePage, CandidateRow, CandidateSource } from './candidate-source.ts'
import { beyondEveryDoc, recencyOfDoc } from './search-doc.ts'

/** `recency` is the day of the last contact, 0 for never. */
export type Ranked = { rowKey: number; rank: MatchRank; recency: number; name: string }

/** So many candidates are read and ranked one by one; of more, each rank is asked for by itself. */
const checkedInFull = 60
const pageSize = 40
/** Candidates of one rank looked at before going on: its expression lets a few wrong ones through, never hundreds. */
const mostPerTier = 400

/**
 * The best `limit` records for a query: by rank, then last contact, then name. A query with many answers never reads
 * them all: every rank has its own expression, and its answers come most recently contacted first.
 */
export function rankCandidates(
  source: CandidateSource,
  query: SearchQuery,
  { any, tiers }: Pick<QueryExpressions, 'any' | 'tiers'>,
  limit: number,
): Ranked[] {
  const found = new Map<number, Ranked>()
  const all = source.page(any, beyondEveryDoc, Math.max(checkedInFull, limit) + 1)
  if (all.next === null) for (const each of rankAll(source, query, all.rows)) found.set(each.rowKey, each)
  else collectTiers(source, query, tiers, limit, found)
  return [...found.values()].sort(compareRanked).slice(0, limit)
}

/** Chinese names by pinyin, as lists are sorted. */
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true })

export function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.recency - a.recency || byName.compare(a.name, b.name) || a.rowKey - b.rowKey
}

function collectTiers(
  source: CandidateSource,
  query: SearchQuery,
  tiers: readonly RankExpression[],
  limit: number,
  found: Map<number, Ranked>,
): void {
  for (const tier of tiers) if (found.size < limit) collectTier(source, query, tier, limit, found)
}

function collectTier(
  source: CandidateSource,
  query: SearchQuery,
  { rank, expression }: RankExpression,
  limit: number,
  found: Map<number, Ranked>,
): void {
  let before: number | null = beyondEveryDoc
  for (let read = 0; before !== null && read < mostPerTier && found.size < limit; read += pageSize) {
    const page: CandidatePage = source.page(expression, before, pageSize)
    for (const each of rankAll(source, query, page.rows)) {
      if (each.rank <= rank && !found.has(each.rowKey)) found.set(each.rowKey, each)
    }
    before = page.next
  }
}

function rankAll(source: CandidateSource, query: SearchQuery, rows: readonly CandidateRow[]): Ranked[] {
  const reachable = !query.whole.hasCharacters
  const named = rows.map((row) => ({ row, rank: matchRecord(row, query) }))
  const unexplained = reachable ? named.filter(({ rank }) => rank === null || query.digits !== null) : []
  const reach = unexplained.length === 0 ? null : source.reach(unexplained.map(({ row }) => row.rowKey))
  return named.flatMap(({ row, rank: rankByName }) => {
    const reached = reach?.get(row.rowKey)
    const rank = reached ? matchRecord({ ...row, ...reached }, query) : rankByName
    const name = row.names[0]?.chars.join('') ?? ''
    return rank === null ? [] : { rowKey: row.rowKey, rank, recency: recencyOfDoc(row.doc), name }
  })
}
