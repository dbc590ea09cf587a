import type { Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tempDir } from '../tests/support/temp-dir.ts'
import { openDatabase, readMigrations } from './open-database.ts'

const now = '2026-11-22T01:00:00.000Z'
const daysVersion = 5

test('the days of a store from before are indexed, and not a row of it changes', () => {
  const dataDir = tempDir()
  const older = openDatabase({ dataDir, now, migrations: readMigrations().slice(0, daysVersion - 1) })
  if (!older.ok) throw new Error(older.failure.detail)
  const { sqlite } = older.database
  expect(older.database.schemaVersion).toBe(daysVersion - 1)
  const record = `'s', '${now}', '${now}'`
  sqlite.exec(`
    insert into organizations (id, stamp, created_at, updated_at, legal_name, is_buyer, first_deal_on, partner_since)
    values ('o1', ${record}, '宏达食品', 1, '2024-02-29', '2020-05-06'), ('o2', ${record}, '远东贸易', 1, null, null);
    insert into contacts (id, stamp, created_at, updated_at, organization_id, name)
    values ('c1', ${record}, 'o1', '王芳');
    insert into touchpoints (id, stamp, created_at, updated_at, contact_id, organization_id, occasion_id, year,
      occurs_on, send_on, send_at, language, state)
    values ('t1', ${record}, 'c1', 'o1', 'mid-autumn', 2026, '2026-09-25', '2026-09-25', '09:00', 'zh-CN', 'sent')`)
  const before = snapshot(sqlite)
  sqlite.close()

  const opened = openDatabase({ dataDir, now })
  if (!opened.ok) throw new Error(opened.failure.detail)
  const store = opened.database.sqlite
  expect(snapshot(store)).toEqual(before)
  expect(columnsOf(store, 'touchpoints_by_day')).toEqual([
    'occurs_on',
    'occasion_id',
    'state',
    'year',
    'deleted_at',
    'owner_id',
    'send_on',
  ])
  for (const [index, column, day] of [
    ['organizations_by_first_deal', 'first_deal_on', '02-29'],
    ['organizations_by_beginning', 'partner_since', '05-06'],
  ]) {
    // The whole expression, comma and all, is one column of the index.
    expect(columnsOf(store, index!)).toEqual([null, 'owner_id'])
    const found = store.prepare<[string], string>(
      `select id from organizations indexed by ${index}
       where substr(${column}, 6) = ? and ${column} is not null and deleted_at is null`,
    )
    expect(found.pluck().all(day!)).toEqual(['o1'])
  }
  expect(store.pragma('foreign_key_check')).toEqual([])
  expect(store.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()
})

const columnsOf = (sqlite: Database, index: string): (string | null)[] =>
  sqlite
    .prepare<[], { name: string | null }>(`select name from pragma_index_info('${index}') order by seqno`)
    .all()
    .map(({ name }) => name)

const snapshot = (sqlite: Database): Record<string, unknown[]> =>
  Object.fromEntries(
    ['organizations', 'contacts', 'touchpoints'].map((table) => [
      table,
      sqlite.prepare(`select * from ${table}`).all(),
    ]),
  )
