import { parentPort, workerData } from 'node:worker_threads'
import { newIds } from '#db/store.ts'
import { systemClock } from '#shared/domain/time/clock.ts'
import { openList } from './open-list.ts'
import type { ReadingRequest } from './read-row.ts'
import { readBatches } from './read-rows.ts'
import { inAParcel, type ReaderInput, type ReaderMessage, type ReaderReply } from './rows-in-thread.ts'
import { SpareBytes } from './spare-bytes.ts'
import { stepBack } from './step-back.ts'

// Reads and understands rows for the thread that compares them, and works out what each becomes if nobody knows it.

const { file, sheet, headerSheetRow }: ReaderInput = workerData
const port = parentPort
if (!port) throw new Error('row-reader-worker runs as a worker thread')
stepBack()
const send = (message: ReaderMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

const list = await openList(file, { sheet, headerSheetRow })
if (!list.ok) throw new Error(`the file was readable when it was opened: ${list.problem}`)
send({ type: 'opened', headers: [...list.head.headers] })

const start = await new Promise<ReadingRequest>((resolve) => port.once('message', resolve))
const mostAhead = 4
/** Batches sent and not yet asked for: the reader runs ahead, but not away with the memory. */
let ahead = 0
let wake = () => {}
const spare = new SpareBytes()
port.on('message', (bytes: ReaderReply) => {
  spare.giveBack(bytes)
  ahead -= 1
  wake()
})
const gathering = inAParcel(spare)
for await (const parcel of readBatches(list.source, list.head, newIds(systemClock), start, gathering)) {
  send({ type: 'rows', ...parcel }, [parcel.bytes])
  ahead += 1
  while (ahead >= mostAhead) {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    await promise
  }
}
send({ type: 'end' })
