import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import type { ImportRowResult } from '#shared/model/import.ts'
import type { WorkerInput, WorkerMessage } from './import-runner.ts'
import { rowsInThread } from './rows-in-thread.ts'
import { runImport } from './run-import.ts'

const { dataDir, request }: WorkerInput = workerData
const { file, sheet, headerSheetRow, ...rest } = request
const port = parentPort
if (!port) throw new Error('import-worker runs as a worker thread')
const send = (message: WorkerMessage) => port.postMessage(message)

const cancel = new AbortController()
port.on('message', () => cancel.abort())

const opened = openStore({ dataDir })
if (!opened.ok) throw new StoreError(opened.failure)
let rows: ImportRowResult[] = []
const flush = () => {
  if (rows.length > 0) send({ type: 'rows', rows })
  rows = []
}
const list = await rowsInThread({ file, sheet, headerSheetRow })
try {
  const outcome = await runImport(
    opened.store,
    { ...rest, fileName: file.fileName, list },
    {
      signal: cancel.signal,
      onProgress: (phase, done) => {
        flush()
        send({ type: 'progress', phase, done })
      },
      onRow: (row) => {
        if (row.result === 'review' || row.result === 'failed' || row.flags.length > 0) rows.push(row)
      },
    },
  )
  flush()
  send({ type: 'outcome', outcome })
} finally {
  list.close()
  opened.store.close()
  port.close()
}
