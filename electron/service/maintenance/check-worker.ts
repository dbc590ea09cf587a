import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#db/store.ts'
import { storeFailureOf } from '#db/store-failure.ts'
import type { CheckInput, CheckMessage } from './check-in-thread.ts'
import { checkStore } from './check-store.ts'

const { dataDir, now, timeZone }: CheckInput = workerData
const port = parentPort
if (!port) throw new Error('check-worker runs as a worker thread')
port.postMessage(answer())

function answer(): CheckMessage {
  const opened = openStore({ dataDir, clock: { now: () => now, timeZone: () => timeZone } })
  if (!opened.ok) return { type: 'failed', failure: opened.failure }
  const { store } = opened
  try {
    // Whatever a check does, it changes nothing; and of what is read once, kept pages would only take memory.
    store.sqlite.pragma('query_only = ON')
    store.sqlite.pragma('cache_size = -16384')
    return { type: 'checked', check: checkStore(store) }
  } catch (error) {
    const failure = storeFailureOf(error)
    if (!failure) throw error
    return { type: 'failed', failure }
  } finally {
    store.sqlite.close()
  }
}
