import { parentPort, workerData } from 'node:worker_threads'
import type { ImportEnd } from '#db/repositories/imports.ts'
import { openStore } from '#db/store.ts'
import { StoreError, storeFailureOf } from '#db/store-failure.ts'
import { applyCompanies, type ImportPart } from './apply-import.ts'
import { linesIn } from './json-text.ts'
import type { WriterInput, WriterMessage } from './sink-in-thread.ts'
import { SinkReceiver } from './sink-line.ts'

// Writes an import while another thread is still planning it, inside one transaction that ends with the report.

const { dataDir, actorId, line }: WriterInput = workerData
const port = parentPort
if (!port) throw new Error('import-writer-worker runs as a worker thread')

class Abandoned extends Error {}
const received = new SinkReceiver(line)
let end: ImportEnd | null = null

const opened = openStore({ dataDir })
if (!opened.ok) throw new StoreError(opened.failure)
const { store } = opened
// Half a gigabyte is on its way from the log into the store: after the answer, not before it.
store.sqlite.pragma('wal_autocheckpoint = 0')
// A page it needs again mostly lies in the system's memory: more of them here cost memory and save nothing.
store.sqlite.pragma('cache_size = -8192')
try {
  const first = received.next()
  if (first.type !== 'begin') throw new Abandoned()
  const applied = applyCompanies(store, actorId, first.beginning, parts(), theEnd)
  port.postMessage({ applied } satisfies WriterMessage)
  foldLogIn()
} catch (error) {
  if (!(error instanceof Abandoned)) throw error
} finally {
  store.close()
}

/** The import is in the store already: where the disk is too full to fold the log in now, a later write does it. */
function foldLogIn(): void {
  try {
    store.sqlite.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (!storeFailureOf(error)) throw error
  }
}

function* parts(): Generator<ImportPart> {
  for (;;) {
    const message = received.next()
    if (message.type === 'part')
      // The rows were written by the other thread a moment ago, from values of this type.
      yield { changes: linesIn(message.changes), rows: JSON.parse(message.rows) }
    else if (message.type === 'end') {
      end = message.end
      return
    } else throw new Abandoned()
  }
}

function theEnd(): ImportEnd {
  if (end === null) throw new Error('the changes ended without an end')
  return end
}
