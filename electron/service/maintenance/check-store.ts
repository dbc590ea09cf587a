import type { Store } from '#db/store.ts'
import { derivedRules, type Rule } from './derived-rules.ts'

export type StoreCheck = { ok: boolean; problems: string[] }

/**
 * Is the store sound? SQLite's own checks, then what our rules promise: every record has its insert in the log,
 * and derived figures say what the tables say. Returns a line for each thing that is wrong.
 */
export function checkStore(store: Store): StoreCheck {
  // The rules of one moment: others may be writing meanwhile.
  const brokenRules = store.sqlite.transaction(() => invariants(store).flatMap((rule) => broken(store, rule)))
  const problems = [...integrity(store), ...foreignKeys(store), ...brokenRules.deferred()]
  return { ok: problems.length === 0, problems }
}

function integrity({ sqlite }: Store): string[] {
  return sqlite
    .prepare<[], string>('pragma integrity_check')
    .pluck()
    .all()
    .filter((line) => line !== 'ok')
    .map((line) => `integrity: ${line}`)
}

function foreignKeys({ sqlite }: Store): string[] {
  return sqlite
    .prepare<[], { table: string; rowid: number; parent: string }>('pragma foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => `foreign key: ${table} row ${rowid} has no ${parent}`)
}

const invariants = (store: Store): Rule[] => [
  ...['organizations', 'contacts', 'visits', 'problems', 'follow_ups', 'team_settings'].map((table) => ({
    name: `${table} without an insert in the change log`,
    sql: `select count(*) from ${table} t where not exists
            (select 1 from changes c where c.row_id = t.id and c.replaced is null and c.table_name = '${table}')`,
  })),
  {
    name: 'change sets whose row count is not what the log holds',
    sql: `select count(*) from change_sets s where s.row_count <> (select count(*) from changes c where c.change_set_key = s.key)`,
  },
  ...derivedRules(store),
]

function broken({ sqlite }: Store, { name, sql }: Rule): string[] {
  const count = sqlite.prepare<[], number>(sql).pluck().get() ?? 0
  return count === 0 ? [] : [`${name}: ${count}`]
}
