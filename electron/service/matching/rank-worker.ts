import { parentPort, workerData } from 'node:worker_threads'
import { openRequirements } from '#db/repositories/requirements.ts'
import { openStore } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import { MatchingDesk } from './matching-desk.ts'
import type { RankInput, RankMessage } from './rank-in-threads.ts'
import { summaryOf } from './requirement-summary.ts'

// Ranks requirements as long as the shared counter gives out new ones: two of these finish at the same time.

const batchSize = 25
const { dataDir, now, timeZone, weights, count, ids, next }: RankInput = workerData
const port = parentPort
if (!port) throw new Error('rank-worker runs as a worker thread')
const send = (message: RankMessage) => port.postMessage(message)

const opened = openStore({ dataDir, clock: { now: () => now, timeZone: () => timeZone } })
if (!opened.ok) throw new StoreError(opened.failure)
const { store } = opened
try {
  const ranker = await new MatchingDesk(store).ranker()
  const requirementById = new Map(openRequirements(store).map((each) => [each.id, each]))
  for (;;) {
    const from = Atomics.add(next, 0, batchSize)
    const batch = ids.slice(from, from + batchSize)
    if (batch.length === 0) break
    const summaries = batch.flatMap((id) => {
      // Closed since the list was made.
      const requirement = requirementById.get(id)
      return requirement ? summaryOf(requirement.id, ranker.rank(requirement, weights, count).ranked) : []
    })
    send({ type: 'ranked', asked: batch.length, summaries })
  }
  send({ type: 'end' })
} finally {
  store.close()
  port.close()
}
