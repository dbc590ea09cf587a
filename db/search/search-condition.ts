import type { Database } from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { organizations } from '../schema/organizations.ts'
import { matchOrganizations, matchSql } from './match-organizations.ts'

/**
 * The grid's text filter as a condition on `organizations`, to be combined with other filters and any sort. Few matches
 * become a list of row keys; many stay a lookup that SQLite makes once and probes while it walks the sort's index.
 * Text with nothing to search for matches nothing.
 */
export function searchCondition(db: Database, text: string): SQL {
  const match = matchOrganizations(db, text)
  const { sql: condition, parameters } = matchSql(match, '')
  const [first = '', second] = parameters
  const [before = '', between = '', after = ''] = condition.split('?')
  // The plus sign keeps SQLite from driving the query by 300,000 matches and sorting them.
  const rowKey = match.type === 'keys' ? sql`${organizations.rowKey}` : sql`+${organizations.rowKey}`
  const tail = second === undefined ? sql.raw(between) : sql`${sql.raw(between)}${second}${sql.raw(after)}`
  return sql`${rowKey}${sql.raw(before)}${first}${tail}`
}
