import type { Database } from 'better-sqlite3'
import { parseQuery, type SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import {
  type Finder,
  noteExpression,
  type QueryExpressions,
  recordExpressions,
} from '#shared/domain/search-terms/query-expressions.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { SearchHit } from '#shared/model/search-hit.ts'
import { contactSource, organizationSource } from './candidate-source.ts'
import { contactHit, organizationHit, visitHits } from './hits.ts'
import type { SearchKind } from './index-records.ts'
import { compareRanked, type Ranked, rankCandidates } from './rank-candidates.ts'

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

type RankedRecord = Ranked & { kind: 'organization' | 'contact' }

function rankedRecords(
  db: Database,
  query: SearchQuery,
  { kinds, limit, role }: SearchOptions & { kinds: readonly SearchKind[] },
): RankedRecord[] {
  const ranked = (findersOf: (expressions: QueryExpressions) => readonly Finder[]): RankedRecord[] => {
    const found: RankedRecord[] = []
    for (const kind of ['organization', 'contact'] as const) {
      const expressions = kinds.includes(kind) ? recordExpressions(query, kind) : null
      if (!expressions) continue
      const source = kind === 'organization' ? organizationSource(db, role) : contactSource(db, role)
      const more = rankCandidates(source, query, findersOf(expressions), { limit, rivals: found })
      found.push(...more.map((each) => ({ ...each, kind })))
    }
    return found
  }
  const found = ranked(({ finders }) => finders)
  return found.length > 0 ? found : ranked(({ mixed }) => (mixed === null ? [] : [mixed]))
}

const roleOf = ({ role }: SearchOptions): { role?: OrganizationRole } => (role === undefined ? {} : { role })
