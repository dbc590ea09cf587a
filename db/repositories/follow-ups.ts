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
  return { rows: followUpRows(store, filter, offset, limit), total: countFollowUps(store, filter) }
}

export function followUpRows(
  store: Store,
  filter: FollowUpFilter,
  offset: number,
  limit: number,
): FollowUpRow[] {
  const start = startOf(store, filter, offset)
  return start === null ? [] : followUpRowsByKeys(store, pageKeys(store, start, limit))
}

export function countFollowUps(store: Store, filter: FollowUpFilter): number {
  return daysOf(store, filter).reduce((total, { count }) => total + count, 0)
}

export function findFollowUp(store: Store, id: FollowUpId): FollowUp | null {
  return findFollowUps(store, [id])[0] ?? null
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

type Start = { filter: FollowUpFilter; offset: number }

/**
 * Where a page starts: rows before its first day are counted, not walked through, so that the end of a long list comes
 * as fast as its beginning. Null beyond the end.
 */
function startOf(store: Store, filter: FollowUpFilter, offset: number): Start | null {
  if (offset === 0) return { filter, offset }
  let left = offset
  for (const { day, count } of daysOf(store, filter)) {
    if (left < count) return { filter: { ...filter, dueFrom: day }, offset: left }
    left -= count
  }
  return null
}

function pageKeys(store: Store, { filter, offset }: Start, limit: number): FollowUpKey[] {
  const parts = [storedKeys(store, filter), careKeys(store, filter)].filter((part) => part !== null)
  return store.orm
    .all<{ key: number; isCare: number }>(
      sql`${sql.join(parts, sql` union all `)}
        order by due_on, priority, owner_id, isCare, tier_rank, territory, city, key limit ${limit} offset ${offset}`,
    )
    .map(({ key, isCare }) => ({ key, isCare: isCare === 1 }))
}

/** In the order of the index `follow_ups_open_by_due`; constants stand where only regular contacts have an order. */
const storedKeys = (store: Store, filter: FollowUpFilter): SQL =>
  sql`select ${followUps.dueOn} as due_on, ${priorityRank} as priority, ${followUps.ownerId} as owner_id,
    0 as isCare, 0 as tier_rank, null as territory, null as city, ${followUps.rowKey} as key
    from ${followUps} where ${and(ownConditions(store, filter), ofListedOrganization(filter))}`

/** In the order of the index `organizations_by_care`, so that the two are laid together without sorting either. */
function careKeys(store: Store, filter: FollowUpFilter): SQL | null {
  const t = organizations
  const conditions = careConditions(store, filter)
  return (
    conditions &&
    sql`select ${t.careDueOn}, ${carePriorityRank}, ${t.ownerId}, 1, ${t.tierRank}, ${t.territory}, ${t.city}, ${t.rowKey}
      from ${t} where ${conditions}`
  )
}

type DayCount = { day: LocalDate; count: number }

const rememberedDays = rememberer<DayCount[]>()

/** How many follow-ups fall due on each day, earliest first. */
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
    followUpConditions(filter),
    anyOf(followUps.ownerId, filter.ownerIds),
    wordsCondition(store, filter.text),
  )

/** Without a word about the organization, only the bin is asked: a look into a short list instead of a row each. */
function ofListedOrganization(filter: FollowUpFilter): SQL {
  const side = organizationSideConditions(filter)
  if (side === undefined) return sql`${followUps.organizationId} not in (${organizationsInBin})`
  return sql`exists (select 1 from ${organizations}
    where ${organizations.id} = ${followUps.organizationId} and ${and(side, notInTheBin)})`
}
