import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RowChange } from '#shared/model/change-set.ts'
import type { FreshCompany } from './new-company.ts'
import type { FileContent } from './open-list.ts'
import type { OpenRows, ReadingRequest, ReadRow, RowBatch } from './read-rows.ts'

/** Where a list begins: enough to open it again elsewhere. */
export type ListAddress = { file: FileContent; sheet: string | null; headerSheetRow: number | null }

export type ReaderInput = ListAddress

export type ReaderMessage =
  | { type: 'opened'; headers: string[] }
  | ({ type: 'rows' } & PackedBatch)
  | { type: 'end' }

/**
 * Reads in a thread of its own: taking text apart and working out what becomes of it costs more than comparing it, and
 * beside it it costs no time.
 */
export async function rowsInThread(address: ListAddress): Promise<OpenRows> {
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./row-reader-worker${extname(import.meta.filename)}`, import.meta.url)
  const workerData: ReaderInput = address
  const worker = new Worker(entry, { workerData, resourceLimits: importThreadMemory })
  const inbox = new Inbox(worker)
  const opened = await inbox.next()
  if (opened.type !== 'opened') throw new Error(`the list reader began with ${opened.type}`)
  return {
    headers: opened.headers,
    close: () => void worker.terminate(),
    rows: async function* (request) {
      worker.postMessage(request satisfies ReadingRequest)
      for (;;) {
        const message = await inbox.next()
        if (message.type !== 'rows') return
        worker.postMessage('more')
        yield unpacked(message)
      }
    },
  }
}

/**
 * A batch on its way: one text for what every row is asked for, handed over in a tenth of the time that a thousand small
 * objects take, and beside it the texts that stay texts.
 */
type PackedBatch = { json: string; texts: string[] }
type LightRow = Omit<ReadRow, 'texts' | 'content' | 'facts' | 'fresh'> & {
  fresh: Omit<FreshCompany, 'body' | 'changes'> | null
}

export function packed({ rows, newUsers }: RowBatch): PackedBatch {
  const texts: string[] = []
  const light = rows.map(({ texts: cells, content, facts, fresh, ...row }): LightRow => {
    texts.push(cells, content, facts)
    if (fresh === null) return { ...row, fresh }
    const { body, changes, ...others } = fresh
    texts.push(body, changes)
    return { ...row, fresh: others }
  })
  return { json: JSON.stringify({ light, newUsers }), texts }
}

function unpacked({ json, texts }: PackedBatch): RowBatch {
  // Written by `packed` a moment ago.
  const { light, newUsers }: { light: LightRow[]; newUsers: RowChange[] } = JSON.parse(json)
  let next = 0
  const text = () => texts[next++] ?? ''
  const rows = light.map(
    ({ fresh, ...row }): ReadRow => ({
      ...row,
      texts: text(),
      content: text(),
      facts: text(),
      fresh: fresh && { ...fresh, body: text(), changes: text() },
    }),
  )
  return { rows, newUsers }
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
