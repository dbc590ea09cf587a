import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { FollowUpId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { carePriorityRank, organizations } from '../schema/organizations.ts'
import { followUps, priorityRank } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import {
  anyOf,
  careConditions,
  followUpConditions,
  notInTheBin,
  organizationSideConditions,
  organizationsInBin,
  wordsCondition,
} from './follow-up-conditions.ts'
import { type FollowUpKey, followUpRowsByKeys, rowToFollowUp } from './follow-up-rows.ts'
import { rememberer } from './remembered-counts.ts'

/**
 * A page of follow-ups with how many there are: the earliest due first, within a day the most urgent first. Regular
 * contacts that are due stand among them as if they were stored.
 */
export function followUpPage(
  store: Store,
  filter: FollowUpFilter,
  offset: number,
  limit: number,
): { rows: FollowUpRow[]; total: number } {
  const days = daysOf(store, filter)
  const part = partWith(days, offset, limit)
  const rows = part
    ? pageRows(store, { ...filter, dueFrom: part.from, dueUntil: part.until }, part.offset, part.limit)
    : []
  return { rows, total: totalOf(days) }
}

/** The first of a filter's follow-ups, without counting them. */
export const firstFollowUps = (store: Store, filter: FollowUpFilter, limit: number): FollowUpRow[] =>
  pageRows(store, filter, 0, limit)

/** The filter cut after the day on which its first `limit` follow-ups end. */
export function upTo(store: Store, filter: FollowUpFilter, limit: number): FollowUpFilter {
  const part = partWith(daysOf(store, filter), 0, limit)
  return part ? { ...filter, dueUntil: part.until } : filter
}

export function countFollowUps(store: Store, filter: FollowUpFilter): number {
  return totalOf(daysOf(store, filter))
}

/** Those of `ids` that are stored; deleted ones are not. */
export function findFollowUps(store: Store, ids: readonly FollowUpId[]): FollowUp[] {
  return store.orm
    .select()
    .from(followUps)
    .where(and(inArray(followUps.id, [...ids]), isNull(followUps.deletedAt)))
    .all()
    .map(rowToFollowUp)
}

/** Those of `ids` under which a record is stored, deleted ones too. */
export function storedFollowUpIds(store: Store, ids: readonly FollowUpId[]): Set<string> {
  const rows = store.orm
    .select({ id: followUps.id })
    .from(followUps)
    .where(inArray(followUps.id, [...ids]))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** The regular contacts of an organization that stand in the store and are open. */
export function openCareRecords(store: Store, organizationId: OrganizationId): FollowUp[] {
  return store.orm
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.organizationId, organizationId),
        eq(followUps.origin, 'cadence'),
        // The plus keeps SQLite on the organization's few: nearly all that is open belongs to others.
        sql`+${followUps.state} = 'open'`,
        isNull(followUps.deletedAt),
      ),
    )
    .all()
    .map(rowToFollowUp)
}

/** What a visit promised (`brought`) and what it settled (`closed`). */
export function followUpsOfVisit(store: Store, visit: { id: VisitId; organizationId: OrganizationId }) {
  const all = store.orm
    .select()
    .from(followUps)
    .where(and(eq(followUps.organizationId, visit.organizationId), isNull(followUps.deletedAt)))
    .all()
    .map(rowToFollowUp)
  return {
    brought: all.filter((each) => each.visitId === visit.id),
    closed: all.filter((each) => each.doneVisitId === visit.id),
  }
}

const pageRows = (store: Store, filter: FollowUpFilter, offset: number, limit: number): FollowUpRow[] =>
  followUpRowsByKeys(store, keysOf(store, filter, offset, limit))

function keysOf(store: Store, filter: FollowUpFilter, offset: number, limit: number): FollowUpKey[] {
  const parts = [storedKeys(store, filter), careKeys(store, filter)].filter((part) => part !== null)
  return store.orm
    .all<{ key: number; isCare: number }>(
      sql`${sql.join(parts, sql` union all `)}
        order by due_on, priority, owner_id, key limit ${limit} offset ${offset}`,
    )
    .map(({ key, isCare }) => ({ key, isCare: isCare === 1 }))
}

