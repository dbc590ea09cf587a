import type { Database } from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { matchOrganizations, matchSql } from './match-organizations.ts'

/**
 * The grid's text filter as a condition on `organizations`, to be combined with other filters and any sort.
 * Text with nothing to search for matches nothing.
 */
export function searchCondition(db: Database, text: string): SQL {
  const { sql: condition, parameters } = matchSql(matchOrganizations(db, text), '"organizations"."row_key"')
  return sql.join(
    condition
      .split('?')
      .flatMap((part, i) => [...(i === 0 ? [] : [sql`${parameters[i - 1]}`]), sql.raw(part)]),
  )
}
