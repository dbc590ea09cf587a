import { z } from 'zod'
import { LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { TouchpointIssue, TouchpointState } from '#shared/model/touchpoint.ts'
import type { Store } from '../store.ts'

export type StateCounts = Partial<Record<TouchpointState, number>>

export type CountSpan = { from: LocalDate; until: LocalDate; ownerId: UserId | null; today: LocalDate }

export type Queue = {
  occasionId: OccasionId
  year: number
  from: LocalDate
  until: LocalDate
  counts: StateCounts
  issues: Partial<Record<TouchpointIssue, number>>
  late: number
}

/** The occasions of a span with their greetings, soonest first. */
export function queuesBetween(store: Store, span: CountSpan): Queue[] {
  const parameters = { ...span }
  const queues = new Map<string, Queue>()
  const counted = store.sqlite.prepare<unknown[], z.input<typeof QueueRow>>(queuesSql).all(parameters)
  for (const row of counted) {
    const parsed = QueueRow.safeParse(row)
    if (!parsed.success) continue
    const { occasionId, year, state, count, late, from, until } = parsed.data
    const key = `${occasionId} ${year}`
    const queue = queues.get(key) ?? { occasionId, year, from, until, counts: {}, issues: {}, late: 0 }
    if (from < queue.from) queue.from = from
    if (until > queue.until) queue.until = until
    queue.counts[state] = (queue.counts[state] ?? 0) + count
    queue.late += late
    queues.set(key, queue)
  }
  const issues = store.sqlite.prepare<unknown[], z.input<typeof IssueRow>>(issuesSql).all(parameters)
  for (const row of issues) {
    const parsed = IssueRow.safeParse(row)
    const queue = parsed.success ? queues.get(`${parsed.data.occasionId} ${parsed.data.year}`) : undefined
    if (parsed.success && queue) queue.issues[parsed.data.issue] = parsed.data.count
  }
  return [...queues.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const QueueRow = z.object({
  occasionId: OccasionId,
  year: z.int(),
  state: TouchpointState,
  from: LocalDate,
  until: LocalDate,
  count: z.int(),
  late: z.int(),
})

const IssueRow = z.object({ occasionId: OccasionId, year: z.int(), issue: TouchpointIssue, count: z.int() })

const inSpan = `t.occurs_on between :from and :until and t.deleted_at is null and (:ownerId is null or t.owner_id = :ownerId)`

const open = "t.state in ('planned', 'needsLook', 'ready', 'approved', 'failed', 'unknown')"

// Grouped as its index runs, day by day: no sorting of a hundred thousand.
export const queuesSql = `
select t.occasion_id as occasionId, t.year, t.state, t.occurs_on as "from", t.occurs_on as until,
  count(*) as count, sum(${open} and t.send_on < :today) as late
from touchpoints t where ${inSpan}
group by t.occurs_on, t.occasion_id, t.state, t.year`

/** Only greetings that wait for somebody are asked why. */
export const issuesSql = `
select t.occasion_id as occasionId, t.year, i.value as issue, count(*) as count
from touchpoints t, json_each(t.issues) i
where ${inSpan} and t.state in ('planned', 'needsLook') and t.issues is not null
group by t.occasion_id, t.year, i.value`

export type DayCount = { on: LocalDate; occasionId: OccasionId; state: TouchpointState; count: number }

/** How many greetings each day of a span has, by occasion and state. */
export function dayCounts(store: Store, { from, until, ownerId }: Omit<CountSpan, 'today'>): DayCount[] {
  return store.sqlite
    .prepare<unknown[], z.input<typeof DayRow>>(dayCountsSql)
    .all({ from, until, ownerId })
    .flatMap((row) => {
      const parsed = DayRow.safeParse(row)
      return parsed.success ? parsed.data : []
    })
}

const DayRow = z.object({ on: LocalDate, occasionId: OccasionId, state: TouchpointState, count: z.int() })

export const dayCountsSql = `
select t.occurs_on as "on", t.occasion_id as occasionId, t.state, count(*) as count
from touchpoints t where ${inSpan}
group by t.occurs_on, t.occasion_id, t.state`

/**
 * Greetings that want somebody today: not ready, failed or of unknown fate, waiting for approval, or to be done by hand.
 * Those nobody may send are not among them.
 */
export function countWanted(store: Store, today: LocalDate, ownerId: UserId | null = null): number {
  return store.sqlite.prepare<unknown[], number>(wantedSql).pluck().get({ today, ownerId }) ?? 0
}

// The states stand as the partial index has them, or SQLite would not use it.
export const wantedSql = `
select count(*) from touchpoints t
where t.state in ('planned','needsLook','ready','approved','sending','unknown','failed') and t.deleted_at is null
  and t.state in ('planned', 'needsLook', 'ready', 'approved', 'unknown', 'failed') and t.send_on <= :today
  and (:ownerId is null or t.owner_id = :ownerId)
  and (t.state <> 'approved' or t.channel not in ('sms', 'email'))
  and (t.state not in ('planned', 'needsLook') or t.issues is null or not exists (select 1 from json_each(t.issues)
    where value in ('doNotContact', 'noConsent', 'leftCompany', 'organizationLost', 'organizationBlacklisted')))`
