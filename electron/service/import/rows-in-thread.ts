import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RowChange } from '#shared/model/change-set.ts'
import { bytesOf, type JsonText, putInto, textOf } from './json-text.ts'
import type { FreshCompany } from './new-company.ts'
import type { FileContent } from './open-list.ts'
import type { OpenRows, ReadingRequest, ReadRow, RowBatch } from './read-row.ts'
import type { Gathering } from './read-rows.ts'
import type { SpareBytes } from './spare-bytes.ts'

/** Where a list begins: enough to open it again elsewhere. */
export type ListAddress = { file: FileContent; sheet: string | null; headerSheetRow: number | null }

export type ReaderInput = ListAddress

/** Asks for more, and gives the bytes of a batch back to be used again. */
export type ReaderReply = ArrayBuffer

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
    rows: (request) => {
      // At once, not when the first batch is asked for: whoever is going to compare has preparations to make.
      worker.postMessage(request satisfies ReadingRequest)
      return batches()
    },
  }

  async function* batches(): AsyncGenerator<RowBatch> {
    for (;;) {
      const message = await inbox.next()
      if (message.type !== 'rows') return
      yield { rows: unpacked(message), newUsers: message.newUsers }
      // Whoever asks for the next batch is done with this one.
      worker.postMessage(message.bytes satisfies ReaderReply, [message.bytes])
    }
  }
}

/** A batch on its way: the texts of its rows as bytes that can be transferred, and where each of them ends, see `unpacked`. */
type PackedBatch = { bytes: ArrayBuffer; ends: number[]; newUsers: RowChange[] }
/** What every row is asked for. */
type LightRow = Omit<ReadRow, 'texts' | 'content' | 'fresh'> & { fresh: Omit<FreshCompany, 'changes'> | null }

/** Packs each row as it comes: what is gathered must not grow old in the reader's memory, where it is costly to clear away. */
export function inAParcel(spare: SpareBytes): Gathering<PackedBatch> {
  const bytes = new GrowingBytes(spare)
  let ends: number[] = []
  return {
    add: ({ texts, content, fresh, row, sheetRow, flags, doubts, keys, otherKeys, gist }) => {
      const own = fresh && {
        organizationId: fresh.organizationId,
        contactIds: fresh.contactIds,
        identity: fresh.identity,
      }
      const light: LightRow = { row, sheetRow, flags, doubts, keys, otherKeys, gist, fresh: own }
      for (const text of [JSON.stringify(light), texts, content, fresh?.changes ?? ''])
        ends.push(bytes.put(text))
    },
    take: (newUsers) => {
      const batch = { bytes: bytes.take(), ends, newUsers }
      ends = []
      return batch
    },
  }
}

class GrowingBytes {
  readonly #spare: SpareBytes
  #bytes: Buffer<ArrayBuffer> | null = null
  #end = 0
  /** How many bytes were put in the last time. */
  #usual = 0

  constructor(spare: SpareBytes) {
    this.#spare = spare
  }

  /** Appends a text; returns where it ends. */
  put(text: JsonText): number {
    const needed = this.#end + bytesOf(text)
    if (this.#bytes === null || needed > this.#bytes.length) {
      const grown = Buffer.from(
        this.#spare.take(this.#bytes === null ? Math.max(needed, this.#usual) : 2 * needed),
      )
      this.#bytes?.copy(grown, 0, 0, this.#end)
      this.#bytes = grown
    }
    this.#end += putInto(this.#bytes, text, this.#end)
    return this.#end
  }

  take(): ArrayBuffer {
    const bytes = this.#bytes?.buffer ?? new ArrayBuffer(0)
    this.#bytes = null
    this.#usual = this.#end
    this.#end = 0
    return bytes
  }
}

/** One row after the other: a whole batch of them would outlive the young generation, and clearing it away is half the cost. */
function* unpacked({ bytes, ends }: PackedBatch): Generator<ReadRow> {
  let from = 0
  let taken = 0
  const next = (): Buffer => {
    const end = ends[taken] ?? from
    const text = Buffer.from(bytes, from, end - from)
    from = end
    taken += 1
    return text
  }
  while (taken < ends.length) {
    // Written by `inAParcel` a moment ago.
    const { row, sheetRow, flags, doubts, keys, otherKeys, gist, fresh }: LightRow = JSON.parse(
      textOf(next()),
    )
    const [texts, content, changes] = [next(), next(), next()]
    yield {
      row,
      sheetRow,
      flags,
      doubts,
      keys,
      otherKeys,
      gist,
      texts,
      content,
      fresh: fresh && {
        organizationId: fresh.organizationId,
        contactIds: fresh.contactIds,
        identity: fresh.identity,
        changes,
      },
    }
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
