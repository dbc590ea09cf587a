import { EventEmitter, on } from 'node:events'
import { setImmediate as letOthersThrough } from 'node:timers/promises'
import { readWeights } from '#db/repositories/matching-weights.ts'
import { organizationNamesById } from '#db/repositories/organization-names.ts'
import {
  findRequirements,
  openRequirementHeads,
  type RequirementHead,
} from '#db/repositories/requirements.ts'
import type { MatchAllEvent } from '#shared/contract/matching-contract.ts'
import type { OpenService } from '../service-context.ts'
import { rankInThreads } from './rank-in-threads.ts'
import { briefOf, type RequirementSummary, summaryOf } from './requirement-summary.ts'

/** So few are ranked here sooner than a thread has read the offerings. */
const fewRequirements = 200

/** Ranks every open requirement, telling how far it is; leaving the iterator stops it. */
export async function* matchAll(
  service: OpenService,
  count: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<MatchAllEvent> {
  const requirements = openRequirementHeads(service.store)
  const total = requirements.length
  const summaries: RequirementSummary[] = []
  yield { type: 'progress', done: 0, total }
  const parts =
    total <= fewRequirements
      ? here(service, requirements, count)
      : inThreads(service, requirements, count, signal)
  let done = 0
  for await (const part of parts) {
    done += part.asked
    summaries.push(...part.summaries)
    yield { type: 'progress', done: Math.min(done, total), total }
  }
  if (signal?.aborted) return
  yield finished(service, requirements, summaries)
}

type Part = { asked: number; summaries: RequirementSummary[] }

async function* here(
  { store, matching }: OpenService,
  requirements: readonly RequirementHead[],
  count: number,
): AsyncGenerator<Part> {
  const weights = readWeights(store)
  for (const { id } of requirements) {
    const ranker = await matching.ranker()
    // Closed or removed since the list was made: nothing to find.
    const summaries = findRequirements(store, [id]).map((requirement) =>
      summaryOf(id, ranker.rank(requirement, weights, count).ranked.map(briefOf)),
    )
    yield { asked: 1, summaries }
    await letOthersThrough()
  }
}

async function* inThreads(
  { store }: OpenService,
  requirements: readonly RequirementHead[],
  count: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Part> {
  const stop = new AbortController()
  signal?.addEventListener('abort', () => stop.abort())
  const emitter = new EventEmitter()
  const job = rankInThreads(
    {
      dataDir: store.dataDir,
      now: store.clock.now(),
      timeZone: store.clock.timeZone(),
      weights: readWeights(store),
      count,
      ids: requirements.map(({ id }) => id),
    },
    (summaries) => emitter.emit('part', { asked: summaries.length, summaries } satisfies Part),
    stop.signal,
  ).finally(() => emitter.emit('end'))
  // The generator reads the outcome below; until then a failure must not count as unhandled.
  job.catch(() => {})
  try {
    for await (const [part] of on(emitter, 'part', { close: ['end'] })) yield part
    await job
  } finally {
    stop.abort()
  }
}

function finished(
  { store }: OpenService,
  requirements: readonly RequirementHead[],
  summaries: readonly RequirementSummary[],
): MatchAllEvent {
  const summaryById = new Map(summaries.map((each) => [each.requirementId, each]))
  const unmatched = requirements.flatMap((requirement) => {
    const summary = summaryById.get(requirement.id)
    return summary && !summary.isMatched ? { requirement, summary } : []
  })
  const names = organizationNamesById(
    store,
    unmatched.map(({ requirement }) => requirement.organizationId),
  )
  return {
    type: 'finished',
    requirements: summaries.length,
    unmatched: unmatched.map(
      ({ requirement: { id, title, organizationId }, summary: { best, missing } }) => ({
        requirementId: id,
        title,
        buyerName: names.get(organizationId) ?? '',
        best,
        missing,
      }),
    ),
    pairs: summaries.reduce((sum, { pairs }) => sum + pairs, 0),
  }
}
