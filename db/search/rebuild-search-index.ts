import type { Database } from 'better-sqlite3'
import type { SearchKind } from './index-records.ts'
import { indexRange } from './refresh-search-index.ts'

export type RebuildOptions = {
  /** Called after every part with rows done and rows in all. */
  onProgress?(done: number, total: number): void
  /** Checked between parts; an aborted rebuild throws the signal's reason and, in a transaction, leaves the old index. */
  signal?: AbortSignal
}

const rowsPerPart = 2_000

/**
 * Empties the search index and builds it again from the tables. Run it in a transaction, so that nobody searches half
 * an index; about 60 µs an organization and 35 µs a contact.
 */
export function rebuildSearchIndex(db: Database, options: RebuildOptions = {}): void {
  for (const table of ['search_organizations', 'search_contacts', 'search_visits']) {
    db.exec(`insert into ${table} (${table}) values ('delete-all')`)
  }
  db.exec('delete from search_organization_rows; delete from search_contact_rows; delete from search_stale')
  const total = kinds.reduce((sum, kind) => sum + countRows(db, kind), 0)
  let done = 0
  for (const kind of kinds) {
    const end = lastKey(db, kind) + 1
    for (let from = firstKey(db, kind); from < end; from += rowsPerPart) {
      options.signal?.throwIfAborted()
      indexRange(db, kind, from, Math.min(from + rowsPerPart, end))
      done = Math.min(total, done + rowsPerPart)
      options.onProgress?.(done, total)
    }
  }
}

const kinds = ['organization', 'contact', 'visit'] as const satisfies readonly SearchKind[]
const tableOf = { organization: 'organizations', contact: 'contacts', visit: 'visits' } as const

const numberOf = (db: Database, sql: string): number => Number(db.prepare(sql).pluck().get() ?? 0)
const countRows = (db: Database, kind: SearchKind): number =>
  numberOf(db, `select count(*) from ${tableOf[kind]}`)
const firstKey = (db: Database, kind: SearchKind): number =>
  numberOf(db, `select min(row_key) from ${tableOf[kind]}`)
const lastKey = (db: Database, kind: SearchKind): number =>
  numberOf(db, `select max(row_key) from ${tableOf[kind]}`)
