import { extname } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { RowContext } from '#shared/domain/import/row-context.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import type { FileContent } from './open-list.ts'
import { type PrepareLine, prepareInThread } from './prepare-in-thread.ts'
import type { OpenRows, ReadRow } from './read-rows.ts'

/** Where a list begins: enough to open it again elsewhere. */
export type ListAddress = { file: FileContent; sheet: string | null; headerSheetRow: number | null }

export type ReaderInput = ListAddress & { prepare: PrepareLine }

/** What the reader waits for once it has opened the list. */
export type StartReading = { mapping: ImportMapping; context: RowContext }

export type ReaderMessage =
  | { type: 'opened'; headers: string[] }
  | { type: 'rows'; json: string }
  | { type: 'end' }

/**
 * Reads in a thread of its own: taking text apart costs as much as comparing and staging, and beside them it costs no
 * time. While the import is being saved, the same thread prepares what is written.
 */
export async function rowsInThread(address: ListAddress): Promise<OpenRows> {
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./row-reader-worker${extname(import.meta.filename)}`, import.meta.url)
  const { port1, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const workerData: ReaderInput = { ...address, prepare: { port: port2, answered } }
  const worker = new Worker(entry, { workerData, transferList: [port2], resourceLimits: importThreadMemory })
  const inbox = new Inbox(worker)
  const opened = await inbox.next()
  if (opened.type !== 'opened') throw new Error(`the list reader began with ${opened.type}`)
  return {
    headers: opened.headers,
    close: () => void worker.terminate(),
    prepare: prepareInThread({ port: port1, answered }),
    rows: async function* (mapping, context) {
      worker.postMessage({ mapping, context } satisfies StartReading)
      for (;;) {
        const message = await inbox.next()
        if (message.type !== 'rows') return
        worker.postMessage('more')
        // Written by the reader a moment ago, from values of this type.
        const batch: ReadRow[] = JSON.parse(message.json)
        yield batch
      }
    },
  }
}

/**
 * What an import keeps is small (about 100 MB a million rows), what it throws away is much. Told of a limit, V8 clears up
 * after twice what is kept; otherwise it would take what the machine has.
 */
export const importThreadMemory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 24 }

/** What a thread has said and nobody has taken yet; its failure comes out of `next`. */
class Inbox {
  readonly #messages: ReaderMessage[] = []
  #failure: Error | null = null
  #wake = () => {}

  constructor(worker: Worker) {
    worker.on('message', (message: ReaderMessage) => {
      this.#messages.push(message)
      this.#wake()
    })
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => this.#fail(new Error(`the list reader ended with ${code}`)))
  }

  async next(): Promise<ReaderMessage> {
    for (;;) {
      const message = this.#messages.shift()
      if (message) return message
      if (this.#failure) throw this.#failure
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wake = resolve
      await promise
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#wake()
  }
}
