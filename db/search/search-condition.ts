import type { Database } from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { matchOrganizations, matchSql, type OrganizationMatch } from './match-organizations.ts'

/**
 * The grid's text filter as a condition on `organizations`, to be combined with other filters and any sort.
 * Text with nothing to search for matches nothing. `match` spares looking the text up again.
 */
export function searchCondition(
  db: Database,
  text: string,
  match: OrganizationMatch = matchOrganizations(db, text),
): SQL {
  const { sql: condition, parameters } = matchSql(db, match, '"organizations"."row_key"')
  return sql.join(
    condition
      .split('?')
      .flatMap((part, i) => [...(i === 0 ? [] : [sql`${parameters[i - 1]}`]), sql.raw(part)]),
  )
}
