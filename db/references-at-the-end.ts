import type { Database } from 'better-sqlite3'
import { recordTables } from './write-path/record-tables.ts'

/**
 * Runs `write` in one transaction that looks up where its new records refer to at its end and not row by row, which lets
 * it insert many rows by one statement (`RowInserter`). If a reference leads nowhere it throws, and nothing is written.
 * For writers that add records, but never make one that is there already refer to another.
 */
export function withReferencesAtTheEnd<T>(sqlite: Database, write: () => T): T {
  // Without effect inside a transaction of the caller: then every row is checked after all.
  sqlite.pragma('foreign_keys = OFF')
  try {
    return sqlite
      .transaction(() => {
        const checks = checksOfNewRecords(sqlite)
        const written = write()
        for (const check of checks) check()
        return written
      })
      .immediate()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

type Reference = { child: string; column: string; parent: string; parentColumn: string }

/** Of each column that refers to another table, for the rows that come after the last one there is now. */
function checksOfNewRecords(sqlite: Database): (() => void)[] {
  return referencesOfRecords(sqlite).map((reference) => {
    const { child, column } = reference
    const last = sqlite.prepare<[], number | null>(`select max(row_key) from ${child}`).pluck().get() ?? 0
    const orphan = sqlite.prepare<[number], string>(orphanSql(reference)).pluck()
    return () => {
      const found = orphan.get(last)
      if (found !== undefined) throw new Error(`${child} ${found}: its ${column} leads nowhere`)
    }
  })
}

/** The columns of record tables that refer to another table. */
export const referencesOfRecords = (sqlite: Database): Reference[] =>
  sqlite
    .prepare<[], Reference>(
      `select s.name as child, f."from" as "column", f."table" as parent, f."to" as parentColumn
       from sqlite_schema s join pragma_foreign_key_list(s.name) f where s.type = 'table'`,
    )
    .all()
    .filter(({ child }) => recordTables.has(child))

/** A record behind a row key (bound) whose reference leads nowhere. */
export const orphanSql = ({ child, column, parent, parentColumn }: Reference): string =>
  `select c.id from ${child} c where c.row_key > ? and c.${column} is not null
     and not exists (select 1 from ${parent} p where p.${parentColumn} = c.${column}) limit 1`
