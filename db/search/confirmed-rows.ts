import type { Database } from 'better-sqlite3'
import type { MatchRank } from '#shared/domain/search-terms/match-rank.ts'
import { matchRecord, namesFromIndex } from '#shared/domain/search-terms/match-record.ts'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import { cachedStatement } from '../cached-statement.ts'
import type { CandidateRow, CandidateSource } from './candidate-source.ts'
import { beyondEveryDoc } from './search-doc.ts'

/** A row key with how well it matches; a larger doc was in contact later. */
export type RankedOrganization = { rowKey: number; rank: MatchRank; doc: number }

/** Up to `limit` rows that answer an expression, without those whose names say otherwise. */
export function confirmedRows(
  source: CandidateSource,
  query: SearchQuery,
  expression: string,
  limit: number,
): RankedOrganization[] {
  return confirmed(source, query, source.page(expression, beyondEveryDoc, limit).rows)
}

/** Those of some rows that answer a query after all. */
export function confirmed(
  source: CandidateSource,
  query: SearchQuery,
  rows: readonly CandidateRow[],
): RankedOrganization[] {
  const reach =
    query.whole.hasCharacters || rows.length === 0 ? null : source.reach(rows.map(({ rowKey }) => rowKey))
  return rows.flatMap((row) => {
    const rank = matchRecord({ names: namesFromIndex(row.names), ...reach?.get(row.rowKey) }, query)
    return rank === null ? [] : { rowKey: row.rowKey, rank, doc: row.doc }
  })
}

/** Whether an expression has more than `limit` answers; reads no further than that. */
export function isMoreThan(
  db: Database,
  index: 'search_organizations' | 'search_contacts',
  expression: string,
  limit: number,
): boolean {
  const find = cachedStatement(db, `select 1 from ${index} where ${index} match ? limit 1 offset ?`).pluck()
  return find.get(expression, limit) !== undefined
}
