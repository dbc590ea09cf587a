import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { OrganizationFilter, OrganizationSort } from '#shared/model/organization-filter.ts'
import { organizations } from '../schema/organizations.ts'
import { countExpression, matchesBestFirst, matchesByLastContact } from '../search/match-pages.ts'
import type { Store } from '../store.ts'
import { columnExpression, organizationConditions } from './organization-conditions.ts'
import { rememberedCount } from './remembered-counts.ts'
import { rememberedMatch } from './remembered-match.ts'

export type KeysQuery = {
  filter: OrganizationFilter
  /** Without one, a list narrowed by words comes as search ranks it and any other by name. */
  sort: OrganizationSort[]
  offset: number
  limit: number
  /** How many match, where it is known. */
  total?: number | undefined
}

/** Row keys of a page of the grid, at any depth, in its order. */
export function organizationKeys(store: Store, query: KeysQuery): number[] {
  if (query.total !== undefined && query.offset >= query.total) return []
  return keysFromIndex(store, query) ?? keysFromTable(store, query)
}

/** Those of `ids` that are there, in the order a list narrowed by `text` and sorted like this has them. */
export function keysOfIds(
  store: Store,
  ids: readonly string[],
  { sort, text }: { sort: OrganizationSort[]; text: string | undefined },
): number[] {
  const keys = store.orm
    .select({ key: organizations.rowKey })
    .from(organizations)
    .where(sql`${organizations.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy(...ordering(sort, false))
    .all()
    .map(({ key }) => key)
  if (sort.length > 0 || !text?.trim()) return keys
  const picked = new Set(keys)
  const all = { filter: { text }, sort, offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const ranked = organizationKeys(store, all).filter((key) => picked.has(key))
  return [...new Set([...ranked, ...keys])]
}

/** Where words narrow the list and nothing else does, the search index has the rows in order and need not sort them. */
function keysFromIndex(store: Store, { filter, sort, offset, limit }: KeysQuery): number[] | null {
  if (!filter.text?.trim()) return null
  const match = rememberedMatch(store, filter.text)
  if (!isOnlyWords(filter)) {
    if (sort.length > 0 || match.type !== 'keys') return null
    const passing = new Set(keysFromTable(store, { filter, sort, offset: 0, limit: match.keys.length }))
    return match.keys.filter((key) => passing.has(key)).slice(offset, offset + limit)
  }
  const page = { offset, limit, role: filter.role }
  const [first] = sort
  if (first === undefined)
    return matchesBestFirst(store.sqlite, match, page, (expression) =>
      rememberedCount(store, `matches ${expression}`, () => countExpression(store.sqlite, expression)),
    )
  if (sort.length > 1 || first.column !== 'lastContactOn') return null
  return matchesByLastContact(store.sqlite, match, { ...page, direction: first.direction })
}

/** Whether words, and a role at most, are all that narrows the list. */
export function isOnlyWords({ text: _, role: _role, ...rest }: OrganizationFilter): boolean {
  return Object.values(rest).every(
    (part) => part === undefined || part === false || (Array.isArray(part) && part.length === 0),
  )
}

function keysFromTable(store: Store, { filter, sort, offset, limit, total }: KeysQuery): number[] {
  // From the far half it is shorter to walk the index backwards and turn the page round.
  const fromEnd = total !== undefined && offset > total / 2
  const size = total === undefined ? limit : Math.min(limit, total - offset)
  const order = sort.length === 0 && filter.text?.trim() ? latestFirst : sort
  const keys = store.orm
    .select({ key: organizations.rowKey })
    .from(organizations)
    .where(organizationConditions(store, filter))
    .orderBy(...ordering(order, fromEnd))
    .limit(size)
    .offset(fromEnd ? total - offset - size : offset)
    .all()
    .map(({ key }) => key)
  return fromEnd ? keys.toReversed() : keys
}

/** As near to the ranks of search as a list that something else narrows too can have it at once. */
const latestFirst: OrganizationSort[] = [{ column: 'lastContactOn', direction: 'desc' }]
const byName: OrganizationSort[] = [{ column: 'legalName', direction: 'asc' }]

/**
 * The whole order of the covering index, roles and row key included: with anything less SQLite sorts every run of
 * equal values (200,000 rows of tier A) to break ties it was not asked about.
 */
function ordering(sort: OrganizationSort[], backwards: boolean): SQL[] {
  const t = organizations
  const terms = (sort.length === 0 ? byName : sort).map(({ column, direction }) => ({
    expressions: sortExpressions(column),
    down: (direction === 'desc') !== backwards,
  }))
  const down = terms.at(-1)?.down ?? false
  terms.push({ expressions: [t.isBuyer, t.isSupplier, t.isAssociation, t.rowKey], down })
  return terms.flatMap(({ expressions, down: d }) => expressions.map((each) => (d ? desc(each) : asc(each))))
}

function sortExpressions(column: OrganizationSort['column']): (AnySQLiteColumn | SQL)[] {
  const t = organizations
  if (column === 'legalName') return [t.nameSort]
  if (column === 'tier') return [t.tierRank]
  if (column === 'stage') return [t.stageRank]
  if (column === 'province') return [t.province, t.city]
  return [columnExpression(column)]
}
