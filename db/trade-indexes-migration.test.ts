import { expect, test } from 'vitest'
import { tempDir } from '../tests/support/temp-dir.ts'
import { openDatabase, readMigrations } from './open-database.ts'

const now = '2026-11-22T01:00:00.000Z'
const indexesVersion = 6

test('what waits in a store from before is found by its index, and not a row changes', () => {
  const dataDir = tempDir()
  const older = openDatabase({ dataDir, now, migrations: readMigrations().slice(0, indexesVersion - 1) })
  if (!older.ok) throw new Error(older.failure.detail)
  const { sqlite } = older.database
  expect(older.database.schemaVersion).toBe(indexesVersion - 1)
  const record = `'s', '${now}', '${now}'`
  sqlite.exec(`
    insert into organizations (id, stamp, created_at, updated_at, legal_name) values ('b', ${record}, '海天'), ('s', ${record}, '金盾');
    insert into requirements (id, stamp, created_at, updated_at, organization_id, title, specification, status, deadline)
    values ('r1', ${record}, 'b', '保温杯', '', 'open', '2026-11-25'), ('r2', ${record}, 'b', '雨伞', '', 'dealt', '2026-11-25');
    insert into offerings (id, stamp, created_at, updated_at, organization_id, title, specification)
    values ('o', ${record}, 's', '保温杯', '');
    insert into matches (id, stamp, created_at, updated_at, requirement_id, offering_id, buyer_id, supplier_id, round,
      state, proposed_to_supplier_at)
    values ('m', ${record}, 'r1', 'o', 'b', 's', 1, 'proposed', '${now}')`)
  const snapshot = (of: typeof sqlite) =>
    ['requirements', 'offerings', 'matches'].map((table) => of.prepare(`select * from ${table}`).all())
  const before = snapshot(sqlite)
  sqlite.close()

  const opened = openDatabase({ dataDir, now })
  if (!opened.ok) throw new Error(opened.failure.detail)
  const store = opened.database.sqlite
  expect(snapshot(store)).toEqual(before)
  const ids = (source: string) => store.prepare<[], string>(source).pluck().all()
  expect(
    ids(`select id from requirements indexed by requirements_by_deadline
         where status in ('open','matching') and deleted_at is null and deadline is not null and deadline <= '2026-11-30'`),
  ).toEqual(['r1'])
  expect(
    ids(`select id from matches indexed by matches_proposed where state = 'proposed' and deleted_at is null`),
  ).toEqual(['m'])
  expect(store.pragma('foreign_key_check')).toEqual([])
  expect(store.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()
})
