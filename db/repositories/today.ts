import { addDays } from '#shared/domain/time/local-date.ts'
import type { Instant, LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'
import { followUpRows } from './follow-ups.ts'

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
    followUpRows(store, { ...range, ...(ownerId && { ownerIds: [ownerId] }) }, 0, limit)
  return {
    overdue: rows({ dueUntil: addDays(today, -1) }),
    dueToday: rows({ dueFrom: today, dueUntil: today }),
    thisWeek: today < endOfWeek ? rows({ dueFrom: addDays(today, 1), dueUntil: endOfWeek }) : [],
  }
}

/** Exact counts: all open follow-ups by their index alone, less those of the few organizations in the bin. */
export function dueCounts(store: Store, query: DueQuery): DueCounts {
  const { today, endOfWeek, startOfToday, ownerId } = query
  const all = store.sqlite.prepare<unknown[], OpenCounts>(openCountsSql).get({ today, endOfWeek, ownerId })
  const binned = store.sqlite
    .prepare<unknown[], OpenCounts>(binnedCountsSql)
    .get({ today, endOfWeek, ownerId })
  const doneToday =
    store.sqlite.prepare<unknown[], number>(doneTodaySql).pluck().get({ startOfToday, ownerId }) ?? 0
  const left = (name: keyof OpenCounts) => (all?.[name] ?? 0) - (binned?.[name] ?? 0)
  return { overdue: left('overdue'), dueToday: left('dueToday'), thisWeek: left('thisWeek'), doneToday }
}

type OpenCounts = Record<'overdue' | 'dueToday' | 'thisWeek', number | null>

const sums = `sum(f.due_on < :today) as overdue, sum(f.due_on = :today) as dueToday, sum(f.due_on > :today) as thisWeek`
const open = `f.state = 'open' and f.deleted_at is null and f.due_on <= :endOfWeek and (:ownerId is null or f.owner_id = :ownerId)`

export const openCountsSql = `select ${sums} from follow_ups f where ${open}`

// `> ''` says "not null" in a way that SQLite looks up in an index.
export const binnedCountsSql = `
select ${sums} from organizations o cross join follow_ups f on f.organization_id = o.id
where o.deleted_at > '' and o.open_follow_ups > 0 and ${open}`

export const doneTodaySql = `
select count(*) from follow_ups f
where f.deleted_at is null and f.done_at >= :startOfToday and f.state = 'done'
  and (:ownerId is null or f.owner_id = :ownerId)`
