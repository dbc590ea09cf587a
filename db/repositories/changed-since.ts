import type { Store } from '../store.ts'

/** `was`: the company the row belonged to before, where it went over to another. */
export type ChangedRow = { table: string; id: string; was: string | null }

/** The newest change set of the log; 0 in an empty one. */
export const lastChangeKey = ({ sqlite }: Store): number =>
  sqlite.prepare<[], number | null>('select max(key) from change_sets').pluck().get() ?? 0

/**
 * Rows of `tables` that were written after the change set `key`, by whomever: another thread and another process write
 * the same log. Null when they are more than `most`.
 */
export function changedSince(
  { sqlite }: Store,
  key: number,
  tables: readonly string[],
  most: number,
): ChangedRow[] | null {
  const written = sqlite
    .prepare<[number], number | null>('select sum(row_count) from change_sets where key > ?')
    .pluck()
    .get(key)
  if ((written ?? 0) > most) return null
  return sqlite
    .prepare<[number, string], ChangedRow>(
      `select distinct table_name as "table", row_id as id,
         coalesce(replaced ->> '$.supplier_id[0]', replaced ->> '$.organization_id[0]') as was from changes
       where change_set_key > ? and table_name in (select value from json_each(?))`,
    )
    .all(key, JSON.stringify(tables))
}
