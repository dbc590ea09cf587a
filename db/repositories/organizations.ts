import { eq, inArray, isNull, sql } from 'drizzle-orm'
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
import { countAtOnce, countOrganizations } from './organization-counts.ts'
import { keysOfIds, organizationKeys } from './organization-keys.ts'
import { rowToOrganization } from './organization-rows.ts'

export type PageQuery = {
  filter: OrganizationFilter
  sort: OrganizationSort[]
  offset: number
  limit: number
}

/**
 * A page of the grid, at any depth, with how many rows there are in all; null on the first page where counting them
 * would take longer than finding it: then `countOrganizations` tells.
 */
export function organizationPage(
  store: Store,
  query: PageQuery,
): { rows: Organization[]; total: number | null } {
  const { filter, offset, limit } = query
  if (offset > 0) {
    const total = countOrganizations(store, filter)
    return { rows: organizationsByKeys(store, organizationKeys(store, { ...query, total })), total }
  }
  const keys = organizationKeys(store, query)
  const total = keys.length < limit ? keys.length : countAtOnce(store, filter)
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
  const except = new Set<string>(selection.type === 'ids' ? [] : selection.exceptIds)
  // Keys first: the rows may be edited while the selection is walked, and must not move under it.
  const keys =
    selection.type === 'ids'
      ? keysOfIds(store, selection.ids, { sort, text: selection.text })
      : organizationKeys(store, { filter: selection.filter, sort, offset: 0, limit: Number.MAX_SAFE_INTEGER })
  for (const part of chunks(keys, 1000)) {
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

function organizationsByKeys(store: Store, keys: readonly number[]): Organization[] {
  if (keys.length === 0) return []
  const rows = rowsByKeys(store).all({ keys: JSON.stringify(keys) })
  const byKey = new Map(rows.map((row) => [row.rowKey, rowToOrganization(row)]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

/** Prepared once a store: writing and reading the statement anew takes longer than finding a hundred rows. */
function rowsByKeys(store: Store): RowsByKeys {
  const known = preparedByStore.get(store)
  if (known) return known
  const prepared = prepareRowsByKeys(store)
  preparedByStore.set(store, prepared)
  return prepared
}

type RowsByKeys = ReturnType<typeof prepareRowsByKeys>
const preparedByStore = new WeakMap<Store, RowsByKeys>()

const prepareRowsByKeys = (store: Store) =>
  store.orm
    .select()
    .from(organizations)
    .where(sql`${organizations.rowKey} in (select value from json_each(${sql.placeholder('keys')}))`)
    .prepare()

function* chunkIterator<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
const chunks = <T>(list: readonly T[], size: number): T[][] => [...chunkIterator(list, size)]
