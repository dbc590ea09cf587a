import { extname } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { AppliedChangeSet } from '#db/write-path/apply-change-set.ts'
import type { ImportSink } from './apply-import.ts'
import { linesOf } from './json-text.ts'
import { newCount, type SinkLine, type SinkMessage, SinkSender } from './sink-line.ts'

export type WriterInput = { dataDir: string; actorId: string; line: SinkLine }
export type WriterMessage = { applied: AppliedChangeSet | null }

/**
 * Writes in a thread of its own, with a connection and a transaction of its own, while this one still plans. It holds
 * the store's one write lock from the first change on.
 */
export function sinkInThread(dataDir: string, actorId: string): ImportSink {
  // In the built application this file and its neighbour are JavaScript, from source they are TypeScript.
  const entry = new URL(`./import-writer-worker${extname(import.meta.filename)}`, import.meta.url)
  const { port1, port2 } = new MessageChannel()
  const sent = newCount()
  const sender = new SinkSender({ port: port1, sent })
  const workerData: WriterInput = { dataDir, actorId, line: { port: port2, sent } }
  const worker = new Worker(entry, { workerData, transferList: [port2], resourceLimits: writerMemory })
  const written = Promise.withResolvers<AppliedChangeSet | null>()
  const ended = Promise.withResolvers<void>()
  // A writer that fails while nobody waits for it is heard at the next call.
  written.promise.catch(() => {})
  worker.on('message', ({ applied }: WriterMessage) => written.resolve(applied))
  worker.on('error', written.reject)
  worker.on('exit', (code) => {
    written.reject(new Error(`the import writer ended with ${code}`))
    port1.close()
    ended.resolve()
  })

  const post = (message: SinkMessage) => sender.send(message, written.promise)
  let isFinished = false
  return {
    begin: (beginning) => post({ type: 'begin', beginning }),
    take: ({ changes, rows }) =>
      post({ type: 'part', changes: linesOf(changes, sender.spare), rows: JSON.stringify(rows) }),
    finish: async (end) => {
      await post({ type: 'end', end })
      const applied = await written.promise
      isFinished = true
      return applied
    },
    close: async () => {
      // A writer that has answered tidies up after itself, and nobody needs to wait for that.
      if (isFinished) return
      sender.post({ type: 'abandon' })
      await ended.promise
    },
  }
}

const writerMemory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 6 }
