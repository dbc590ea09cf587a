import { asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Organization } from '#shared/model/organization.ts'
import type {
  OrganizationFilter,
  OrganizationSelection,
  OrganizationSort,
} from '#shared/model/organization-filter.ts'
import { facets } from '../schema/derived.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { columnExpression, organizationConditions } from './organization-conditions.ts'
import { countOrganizations } from './organization-counts.ts'
import { rowToOrganization } from './organization-rows.ts'

export type PageQuery = {
  filter: OrganizationFilter
  sort: OrganizationSort[]
  offset: number
  limit: number
}

/** A page of the grid, at any depth, with how many rows there are in all. */
export function organizationPage(store: Store, query: PageQuery): { rows: Organization[]; total: number } {
  const total = countOrganizations(store, query.filter)
  const keys = pageKeys(store, query, total)
  return { rows: organizationsByKeys(store, keys), total }
}

export function findOrganization(store: Store, id: OrganizationId): Organization | null {
  const row = store.orm.select().from(organizations).where(eq(organizations.id, id)).get()
  return row ? rowToOrganization(row) : null
}

export function findOrganizations(store: Store, ids: readonly OrganizationId[]): Organization[] {
  return chunks(ids, 500).flatMap((part) =>
    store.orm
      .select()
      .from(organizations)
      .where(inArray(organizations.id, part))
      .all()
      .map(rowToOrganization),
  )
}

/** All organizations of a selection, in the grid's order, a page at a time so that memory stays small. */
export function* selectedOrganizations(
  store: Store,
  selection: OrganizationSelection,
  sort: OrganizationSort[] = [],
): Generator<Organization[]> {
  const pageSize = 1000
  if (selection.type === 'ids') {
    const byId = new Map(findOrganizations(store, selection.ids).map((each) => [each.id, each]))
    yield selection.ids.flatMap((id) => byId.get(id) ?? [])
    return
  }
  const except = new Set<string>(selection.exceptIds)
  // Keys first: the rows may be edited while the selection is walked, and must not move under it.
  const keys = allKeys(store, selection.filter, sort)
  for (const part of chunks(keys, pageSize)) {
    yield organizationsByKeys(store, part).filter((each) => !except.has(each.id))
  }
}

/** Values in use with how often, most used first; for chips and pick lists. */
export function facetValues(store: Store, facet: string, limit = 200): string[] {
  return store.orm
    .select({ value: facets.value, uses: sql<number>`count(*)`.as('uses') })
    .from(facets)
    .where(eq(facets.facet, facet))
    .groupBy(facets.value)
    .orderBy(sql`uses desc`, facets.value)
    .limit(limit)
    .all()
    .map(({ value }) => value)
}

export function columnValues(store: Store, column: 'territory' | 'province' | 'city', limit = 500): string[] {
  const t = organizations
  return store.orm
    .select({ value: t[column], uses: sql<number>`count(*)`.as('uses') })
    .from(t)
    .where(isNull(t.deletedAt))
    .groupBy(t[column])
    .orderBy(sql`uses desc`, t[column])
    .limit(limit)
    .all()
    .flatMap(({ value }) => value ?? [])
}

function pageKeys(store: Store, { filter, sort, offset, limit }: PageQuery, total: number): number[] {
  if (offset >= total) return []
  // From the far half it is shorter to walk the index backwards and turn the page round.
  const fromEnd = offset > total / 2
  const size = Math.min(limit, total - offset)
  const keys = store.orm
    .select({ key: organizations.rowKey })
    .from(organizations)
    .where(organizationConditions(store, filter))
    .orderBy(...ordering(sort, fromEnd))
    .limit(size)
    .offset(fromEnd ? total - offset - size : offset)
    .all()
    .map(({ key }) => key)
  return fromEnd ? keys.toReversed() : keys
}

function allKeys(store: Store, filter: OrganizationFilter, sort: OrganizationSort[]): number[] {
  return store.orm
    .select({ key: organizations.rowKey })
    .from(organizations)
    .where(organizationConditions(store, filter))
    .orderBy(...ordering(sort, false))
    .all()
    .map(({ key }) => key)
}

function organizationsByKeys(store: Store, keys: readonly number[]): Organization[] {
  if (keys.length === 0) return []
  const rows = chunks(keys, 500).flatMap((part) =>
    store.orm.select().from(organizations).where(inArray(organizations.rowKey, part)).all(),
  )
  const byKey = new Map(rows.map((row) => [row.rowKey, rowToOrganization(row)]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

/**
 * The whole order of the covering index, roles and row key included: with anything less SQLite sorts every run of
 * equal values (200,000 rows of tier A) to break ties it was not asked about.
 */
function ordering(sort: OrganizationSort[], backwards: boolean): SQL[] {
  const t = organizations
  const chosen: OrganizationSort[] = sort.length === 0 ? [{ column: 'legalName', direction: 'asc' }] : sort
  const terms = chosen.map(({ column, direction }) => ({
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

function* chunkIterator<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
const chunks = <T>(list: readonly T[], size: number): T[][] => [...chunkIterator(list, size)]
