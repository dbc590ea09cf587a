import type { Store } from '../store.ts'

const supplierColumn = {
  matches: 'supplier_id',
  deals: 'supplier_id',
  problems: 'organization_id',
  offerings: 'organization_id',
} as const

/** The companies that rows of a table are about; deleted rows too. */
export function suppliersOfRows(
  { sqlite }: Store,
  table: keyof typeof supplierColumn,
  ids: readonly string[],
): string[] {
  const column = supplierColumn[table]
  if (ids.length === 0) return []
  return sqlite
    .prepare<[string], string>(
      `select distinct ${column} from json_each(?) each join ${table} on ${table}.id = each.value where ${column} is not null`,
    )
    .pluck()
    .all(JSON.stringify(ids))
}
