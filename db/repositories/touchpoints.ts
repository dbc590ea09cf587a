import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { Channel } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import {
  ContactId,
  OrganizationId,
  TemplateId,
  TouchPlanId,
  TouchpointId,
  UserId,
  VisitId,
} from '#shared/model/ids.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { SkipReason, type Touchpoint, TouchpointIssue, TouchpointState } from '#shared/model/touchpoint.ts'
import { touchpoints } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { known, listOrNull } from './organization-rows.ts'

export type StoredTouchpoint = typeof touchpoints.$inferSelect

export function findTouchpoint(store: Store, id: TouchpointId): Touchpoint | null {
  const row = store.orm
    .select()
    .from(touchpoints)
    .where(and(eq(touchpoints.id, id), isNull(touchpoints.deletedAt)))
    .get()
  return row ? rowToTouchpoint(row) : null
}

/** In the order of `ids`; those that are not there are left out. */
export function findTouchpoints(store: Store, ids: readonly string[]): Touchpoint[] {
  const rows = store.orm
    .select()
    .from(touchpoints)
    .where(
      and(
        inArray(touchpoints.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        isNull(touchpoints.deletedAt),
      ),
    )
    .all()
  const byId = new Map(rows.map((row) => [row.id, rowToTouchpoint(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What has to be known of a greeting to see whether another one is owed beside it. */
export type KnownTouchpoint = Pick<
  StoredTouchpoint,
  | 'id'
  | 'contactId'
  | 'occasionId'
  | 'year'
  | 'occursOn'
  | 'sendOn'
  | 'state'
  | 'skipReason'
  | 'mergedIntoId'
  | 'deletedAt'
  | 'address'
>

/** The greetings of some people in a span of years, with those that were taken away: their ids are used. */
export function touchpointsOfPeople(
  store: Store,
  contactIds: readonly string[],
  years: { from: number; until: number },
): KnownTouchpoint[] {
  const t = touchpoints
  return store.orm
    .select({
      id: t.id,
      contactId: t.contactId,
      occasionId: t.occasionId,
      year: t.year,
      occursOn: t.occursOn,
      sendOn: t.sendOn,
      state: t.state,
      skipReason: t.skipReason,
      mergedIntoId: t.mergedIntoId,
      deletedAt: t.deletedAt,
      address: t.address,
    })
    .from(t)
    .where(
      and(
        inArray(t.contactId, sql`(select value from json_each(${JSON.stringify(contactIds)}))`),
        sql`${t.year} between ${years.from} and ${years.until}`,
      ),
    )
    .all()
}

/** Does this greeting stand for the birthday of its person as well? Asked of thousands in a row. */
export function birthdayMergedInto(store: Store): (greeting: { id: string; contactId: string }) => boolean {
  const statement = store.sqlite.prepare<[string, string], number>(mergedSql).pluck()
  return ({ id, contactId }) => statement.get(contactId, id) !== undefined
}

export const mergedSql = `
select 1 from touchpoints
where contact_id = ? and merged_into_id = ? and state = 'skipped' and skip_reason = 'merged' and deleted_at is null limit 1`

/** Open greetings nobody has approved yet and approved ones, to be looked at again; a page at a time by row. */
export function openTouchpointKeys(store: Store): number[] {
  return store.sqlite.prepare<[], number>(openKeysSql).pluck().all()
}

// The states stand as the partial index has them, or SQLite would not use it.
export const openKeysSql = `
select row_key from touchpoints
where state in ('planned','needsLook','ready','approved','sending','unknown','failed') and deleted_at is null
  and state in ('planned','needsLook','ready','approved')`

/** Those of them that are still open: meanwhile one may have been sent or taken away. */
export function openTouchpointsByKeys(
  store: Store,
  keys: readonly number[],
): (Touchpoint & { updatedAt: Instant })[] {
  return store.orm
    .select()
    .from(touchpoints)
    .where(
      and(
        inArray(touchpoints.rowKey, sql`(select value from json_each(${JSON.stringify(keys)}))`),
        sql`+${touchpoints.state} in ('planned','needsLook','ready','approved')`,
        sql`+${touchpoints.deletedAt} is null`,
      ),
    )
    .orderBy(asc(touchpoints.rowKey))
    .all()
    .map((row) => ({ ...rowToTouchpoint(row), updatedAt: Instant.parse(row.updatedAt) }))
}

/** The column values of some of a greeting's properties. */
export function touchpointColumns<T extends Partial<Touchpoint>>(values: T) {
  const { issues, ...same } = values
  return { ...same, ...(issues && { issues: listOrNull(issues) }) }
}

export function rowToTouchpoint(row: StoredTouchpoint): Touchpoint {
  return {
    id: TouchpointId.parse(row.id),
    contactId: ContactId.parse(row.contactId),
    organizationId: OrganizationId.parse(row.organizationId),
    occasionId: OccasionId.parse(row.occasionId),
    year: row.year,
    occursOn: LocalDate.parse(row.occursOn),
    planId: known(TouchPlanId, row.planId),
    sendOn: LocalDate.parse(row.sendOn),
    sendAt: row.sendAt,
    ownerId: known(UserId, row.ownerId),
    channel: known(Channel, row.channel),
    address: row.address,
    language: known(MessageLanguage, row.language) ?? 'zh-CN',
    templateId: known(TemplateId, row.templateId),
    variant: row.variant === 'A' || row.variant === 'B' ? row.variant : null,
    subject: row.subject,
    body: row.body,
    // A state only a newer version knows: somebody has to look, nothing goes out by itself.
    state: known(TouchpointState, row.state) ?? 'unknown',
    issues: (row.issues ?? []).flatMap((each) => known(TouchpointIssue, each) ?? []),
    skipReason: known(SkipReason, row.skipReason),
    mergedIntoId: known(TouchpointId, row.mergedIntoId),
    approvedAt: known(Instant, row.approvedAt),
    approvedBy: known(UserId, row.approvedBy),
    attemptedAt: known(Instant, row.attemptedAt),
    attempts: row.attempts,
    sentAt: known(Instant, row.sentAt),
    repliedAt: known(Instant, row.repliedAt),
    replyVisitId: known(VisitId, row.replyVisitId),
    failure: row.failure,
    cost: row.cost,
  }
}
