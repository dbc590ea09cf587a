import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { insertRows } from '../insert-rows.ts'

const Words = z.array(z.string())
const facetByColumn = {
  tags: 'tag',
  industries: 'industry',
  purchase_categories: 'purchaseCategory',
} as const

type FacetColumns = Record<keyof typeof facetByColumn, string | null>
type FacetRow = { row_key: number; deleted_at: string | null } & FacetColumns

/** Values of multi-valued columns as rows, so that "tagged X" is an index look-up. */
export function refreshFacets(
  sqlite: Database,
  organizationIds: Iterable<string>,
  isNew = (_id: string) => false,
): void {
  const read = sqlite.prepare<[string], FacetRow>(
    'select row_key, deleted_at, tags, industries, purchase_categories from organizations where id = ?',
  )
  // The plus keeps SQLite from weighing each value against its statistics, which means preparing the statement again.
  const clear = sqlite.prepare('delete from facets where organization_key = +?')
  const writer = new FacetWriter(sqlite)
  for (const id of organizationIds) {
    const row = read.get(id)
    if (!row) continue
    if (!isNew(id)) clear.run(row.row_key)
    if (row.deleted_at !== null) continue
    writer.add(row.row_key, facetsOf(row))
  }
  writer.flush()
}

/** Writes facets in the order of their index. */
export class FacetWriter {
  readonly #sqlite: Database
  readonly #byFacet = new Map<string, Map<string, number[]>>()
  #count = 0

  constructor(sqlite: Database) {
    this.#sqlite = sqlite
  }

  add(rowKey: number, facets: Iterable<readonly [facet: string, value: string]>): void {
    for (const [facet, value] of facets) {
      let values = this.#byFacet.get(facet)
      if (!values) {
        values = new Map()
        this.#byFacet.set(facet, values)
      }
      const rowKeys = values.get(value)
      if (rowKeys) rowKeys.push(rowKey)
      else values.set(value, [rowKey])
      this.#count += 1
    }
    if (this.#count >= facetsAtOnce) this.flush()
  }

  flush(): void {
    for (const [facet, values] of this.#byFacet) {
      const rows: ColumnValue[] = []
      for (const [value, rowKeys] of values) for (const rowKey of rowKeys) rows.push(value, rowKey)
      insertRows(this.#sqlite, insertFacets, 2, rows, [facet])
    }
    this.#byFacet.clear()
    this.#count = 0
  }
}

const insertFacets = 'insert or ignore into facets (facet, value, organization_key)'

const facetsAtOnce = 50_000

export function rebuildFacets(sqlite: Database): void {
  sqlite.exec('delete from facets')
  for (const [column, facet] of Object.entries(facetByColumn)) {
    sqlite
      .prepare(
        `insert or ignore into facets (facet, value, organization_key)
         select ?, each.value, o.row_key from organizations o, json_each(o.${column}) each
         where o.deleted_at is null and o.${column} is not null`,
      )
      .run(facet)
  }
}

export function* facetsOf(row: FacetColumns): Generator<[facet: string, value: string]> {
  for (const [column, facet] of [
    ['tags', facetByColumn.tags],
    ['industries', facetByColumn.industries],
    ['purchase_categories', facetByColumn.purchase_categories],
  ] as const) {
    const text = row[column]
    if (text !== null) for (const value of Words.parse(JSON.parse(text))) yield [facet, value]
  }
}
