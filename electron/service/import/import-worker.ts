import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportRowResult } from '#shared/model/import.ts'
import { importInPlace, type WorkerInput, type WorkerMessage } from './import-runner.ts'
import { rowsInThread } from './rows-in-thread.ts'
import { type ImportHooks, type ImportOutcome, runImport } from './run-import.ts'
import { sinkInThread } from './sink-in-thread.ts'

const { dataDir, request }: WorkerInput = workerData
const port = parentPort
if (!port) throw new Error('import-worker runs as a worker thread')
const send = (message: WorkerMessage) => port.postMessage(message)

const cancel = new AbortController()
port.on('message', () => cancel.abort())

const opened = openStore({ dataDir })
if (!opened.ok) throw new StoreError(opened.failure)
const { store } = opened
// Looking up needs little: most keys are answered by a filter in memory.
store.sqlite.pragma('cache_size = -4096')
let rows: ImportRowResult[] = []
const flush = () => {
  if (rows.length > 0) send({ type: 'rows', rows })
  rows = []
}
const hooks: ImportHooks = {
  signal: cancel.signal,
  onProgress: (phase, done) => {
    flush()
    send({ type: 'progress', phase, done })
  },
  onRow: (row) => {
    if (row.result === 'review' || row.result === 'failed' || row.flags.length > 0) rows.push(row)
  },
}
try {
  const outcome = await run()
  flush()
  send({ type: 'outcome', outcome })
} finally {
  store.close()
  port.close()
}

async function run(): Promise<ImportOutcome> {
  const { role, file, sheet, headerSheetRow, mapping, language, mode, actorId } = request
  // A list of items is a hundredth of a list of companies: one thread reads and compares it.
  if (isItemRole(role)) return importInPlace(store)(request, hooks)
  const list = await rowsInThread({ file, sheet, headerSheetRow })
  try {
    return await runImport(
      store,
      { list, fileName: file.fileName, mapping, purpose: { role, language } },
      mode === 'save' ? sinkInThread(dataDir, actorId) : null,
      hooks,
    )
  } finally {
    list.close()
  }
}
