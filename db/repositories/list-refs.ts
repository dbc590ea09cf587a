import { and, eq, type SQL, sql } from 'drizzle-orm'
import { careFollowUpId } from '#shared/domain/cadence/care-follow-up-id.ts'
import { nameSortKey } from '#shared/domain/search-terms/name-sort-key.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import { carePriorityRank, organizations } from '../schema/organizations.ts'
import { followUps, priorityRank } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import {
  anyOf,
  careConditions,
  followUpConditions,
  notInTheBin,
  organizationSideConditions,
  wordsCondition,
} from './follow-up-conditions.ts'
import { countFollowUps, upTo } from './follow-ups.ts'
import { type GroupedRef, type OwnerNames, ownerNames } from './printed-lists.ts'

/** What a filter puts on paper, in the order of the groups and within them by day, priority, tier and name. */
export function listRefs(
  store: Store,
  filter: FollowUpFilter,
  groupBy: PrintLayout['groupBy'],
  limit: number,
): GroupedRef[] {
  const owners = ownerNames(store)
  // A list by day ends on a known day: what is due later is not sorted to be thrown away.
  const isByDay = filter.importId === undefined && (groupBy === 'none' || groupBy === 'day')
  const rows = listed(store, isByDay ? upTo(store, filter, limit) : filter)
  return store.orm
    .all<Listed>(
      sql`select followUpId, organizationId, ownerId, dueOn, city, isCare
        from (${rows}) ${groupBy === 'owner' ? placesOf(owners) : groupBy === 'city' ? placesOfCities(store, rows) : sql``}
        order by ${groupOrder[groupBy]} dueOn is null, dueOn, priority, tierRank, nameSort, organizationKey, followUpKey
        limit ${limit}`,
    )
    .map((row) => ({
      organizationId: row.organizationId,
      followUpId: row.isCare ? careIdOf(row) : row.followUpId,
      group: groupOf(row, groupBy, owners),
    }))
}

export function countListRefs(store: Store, filter: FollowUpFilter): number {
  if (filter.importId === undefined) return countFollowUps(store, filter)
  const [row] = store.orm.all<{ total: number }>(
    sql`select count(*) as total from (${listed(store, filter)})`,
  )
  return row?.total ?? 0
}

type Listed = {
  organizationId: string
  followUpId: string | null
  ownerId: string | null
  dueOn: string | null
  city: string | null
  isCare: number
}

/** Of an import every organization is listed, owed something or not; else everything that is owed. */
function listed(store: Store, filter: FollowUpFilter): SQL {
  const care = careConditions(store, filter)
  const parts = [
    filter.importId === undefined ? storedRefs(store, filter) : importRefs(store, filter, care),
    ...(care === null ? [] : [careRefs(care)]),
  ]
  return sql.join(parts, sql` union all `)
}

function storedRefs(store: Store, filter: FollowUpFilter): SQL {
  const where = and(
    followUpConditions(store, filter),
    anyOf(followUps.ownerId, filter.ownerIds),
    wordsCondition(store, filter.text),
    organizationSideConditions(filter),
    notInTheBin,
  )
  return sql`select ${storedColumns(sql`${followUps.ownerId}`)} from ${organizations}
    join ${followUps} on ${followUps.organizationId} = ${organizations.id} where ${where}`
}

/** A company without a task stands on the sheet once: bare, or with its regular contact where that is due. */
function importRefs(store: Store, filter: FollowUpFilter, care: SQL | null): SQL {
  const owed = and(eq(followUps.organizationId, organizations.id), followUpConditions(store, filter))
  const where = and(
    organizationSideConditions(filter),
    notInTheBin,
    anyOf(taskOwner, filter.ownerIds),
    wordsCondition(store, filter.text, organizations.id),
    care === null ? undefined : sql`(${followUps.id} is not null or (${care}) is not true)`,
  )
  return sql`select ${storedColumns(taskOwner)} from ${organizations} left join ${followUps} on ${owed} where ${where}`
}

/** Who owes the call: the follow-up's owner, or the organization's where nothing is owed yet. */
const taskOwner = sql`case when ${followUps.id} is null then ${organizations.ownerId} else ${followUps.ownerId} end`

const organizationColumns = sql`${organizations.city} as city, ${organizations.province} as province,
  ${organizations.tierRank} as tierRank, ${organizations.nameSort} as nameSort, ${organizations.rowKey} as organizationKey`

const storedColumns = (owner: SQL): SQL =>
  sql`${organizations.id} as organizationId, ${followUps.id} as followUpId, ${owner} as ownerId,
    ${followUps.dueOn} as dueOn, ${priorityRank} as priority, 0 as isCare, ${followUps.rowKey} as followUpKey,
    ${organizationColumns}`

const careRefs = (care: SQL): SQL =>
  sql`select ${organizations.id}, null, ${organizations.ownerId}, ${organizations.careDueOn}, ${carePriorityRank},
    1, 0, ${organizationColumns} from ${organizations} where ${care}`

const careIdOf = ({ organizationId, dueOn }: Listed): string =>
  careFollowUpId(OrganizationId.parse(organizationId), LocalDate.parse(dueOn))

/** The places of the owners in the order of their names. */
const placesOf = (owners: OwnerNames): SQL =>
  sql`left join (select value as userId, key as place from json_each(${JSON.stringify([...owners.keys()])}))
    on userId = ownerId`

/** The places of the cities the list names in the order of a Chinese list: by province, then city, as they are said. */
function placesOfCities(store: Store, rows: SQL): SQL {
  const cities = store.orm
    .all<{ province: string | null; city: string }>(
      sql`select distinct province, city from (${rows}) where city is not null`,
    )
    .map(({ province, city }) => ({
      province,
      city,
      // A city of no known province follows those of one.
      key: [province === null ? 1 : 0, nameSortKey(province ?? ''), nameSortKey(city)] as const,
    }))
    .toSorted(
      (a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || compare(a.key[2], b.key[2]),
    )
  const ordered = JSON.stringify(cities.map(({ province, city }) => [province, city]))
  return sql`left join (select value ->> 0 as inProvince, value ->> 1 as ofCity, key as place from json_each(${ordered}))
    on ofCity = city and inProvince is province`
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** What belongs to no group comes last. */
const groupOrder: Record<PrintLayout['groupBy'], SQL> = {
  none: sql``,
  day: sql``,
  owner: sql`place is null, place,`,
  city: sql`place is null, place,`,
}

function groupOf(row: Listed, groupBy: PrintLayout['groupBy'], owners: OwnerNames): string {
  switch (groupBy) {
    case 'owner':
      return owners.get(row.ownerId ?? '') ?? ''
    case 'day':
      return row.dueOn ?? ''
    case 'city':
      return row.city ?? ''
    case 'none':
      return ''
  }
}
