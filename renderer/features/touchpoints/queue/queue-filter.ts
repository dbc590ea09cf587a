import { TouchpointFilter, type TouchpointState } from '#shared/model/touchpoint.ts'
import type { Queue } from '../touchpoint-queries.ts'

/** Without the parts that narrow nothing, so that equal lists have equal addresses. */
export function compactFilter(filter: TouchpointFilter): TouchpointFilter {
  const parts = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  return TouchpointFilter.parse(Object.fromEntries(parts))
}

/** The list a queue or one of the lists across all occasions begins with; what narrows it comes on top. */
export function baseOf(filter: TouchpointFilter): TouchpointFilter {
  const { occasionId, year, planId, contactId, organizationId } = filter
  return compactFilter({ occasionId, year, planId, contactId, organizationId })
}

export const isNarrowed = (filter: TouchpointFilter): boolean =>
  JSON.stringify(compactFilter(filter)) !== JSON.stringify(baseOf(filter))

export const queueFilter = (queue: Queue): TouchpointFilter => ({
  occasionId: queue.occasionId,
  year: queue.year,
})

/** Greetings that wait for somebody to decide. */
export const waiting = (counts: Queue['counts']): number =>
  (counts.planned ?? 0) + (counts.needsLook ?? 0) + (counts.ready ?? 0)

export const totalOf = (counts: Queue['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The next one with something to decide; else the next there is. */
export function firstQueue(queues: readonly Queue[], today: string): Queue | undefined {
  const coming = queues.filter((queue) => queue.until >= today)
  return coming.find((queue) => waiting(queue.counts) > 0) ?? coming[0] ?? queues.at(-1)
}

/** In the order of a greeting's life. */
export const shownStates: readonly TouchpointState[] = [
  'needsLook',
  'planned',
  'ready',
  'approved',
  'sending',
  'unknown',
  'failed',
  'sent',
  'replied',
  'skipped',
]
