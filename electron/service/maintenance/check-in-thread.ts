import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreError } from '#db/store-failure.ts'
import type { Clock } from '#shared/domain/time/clock.ts'
import type { StoreFailure } from '#shared/model/store-status.ts'
import type { StoreCheck } from './check-store.ts'

export type CheckInput = { dataDir: string; now: number; timeZone: string }

export type CheckMessage = { type: 'checked'; check: StoreCheck } | { type: 'failed'; failure: StoreFailure }

/**
 * `checkStore` on a connection and in a thread of its own: in a large store it takes minutes, and nobody is to wait for
 * that. Aborted: rejects with the signal's reason.
 */
export async function checkInThread(
  { dataDir, clock }: { dataDir: string; clock: Clock },
  signal?: AbortSignal,
): Promise<StoreCheck> {
  signal?.throwIfAborted()
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./check-worker${extname(import.meta.filename)}`, import.meta.url)
  const workerData: CheckInput = { dataDir, now: clock.now(), timeZone: clock.timeZone() }
  const worker = new Worker(entry, { workerData })
  const { promise, resolve, reject } = Promise.withResolvers<StoreCheck>()
  worker.on('message', (message: CheckMessage) => {
    if (message.type === 'checked') resolve(message.check)
    else reject(new StoreError(message.failure))
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the checking thread ended with ${code}`)))
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', abort)
    void worker.terminate()
  }
}
