import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerInput } from './import-runner.ts'
import { sinkInThread } from './sink-in-thread.ts'

const { dataDir, request, isOfItems }: WorkerInput = workerData
const port = parentPort
if (!port) throw new Error('import-worker runs as a worker thread')

// The writer is started with next to nothing loaded: it loads what it needs while this thread does.
// A list of items is a hundredth of a list of companies: it is written here.
const sink = isOfItems || request.mode === 'check' ? null : sinkInThread(dataDir, request.actorId)
const { planInThread } = await import('./plan-in-thread.ts')
await planInThread({ dataDir, request, sink, port })
