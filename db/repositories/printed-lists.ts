import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { Instant } from '#shared/model/dates.ts'
import { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import { PrintedListId } from '#shared/model/ids.ts'
import { organizations } from '../schema/organizations.ts'
import { printedLists, users } from '../schema/team.ts'
import { followUps } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import {
  anyOf,
  followUpConditions,
  notInTheBin,
  organizationSideConditions,
  wordsCondition,
} from './follow-up-conditions.ts'
import type { ListRef } from './follow-up-rows.ts'
import { countFollowUps } from './follow-ups.ts'
import { known } from './organization-rows.ts'

/** A row of a list with the words of the group it stands under: an owner's name, a day, a city; '' for none. */
export type GroupedRef = ListRef & { group: string }

export type StoredList = {
  id: PrintedListId
  layout: PrintLayout
  filter: FollowUpFilter
  createdAt: Instant
  printedBy: string
  refs: GroupedRef[]
}

/** What a filter puts on paper, in the order of the groups and within them by day, tier and name. */
export function listRefs(
  store: Store,
  filter: FollowUpFilter,
  groupBy: PrintLayout['groupBy'],
  limit: number,
): GroupedRef[] {
  const owners = ownerNames(store)
  return listQuery(store, filter)
    .orderBy(
      ...groupOrder(groupBy, owners),
      asc(sql`${followUps.dueOn} is null`),
      asc(followUps.dueOn),
      asc(organizations.tierRank),
      asc(organizations.nameSort),
      asc(organizations.rowKey),
      asc(followUps.rowKey),
    )
    .limit(limit)
    .all()
    .map((row) => ({
      organizationId: row.organizationId,
      followUpId: row.followUpId,
      group: groupOf(row, groupBy, owners),
    }))
}

export function countListRefs(store: Store, filter: FollowUpFilter): number {
  if (filter.importId === undefined) return countFollowUps(store, filter)
  const all = listQuery(store, filter).as('listed')
  return store.orm.select({ total: count() }).from(all).get()?.total ?? 0
}

export function findPrintedList(store: Store, id: PrintedListId): StoredList | null {
  const row = store.orm
    .select()
    .from(printedLists)
    .where(and(eq(printedLists.id, id), isNull(printedLists.deletedAt)))
    .get()
  const layout = known(PrintLayout, row?.layout)
  if (!row || !layout) return null
  return {
    id,
    layout,
    filter: known(FollowUpFilter, row.filter) ?? {},
    createdAt: Instant.parse(row.createdAt),
    printedBy: row.printedBy,
    refs: row.rows,
  }
}

export function recentPrintedLists(store: Store, limit: number) {
  // Named in full: of a single table drizzle writes a bare "id", which inside would be the visit's own.
  const answered = sql<number>`(select count(distinct v.printed_list_row) from visits v
    where v.printed_list_id = printed_lists.id and v.deleted_at is null)`
  return store.orm
    .select({
      id: printedLists.id,
      title: sql<string>`json_extract(${printedLists.layout}, '$.title')`,
      createdAt: printedLists.createdAt,
      total: sql<number>`json_array_length(${printedLists.rows})`,
      answered,
    })
    .from(printedLists)
    .where(isNull(printedLists.deletedAt))
    .orderBy(desc(printedLists.createdAt), desc(printedLists.rowKey))
    .limit(limit)
    .all()
    .map((row) => ({
      ...row,
      id: PrintedListId.parse(row.id),
      createdAt: Instant.parse(row.createdAt),
      title: row.title ?? '',
    }))
}

/** The row numbers of a list whose result came back. */
export function answeredRows(store: Store, id: PrintedListId): Set<number> {
  return new Set(
    store.sqlite
      .prepare<[string], number>(
        'select distinct printed_list_row from visits where printed_list_id = ? and deleted_at is null and printed_list_row is not null',
      )
      .pluck()
      .all(id),
  )
}

const listedColumns = {
  followUpId: followUps.id,
  organizationId: organizations.id,
  followUpOwnerId: followUps.ownerId,
  organizationOwnerId: organizations.ownerId,
  dueOn: followUps.dueOn,
  city: organizations.city,
}

/** Of an import every organization is listed, owed something or not; else every follow-up is. */
function listQuery(store: Store, filter: FollowUpFilter) {
  const side = and(organizationSideConditions(filter), notInTheBin)
  if (filter.importId === undefined) {
    const own = and(
      followUpConditions(filter),
      anyOf(followUps.ownerId, filter.ownerIds),
      wordsCondition(store, filter.text),
    )
    return store.orm
      .select(listedColumns)
      .from(organizations)
      .innerJoin(followUps, eq(followUps.organizationId, organizations.id))
      .where(and(own, side))
      .$dynamic()
  }
  const owed = and(eq(followUps.organizationId, organizations.id), followUpConditions(filter))
  return store.orm
    .select(listedColumns)
    .from(organizations)
    .leftJoin(followUps, owed)
    .where(
      and(side, anyOf(ownerColumn, filter.ownerIds), wordsCondition(store, filter.text, organizations.id)),
    )
    .$dynamic()
}

/** Who owes the call: the follow-up's owner, or the organization's where nothing is owed yet. */
const ownerColumn = sql`case when ${followUps.id} is null then ${organizations.ownerId} else ${followUps.ownerId} end`

export type OwnerNames = Map<string, string>

/** Names by user id, in the order of a Chinese phone book; people who left keep their name on the lists. */
export function ownerNames(store: Store): OwnerNames {
  const collator = new Intl.Collator('zh-Hans-CN')
  const rows = store.orm
    .select({ id: users.id, name: users.name })
    .from(users)
    .orderBy(asc(users.rowKey))
    .all()
  return new Map(rows.toSorted((a, b) => collator.compare(a.name, b.name)).map(({ id, name }) => [id, name]))
}

/** What belongs to no group comes last. */
function groupOrder(groupBy: PrintLayout['groupBy'], owners: OwnerNames): SQL[] {
  if (groupBy === 'owner') {
    const ids = JSON.stringify([...owners.keys()])
    return [
      asc(
        sql`ifnull((select each.key from json_each(${ids}) each where each.value = ${ownerColumn}), 1000000)`,
      ),
    ]
  }
  if (groupBy !== 'city') return []
  const { province, city } = organizations
  return [asc(sql`${city} is null`), asc(sql`${province} is null`), asc(province), asc(city)]
}

type Listed = Record<
  'followUpId' | 'followUpOwnerId' | 'organizationOwnerId' | 'dueOn' | 'city',
  string | null
>

function groupOf(row: Listed, groupBy: PrintLayout['groupBy'], owners: OwnerNames): string {
  const ownerId = row.followUpId === null ? row.organizationOwnerId : row.followUpOwnerId
  switch (groupBy) {
    case 'owner':
      return owners.get(ownerId ?? '') ?? ''
    case 'day':
      return row.dueOn ?? ''
    case 'city':
      return row.city ?? ''
    case 'none':
      return ''
  }
}
