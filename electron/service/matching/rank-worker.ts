import { parentPort, workerData } from 'node:worker_threads'
import { findRequirements } from '#db/repositories/requirements.ts'
import { openStore } from '#db/store.ts'
import { StoreError } from '#db/store-failure.ts'
import { requirementFacts } from '#shared/domain/matching/matching-facts.ts'
import type { TextStatistics } from '#shared/domain/matching/specification-index.ts'
import { type RankInput, type RankMessage, rankBatch } from './rank-in-threads.ts'
import { readOfferings } from './read-offerings.ts'
import { briefOf } from './requirement-summary.ts'

// Ranks a share of the offerings for every requirement. What a word is worth depends on all offerings: each thread
// counts its own, and goes on when it has been told the sum.

const { dataDir, now, timeZone, weights, count, ids, share }: RankInput = workerData
const port = parentPort
if (!port) throw new Error('rank-worker runs as a worker thread')
const send = (message: RankMessage) => port.postMessage(message)

const opened = openStore({ dataDir, clock: { now: () => now, timeZone: () => timeZone } })
if (!opened.ok) throw new StoreError(opened.failure)
const { store } = opened
// Everything is read once: pages kept would only take memory.
store.sqlite.pragma('cache_size = -4096')
try {
  const { index, day, rates } = await readOfferings(store, share)
  const requirements = findRequirements(store, ids).map((each) => requirementFacts(each, day, rates))
  const terms = new Set<string>()
  for (const { query } of requirements) for (const term of query?.keys() ?? []) terms.add(term)
  send({ type: 'counted', statistics: index.statisticsOf(terms) })
  const whole = await new Promise<TextStatistics>((resolve) => port.once('message', resolve))
  index.setWhole(whole)
  const requirementById = new Map(requirements.map((each) => [each.id, each]))
  for (let from = 0; from < ids.length; from += rankBatch) {
    const briefs = ids.slice(from, from + rankBatch).map((id) => {
      const requirement = requirementById.get(id)
      // Removed since the list was made: nothing fits it any more.
      return requirement ? index.rank(requirement, weights, count).ranked.map(briefOf) : []
    })
    // One text is handed over in a tenth of the time that a thousand small objects take.
    send({ type: 'ranked', from, json: JSON.stringify(briefs) })
  }
  send({ type: 'end' })
} finally {
  store.close()
  port.close()
}
