import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import type { ImportRowResult } from '#shared/model/import.ts'
import { importInPlace, type WorkerInput, type WorkerMessage } from './import-runner.ts'

const { dataDir, request }: WorkerInput = workerData
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
try {
  const outcome = await importInPlace(opened.store)(request, {
    signal: cancel.signal,
    onProgress: (phase, done) => {
      flush()
      send({ type: 'progress', phase, done })
    },
    onRow: (row) => {
      if (row.result === 'review' || row.result === 'failed' || row.flags.length > 0) rows.push(row)
    },
  })
  flush()
  send({ type: 'outcome', outcome })
} finally {
  opened.store.close()
  port.close()
}
