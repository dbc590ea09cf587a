import type { Database } from 'better-sqlite3'
import type { MatchRank } from '#shared/domain/search-terms/match-rank.ts'
import { parseQuery, type SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import {
  noteExpression,
  type QueryExpressions,
  recordExpressions,
} from '#shared/domain/search-terms/query-expressions.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { SearchHit } from '#shared/model/search-hit.ts'
import { contactSource, organizationSource } from './candidate-source.ts'
import { contactHit, organizationHit, visitHits } from './hits.ts'
import type { SearchKind } from './index-records.ts'
import { compareRanked, rankCandidates } from './rank-candidates.ts'

export type SearchOptions = {
  limit: number
  kinds?: readonly SearchKind[]
  /** Only organizations of this role, their people and their notes. */
  role?: OrganizationRole
}

/**
 * One search over names, phones, addresses and notes, best first: exact name, beginning of a name, phone tail, pinyin
 * and initials, anywhere else, notes; among equals the most recently contacted, then by name.
 * Text with nothing to search for answers nothing. Never throws for what is typed.
 */
export function search(db: Database, text: string, options: SearchOptions): SearchHit[] {
  const query = parseQuery(text)
  if (!query) return []
  const kinds = options.kinds ?? ['organization', 'contact', 'visit']
  const named = rankedRecords(db, query, { ...options, kinds })
    .toSorted(compareRanked)
    .slice(0, options.limit)
  const hits = named.flatMap(({ kind, rowKey, rank }) => {
    const hit =
      kind === 'contact'
        ? contactHit(db, rowKey, rank, query, text)
        : organizationHit(db, rowKey, rank, query, text)
    return hit ?? []
  })
  const room = options.limit - hits.length
  const note = room > 0 && kinds.includes('visit') ? noteExpression(query) : null
  return note === null
    ? hits
    : [...hits, ...visitHits(db, note, query, text, { limit: room, ...roleOf(options) })]
}

type RankedRecord = ReturnType<typeof rankCandidates>[number] & {
  kind: 'organization' | 'contact'
  rank: MatchRank
}

function rankedRecords(
  db: Database,
  query: SearchQuery,
  { kinds, limit, role }: SearchOptions & { kinds: readonly SearchKind[] },
): RankedRecord[] {
  const expressions = recordExpressions(query)
  if (!expressions) return []
  const ranked = (using: Pick<QueryExpressions, 'any' | 'tiers'>): RankedRecord[] =>
    (['organization', 'contact'] as const)
      .filter((kind) => kinds.includes(kind))
      .flatMap((kind) => {
        const source = kind === 'organization' ? organizationSource(db, role) : contactSource(db, role)
        return rankCandidates(source, query, using, limit).map((each) => ({ ...each, kind }))
      })
  const found = ranked(expressions)
  const { mixed } = expressions
  return found.length > 0 || mixed === null ? found : ranked({ any: mixed.expression, tiers: [mixed] })
}

const roleOf = ({ role }: SearchOptions): { role?: OrganizationRole } => (role === undefined ? {} : { role })
