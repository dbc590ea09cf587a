import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RowChange } from '#shared/model/change-set.ts'
import { bytesOf, type JsonText, putInto } from './json-text.ts'
import type { FreshCompany } from './new-company.ts'
import type { FileContent } from './open-list.ts'
import type { Gathering, OpenRows, ReadingRequest, ReadRow } from './read-rows.ts'

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
export async function rowsInThread({ file, sheet, headerSheetRow }: ListAddress): Promise<OpenRows> {
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./row-reader-worker${extname(import.meta.filename)}`, import.meta.url)
  const workerData: ReaderInput = { file, sheet, headerSheetRow }
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
        yield { rows: unpacked(message), newUsers: message.newUsers }
      }
    },
  }
}

/**
 * A batch on its way: for each row a line of JSON with what every row is asked for, and the bytes of the texts that stay
 * texts. `bytes` can be transferred.
 */
type PackedBatch = { lines: string; bytes: ArrayBuffer; newUsers: RowChange[] }
type LightRow = Omit<ReadRow, 'texts' | 'content' | 'fresh'> & {
  fresh: Omit<FreshCompany, 'changes'> | null
  /** Where its cells, its content and its changes end; each begins where the one before ends. */
  ends: [texts: number, content: number, changes: number]
}

/** Packs each row as it comes: what is gathered must not grow old in the reader's memory, where it is costly to clear away. */
export function inAParcel(): Gathering<PackedBatch> {
  const bytes = new GrowingBytes()
  let lines: string[] = []
  return {
    add: ({ texts, content, fresh, row, sheetRow, flags, doubts, keys, otherKeys, gist }) => {
      const ends: LightRow['ends'] = [bytes.put(texts), bytes.put(content), bytes.put(fresh?.changes ?? '')]
      const own = fresh && {
        organizationId: fresh.organizationId,
        contactIds: fresh.contactIds,
        identity: fresh.identity,
      }
      const light: LightRow = { row, sheetRow, flags, doubts, keys, otherKeys, gist, fresh: own, ends }
      lines.push(JSON.stringify(light))
    },
    take: (newUsers) => {
      const batch = { lines: lines.join('\n'), bytes: bytes.take(), newUsers }
      lines = []
      return batch
    },
  }
}

/** What a batch of a wide list takes. */
const usualBytes = 2 ** 22

class GrowingBytes {
  #bytes = Buffer.from(new ArrayBuffer(2 ** 20))
  #end = 0

  /** Appends a text; returns where it ends. */
  put(text: JsonText): number {
    const needed = this.#end + bytesOf(text)
    if (needed > this.#bytes.length) {
      const grown = Buffer.from(new ArrayBuffer(2 * needed))
      this.#bytes.copy(grown, 0, 0, this.#end)
      this.#bytes = grown
    }
    this.#end += putInto(this.#bytes, text, this.#end)
    return this.#end
  }

  take(): ArrayBuffer {
    const { buffer } = this.#bytes
    // As much as this batch took, but not what one huge cell took.
    this.#bytes = Buffer.from(new ArrayBuffer(Math.min(buffer.byteLength, usualBytes)))
    this.#end = 0
    return buffer
  }
}

/** One row after the other: a whole batch of them would outlive the young generation, and clearing it away is half the cost. */
function* unpacked({ lines, bytes }: PackedBatch): Generator<ReadRow> {
  let from = 0
  const until = (end: number): Buffer => {
    const text = Buffer.from(bytes, from, end - from)
    from = end
    return text
  }
  for (let start = 0; start < lines.length; ) {
    const lineBreak = lines.indexOf('\n', start)
    const end = lineBreak === -1 ? lines.length : lineBreak
    // Written by `inAParcel` a moment ago.
    const { row, sheetRow, flags, doubts, keys, otherKeys, gist, fresh, ends }: LightRow = JSON.parse(
      lines.slice(start, end),
    )
    yield {
      row,
      sheetRow,
      flags,
      doubts,
      keys,
      otherKeys,
      gist,
      texts: until(ends[0]),
      content: until(ends[1]),
      fresh: fresh && {
        organizationId: fresh.organizationId,
        contactIds: fresh.contactIds,
        identity: fresh.identity,
        changes: until(ends[2]),
      },
    }
    start = end + 1
  }
}

/**
 * What an import keeps is small (about 100 MB a million rows), what it throws away is much. Told of a limit, V8 clears up
 * after twice what is kept; otherwise it would take what the machine has. A young part of 24 MB saved no time over 12.
 */
export const importThreadMemory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 }

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
