import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerInput } from './import-runner.ts'
import { rowsInThread } from './rows-in-thread.ts'

const { dataDir, request, isOfItems }: WorkerInput = workerData
const port = parentPort
if (!port) throw new Error('import-worker runs as a worker thread')

// The reader is started with next to nothing loaded: it loads what it needs while this thread does.
// A list of items is a hundredth of a list of companies: one thread reads and compares it.
const list = isOfItems ? null : rowsInThread(request)
// Who fails to open it is heard below.
list?.catch(() => {})
const { planInThread } = await import('./plan-in-thread.ts')
await planInThread({ dataDir, request, list, port })
