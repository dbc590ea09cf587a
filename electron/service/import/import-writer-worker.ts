import { parentPort, workerData } from 'node:worker_threads'
import type { NewImportRow } from '#db/repositories/imports.ts'
import { openStore } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import { applyImport, type ImportReport } from './apply-import.ts'
import { linesIn } from './json-text.ts'
import type { WriterInput, WriterMessage } from './sink-in-thread.ts'
import { receive } from './sink-line.ts'

// Writes an import while another thread is still planning it, inside one transaction that ends with the report.

const { dataDir, actorId, line }: WriterInput = workerData
const port = parentPort
if (!port) throw new Error('import-writer-worker runs as a worker thread')

class Abandoned extends Error {}
let record: ImportReport['record'] | null = null

const opened = openStore({ dataDir })
if (!opened.ok) throw new StoreError(opened.failure)
const { store } = opened
try {
  const applied = applyImport(store, actorId, changes(), report)
  port.postMessage({ applied } satisfies WriterMessage)
} catch (error) {
  if (!(error instanceof Abandoned)) throw error
} finally {
  store.close()
}

function* changes(): Generator<string> {
  for (;;) {
    const message = receive(line)
    if (message.type === 'changes') yield* linesIn(message.lines)
    else if (message.type === 'record') {
      record = message.record
      return
    } else throw new Abandoned()
  }
}

function report(): ImportReport {
  if (record === null) throw new Error('the changes ended without a record')
  return { record, rows: rows() }
}

function* rows(): Generator<NewImportRow> {
  for (;;) {
    const message = receive(line)
    if (message.type === 'end') return
    if (message.type !== 'rows') throw new Abandoned()
    // Written by the other thread a moment ago, from values of this type.
    const batch: readonly NewImportRow[] = JSON.parse(message.json)
    yield* batch
  }
}
