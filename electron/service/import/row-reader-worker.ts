import { parentPort, workerData } from 'node:worker_threads'
import { openList } from './open-list.ts'
import { answerPreparations } from './prepare-in-thread.ts'
import { rowsInPlace } from './read-rows.ts'
import type { ReaderInput, ReaderMessage, StartReading } from './rows-in-thread.ts'

// Reads and understands rows for the thread that compares and stores them, and then prepares what that one writes.

const { file, sheet, headerSheetRow, prepare }: ReaderInput = workerData
const port = parentPort
if (!port) throw new Error('row-reader-worker runs as a worker thread')
const send = (message: ReaderMessage) => port.postMessage(message)

const list = await openList(file, { sheet, headerSheetRow })
if (!list.ok) throw new Error(`the file was readable when it was opened: ${list.problem}`)
const { rows, headers } = rowsInPlace(list.source, list.head)
send({ type: 'opened', headers: [...headers] })

const start = await new Promise<StartReading>((resolve) => port.once('message', resolve))
const mostAhead = 8
/** Batches sent and not yet asked for: the reader runs ahead, but not away with the memory. */
let ahead = 0
let wake = () => {}
port.on('message', () => {
  ahead -= 1
  wake()
})
for await (const batch of rows(start.mapping, start.context)) {
  // One text is handed over in a tenth of the time that a thousand small objects take.
  send({ type: 'rows', json: JSON.stringify(batch) })
  ahead += 1
  while (ahead >= mostAhead) {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    await promise
  }
}
answerPreparations(prepare)
send({ type: 'end' })
