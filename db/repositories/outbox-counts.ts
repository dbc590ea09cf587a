import { z } from 'zod'
import type { LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'

/** Mails and texts that wait for their hour, and those somebody has to look at after sending. */
export type OutboxCounts = { approved: number; unknown: number; failed: number }

export function outboxCounts(store: Store): OutboxCounts {
  return Counts.parse(store.sqlite.prepare(outboxSql).get())
}

const count = z
  .int()
  .nullable()
  .transform((value) => value ?? 0)
const Counts = z.object({ approved: count, unknown: count, failed: count })

// The states stand as the partial index has them, or SQLite would not use it.
const openIndex = `state in ('planned','needsLook','ready','approved','sending','unknown','failed') and deleted_at is null`

export const outboxSql = `
select sum(state = 'approved') as approved, sum(state = 'unknown') as unknown, sum(state = 'failed') as failed
from touchpoints
where ${openIndex} and state in ('approved', 'unknown', 'failed') and channel in ('sms', 'email')`

/** Mails and texts of the day that go out by themselves; of one owner, or (null) of everybody. */
export function countLeavingOn(store: Store, day: LocalDate, ownerId: UserId | null): number {
  return store.sqlite.prepare<unknown[], number>(leavingSql).pluck().get({ day, ownerId }) ?? 0
}

export const leavingSql = `
select count(*) from touchpoints
where ${openIndex} and state = 'approved' and send_on = :day and channel in ('sms', 'email')
  and (:ownerId is null or owner_id = :ownerId)`