/** In the order of the index `follow_ups_open_by_due`. */
const storedKeys = (store: Store, filter: FollowUpFilter): SQL =>
  sql`select ${followUps.dueOn} as due_on, ${priorityRank} as priority, ${followUps.ownerId} as owner_id,
    ${followUps.rowKey} as key, 0 as isCare from ${followUps} where ${and(ownConditions(store, filter), ofListedOrganization(filter))}`

/** In the order of the index `organizations_by_care`, so that the two are laid together without sorting either. */
function careKeys(store: Store, filter: FollowUpFilter): SQL | null {
  const t = organizations
  const conditions = careConditions(store, filter)
  return (
    conditions &&
    sql`select ${t.careDueOn}, ${carePriorityRank}, ${t.ownerId}, ${t.rowKey}, 1 from ${t} where ${conditions}`
  )
}

/** How many follow-ups fall due on a day. */
type DayCount = { day: LocalDate; count: number }

const totalOf = (days: readonly DayCount[]): number => days.reduce((total, { count }) => total + count, 0)

/**
 * The days a page reaches over, and where in them it begins. What lies before and after is counted, not walked through:
 * the end of a long list comes as fast as its beginning, and the few rows of a rare owner without all the others. Null
 * beyond the end.
 */
function partWith(days: readonly DayCount[], offset: number, limit: number) {
  let before = 0
  let first: { day: LocalDate; offset: number } | null = null
  for (const { day, count } of days) {
    if (!first && offset < before + count) first = { day, offset: offset - before }
    before += count
    if (first && before >= offset + limit) return { from: first.day, until: day, offset: first.offset, limit }
  }
  const last = days.at(-1)
  return first && last && { from: first.day, until: last.day, offset: first.offset, limit: before - offset }
}

const rememberedDays = rememberer<DayCount[]>()

/** Earliest first; days on which nothing is due are left out. */
function daysOf(store: Store, filter: FollowUpFilter): DayCount[] {
  return rememberedDays(store, JSON.stringify(filter), () => {
    const counts = new Map<LocalDate, number>()
    const add = (days: DayCount[], times: 1 | -1) => {
      for (const { day, count } of days) counts.set(day, (counts.get(day) ?? 0) + times * count)
    }
    const own = ownConditions(store, filter)
    if (organizationSideConditions(filter) !== undefined) {
      add(storedDays(store, and(own, ofListedOrganization(filter))), 1)
    } else {
      // All of them by their index alone, less those of the few organizations in the bin.
      add(storedDays(store, own), 1)
      add(storedDays(store, and(own, sql`${followUps.organizationId} in (${organizationsInBin})`)), -1)
    }
    const due = careConditions(store, filter)
    if (due !== null) add(careDays(store, due), 1)
    return [...counts]
      .map(([day, count]) => ({ day, count }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  })
}

const storedDays = (store: Store, where: SQL | undefined): DayCount[] =>
  store.orm.all(
    sql`select ${followUps.dueOn} as day, count(*) as count from ${followUps} where ${where} group by ${followUps.dueOn}`,
  )

const careDays = (store: Store, where: SQL): DayCount[] =>
  store.orm.all(
    sql`select ${organizations.careDueOn} as day, count(*) as count from ${organizations} where ${where}
      group by ${organizations.careDueOn}`,
  )

const ownConditions = (store: Store, filter: FollowUpFilter): SQL | undefined =>
  and(
    followUpConditions(store, filter),
    // With the plus SQLite does not strike the owner from the order, in which the index has it.
    anyOf(sql`+${followUps.ownerId}`, filter.ownerIds),
    wordsCondition(store, filter.text),
  )

/** Without a word about the organization, only the bin is asked: a look into a short list instead of a row each. */
function ofListedOrganization(filter: FollowUpFilter): SQL {
  const side = organizationSideConditions(filter)
  if (side === undefined) return sql`${followUps.organizationId} not in (${organizationsInBin})`
  return sql`exists (select 1 from ${organizations}
    where ${organizations.id} = ${followUps.organizationId} and ${and(side, notInTheBin)})`
}
