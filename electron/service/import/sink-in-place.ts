import Database from 'better-sqlite3'
import type { ImportBeginning, NewImportRow } from '#db/repositories/imports.ts'
import type { Store } from '#db/store.ts'
import { applyCompanies, type ImportPart, type ImportSink } from './apply-import.ts'
import type { JsonText } from './json-text.ts'

/**
 * Keeps what an import writes until it is finished and writes it then, on the connection of this thread: others use it
 * too, so that no transaction may stay open while rows are read.
 */
export function sinkInPlace(store: Store, actorId: string): ImportSink {
  // An empty name is a private on-disk database that SQLite deletes when it is closed, even after a crash.
  const kept = new Database('')
  kept.pragma('synchronous = OFF')
  kept.pragma('journal_mode = OFF')
  kept.exec('create table kept (position integer primary key, changes, row text)')
  kept.exec('begin')
  const keep = kept.prepare<[JsonText | null, string | null]>('insert into kept (changes, row) values (?, ?)')
  const all = kept
    .prepare<[], [JsonText | null, string | null]>('select changes, row from kept order by position')
    .raw()
  let begun: ImportBeginning | null = null
  // Opened by whoever asks for the first and closed with them: an open cursor keeps the file from being closed.
  function* parts(): Generator<ImportPart> {
    for (const [changes, row] of all.iterate()) {
      // Written by `take`, from a value of this type.
      const rows: NewImportRow[] = row === null ? [] : [JSON.parse(row)]
      yield { changes: changes === null ? [] : [changes], rows }
    }
  }
  return {
    begin: async (beginning) => {
      begun = beginning
    },
    take: async ({ changes, rows }) => {
      for (const text of changes) keep.run(text, null)
      for (const row of rows) keep.run(null, JSON.stringify(row))
    },
    finish: async (end) => {
      if (begun === null) throw new Error('an import ended that never began')
      return applyCompanies(store, actorId, begun, parts(), () => end)
    },
    close: async () => {
      kept.close()
    },
  }
}
