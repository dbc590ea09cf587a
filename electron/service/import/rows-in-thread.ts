import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RowChange } from '#shared/model/change-set.ts'
import { type JsonText, mostBytesOf, putInto } from './json-text.ts'
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
 * objects take, and beside it the bytes of the texts that stay texts.
 */
type PackedBatch = { json: string; bytes: ArrayBuffer }
type LightRow = Omit<ReadRow, 'texts' | 'content' | 'fresh'> & {
  fresh: Omit<FreshCompany, 'changes'> | null
  /** Where its cells, its content and its changes end; each begins where the one before ends. */
  ends: [texts: number, content: number, changes: number]
}

/** `bytes` can be transferred. */
export function packed({ rows, newUsers }: RowBatch): PackedBatch {
  const most = rows.reduce(
    (sum, { texts, content, fresh }) =>
      sum + mostBytesOf(texts) + mostBytesOf(content) + mostBytesOf(fresh?.changes ?? ''),
    0,
  )
  const bytes = Buffer.from(new ArrayBuffer(most))
  let end = 0
  const put = (text: JsonText) => {
    end += putInto(bytes, text, end)
    return end
  }
  const light = rows.map(({ texts, content, fresh, ...row }): LightRow => {
    const ends: LightRow['ends'] = [put(texts), put(content), put(fresh?.changes ?? '')]
    if (fresh === null) return { ...row, fresh, ends }
    const { changes: _, ...others } = fresh
    return { ...row, fresh: others, ends }
  })
  return { json: JSON.stringify({ light, newUsers }), bytes: bytes.buffer }
}

function unpacked({ json, bytes }: PackedBatch): RowBatch {
  // Written by `packed` a moment ago.
  const { light, newUsers }: { light: LightRow[]; newUsers: RowChange[] } = JSON.parse(json)
  let from = 0
  const until = (end: number): Buffer => {
    const text = Buffer.from(bytes, from, end - from)
    from = end
    return text
  }
  const rows = light.map(
    ({ fresh, ends: [texts, content, changes], ...row }): ReadRow => ({
      ...row,
      texts: until(texts),
      content: until(content),
      fresh: fresh && { ...fresh, changes: until(changes) },
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
