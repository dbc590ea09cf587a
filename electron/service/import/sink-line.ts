import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { ImportBeginning, ImportEnd } from '#db/repositories/imports.ts'
import { SpareBytes } from './spare-bytes.ts'

/**
 * The line from the thread that plans an import to the one that writes it. The writer is inside a transaction, where
 * nothing can be awaited: it sleeps on `sent`, the count of messages, and answers each it takes, so that the other side,
 * which must go on hearing its own messages, can wait for it.
 */
export type SinkLine = { port: MessagePort; sent: Int32Array<SharedArrayBuffer> }

export type SinkMessage =
  | { type: 'begin'; beginning: ImportBeginning }
  /** `changes`: `DerivedChange[]` as JSON, one a line, see linesOf; `rows`: of the report, `NewImportRow[]` as JSON. */
  | { type: 'part'; changes: Uint8Array<ArrayBuffer>; rows: string }
  | { type: 'end'; end: ImportEnd }
  | { type: 'abandon' }

/**
 * Messages that may wait for the writer. Now and then it is busy for a second with what it has gathered: with so many, the
 * threads before it go on meanwhile.
 */
const mostWaiting = 12

export const newCount = () => new Int32Array(new SharedArrayBuffer(4))

/** The end that sends. */
export class SinkSender {
  readonly #line: SinkLine
  /** For the bytes of messages. */
  readonly spare = new SpareBytes()
  #waiting = 0
  #wake = () => {}

  constructor(line: SinkLine) {
    this.#line = line
    line.port.on('message', (bytes: ArrayBuffer | null) => {
      if (bytes) this.spare.giveBack(bytes)
      this.#waiting -= 1
      this.#wake()
    })
  }

  /** Posts a message; resolves when the writer has caught up, or `gone` with it. */
  async send(message: SinkMessage, gone: Promise<unknown>): Promise<void> {
    this.post(message)
    while (this.#waiting >= mostWaiting) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wake = resolve
      await Promise.race([promise, gone])
    }
  }

  post(message: SinkMessage): void {
    const { port, sent } = this.#line
    port.postMessage(message, message.type === 'part' ? [message.changes.buffer] : [])
    this.#waiting += 1
    Atomics.add(sent, 0, 1)
    Atomics.notify(sent, 0)
  }
}

/** The end that receives. */
export class SinkReceiver {
  readonly #line: SinkLine
  /** Of the last message, which is done with when the next is asked for. */
  #bytes: ArrayBuffer | null = null

  constructor(line: SinkLine) {
    this.#line = line
  }

  /** The next message; sleeps until there is one. */
  next(): SinkMessage {
    const { port, sent } = this.#line
    for (;;) {
      const before = Atomics.load(sent, 0)
      const received: { message: SinkMessage } | undefined = receiveMessageOnPort(port)
      if (received) {
        const { message } = received
        port.postMessage(this.#bytes, this.#bytes === null ? [] : [this.#bytes])
        this.#bytes = message.type === 'part' ? message.changes.buffer : null
        return message
      }
      Atomics.wait(sent, 0, before)
    }
  }
}
