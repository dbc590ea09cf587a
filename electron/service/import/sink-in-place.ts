import Database from 'better-sqlite3'
import type { Store } from '#db/store.ts'
import { applyImport, type ImportSink } from './apply-import.ts'
import type { JsonText } from './json-text.ts'

/**
 * Keeps the changes of an import until it is finished and writes them then, on the connection of this thread: others use it
 * too, so that no transaction may stay open while rows are read.
 */
export function sinkInPlace(store: Store, actorId: string): ImportSink {
  // An empty name is a private on-disk database that SQLite deletes when it is closed, even after a crash.
  const kept = new Database('')
  kept.pragma('synchronous = OFF')
  kept.pragma('journal_mode = OFF')
  kept.exec('create table changes (position integer primary key, text not null)')
  kept.exec('begin')
  const keep = kept.prepare<[JsonText]>('insert into changes (text) values (?)')
  const all = kept.prepare<[], JsonText>('select text from changes order by position').pluck()
  // Opened by whoever asks for the first and closed with them: an open cursor keeps the file from being closed.
  function* changes() {
    yield* all.iterate()
  }
  return {
    take: async (changes) => {
      for (const text of changes) keep.run(text)
    },
    finish: async (report) => applyImport(store, actorId, changes(), () => report),
    close: async () => {
      kept.close()
    },
  }
}
