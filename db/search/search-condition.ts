import type { Database } from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { parseQuery } from '#shared/domain/search-terms/parse-query.ts'
import { recordExpressions } from '#shared/domain/search-terms/query-expressions.ts'
import { organizations } from '../schema/organizations.ts'
import { matchOrganizations } from './match-organizations.ts'

/**
 * The grid's text filter as a condition on `organizations`, to be combined with other filters and any sort.
 * With the database at hand few matches become a list of row keys; many stay a full-text lookup that SQLite makes once
 * and probes while it walks the sort's index. Text with nothing to search for matches nothing.
 */
export function searchCondition(text: string, db?: Database): SQL {
  if (db === undefined) {
    const query = parseQuery(text)
    const expressions = query && recordExpressions(query)
    return expressions ? probe(sql`${sql.raw(organizationsMatching)} ${expressions.any}`) : sql`0`
  }
  const match = matchOrganizations(db, text)
  if (match.type === 'keys') {
    return sql`${organizations.rowKey} in (select value from json_each(${JSON.stringify(match.keys)}))`
  }
  const names = sql`${sql.raw(organizationsMatching)} ${match.names}`
  return probe(match.phones === null ? names : sql`${names} union ${sql.raw(organizationsCalled)} ${match.phones}`)
}

/** The plus sign keeps SQLite from driving the query by the matches: 300,000 row lookups and a sort. */
const probe = (keys: SQL): SQL => sql`+${organizations.rowKey} in (${keys})`

const organizationsMatching = 'select rowid from search_organizations where search_organizations match'
const organizationsCalled = `select r.organization_key from search_contacts f
  cross join search_contact_rows r on r.row_key = f.rowid where search_contacts match`
