import { addDays } from '#shared/domain/time/local-date.ts'
import type { Instant, LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'
import { firstFollowUps } from './follow-ups.ts'

export type DueQuery = {
  today: LocalDate
  endOfWeek: LocalDate
  startOfToday: Instant
  ownerId: UserId | null
  /** Rows a group shows at most; the counts are of all. */
  limit: number
}

export type DueCounts = { overdue: number; dueToday: number; thisWeek: number; doneToday: number }

export function dueRows(
  store: Store,
  { today, endOfWeek, ownerId, limit }: DueQuery,
): Record<'overdue' | 'dueToday' | 'thisWeek', FollowUpRow[]> {
  const rows = (range: FollowUpFilter) =>
    firstFollowUps(store, { ...range, ...(ownerId && { ownerIds: [ownerId] }) }, limit)
  return {
    overdue: rows({ dueUntil: addDays(today, -1) }),
    dueToday: rows({ dueFrom: today, dueUntil: today }),
    thisWeek: today < endOfWeek ? rows({ dueFrom: addDays(today, 1), dueUntil: endOfWeek }) : [],
  }
}

/**
 * Exact counts: all open follow-ups by their index alone, less those of the few organizations in the bin, and the
 * regular contacts that are due, by theirs.
 */
export function dueCounts(store: Store, query: DueQuery): DueCounts {
  const { today, endOfWeek, startOfToday, ownerId } = query
  const counted = (sql: string) =>
    store.sqlite.prepare<unknown[], OpenCounts>(sql).get({ today, endOfWeek, ownerId })
  const all = counted(openCountsSql)
  const binned = counted(binnedCountsSql)
  const care = counted(careCountsSql)
  const doneToday =
    store.sqlite.prepare<unknown[], number>(doneTodaySql).pluck().get({ startOfToday, ownerId }) ?? 0
  const owed = (name: keyof OpenCounts) => (all?.[name] ?? 0) - (binned?.[name] ?? 0) + (care?.[name] ?? 0)
  return { overdue: owed('overdue'), dueToday: owed('dueToday'), thisWeek: owed('thisWeek'), doneToday }
}

type OpenCounts = Record<'overdue' | 'dueToday' | 'thisWeek', number | null>

const sumsOf = (day: string) =>
  `sum(${day} < :today) as overdue, sum(${day} = :today) as dueToday, sum(${day} > :today) as thisWeek`
const sums = sumsOf('f.due_on')
const open = `f.state = 'open' and f.deleted_at is null and f.due_on <= :endOfWeek and (:ownerId is null or f.owner_id = :ownerId)`

export const openCountsSql = `select ${sums} from follow_ups f where ${open}`

// `> ''` says "not null" in a way that SQLite looks up in an index.
export const binnedCountsSql = `
select ${sums} from organizations o cross join follow_ups f on f.organization_id = o.id
where o.deleted_at > '' and o.open_follow_ups > 0 and ${open}`

export const careCountsSql = `
select ${sumsOf('o.care_due_on')} from organizations o
where o.care_due_on is not null and o.care_due_on <= :endOfWeek
  and (:ownerId is null or o.owner_id = :ownerId)`

export const doneTodaySql = `
select count(*) from follow_ups f
where f.deleted_at is null and f.done_at >= :startOfToday and f.state = 'done'
  and (:ownerId is null or f.owner_id = :ownerId)
  and f.organization_id not in (select id from organizations where deleted_at > '')`
