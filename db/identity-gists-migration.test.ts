import { expect, test } from 'vitest'
import { fixedClock } from '../tests/support/fixed-clock.ts'
import { tempDir } from '../tests/support/temp-dir.ts'
import { fillIdentityGists } from './derived/identity-keys.ts'
import { rebuildDerived } from './derived/rebuild-derived.ts'
import { openDatabase, readMigrations } from './open-database.ts'
import { IdentityIndex } from './repositories/identity.ts'
import { openStore } from './store.ts'

const now = '2026-11-22T01:00:00.000Z'
const gistsVersion = 7
const [red, star, gone] = ['a', 'b', 'c'].map((digit) => `01a20305-88c4-74f6-bf89-5ca927f868a${digit}`)

test('companies of a store from before gists are told apart at once, and their gists fill in between', () => {
  const dataDir = tempDir()
  const older = openDatabase({ dataDir, now, migrations: readMigrations().slice(0, gistsVersion - 1) })
  if (!older.ok) throw new Error(older.failure.detail)
  expect(older.database.schemaVersion).toBe(gistsVersion - 1)
  const record = `'s', '${now}', '${now}'`
  older.database.sqlite.exec(`
    insert into organizations (id, stamp, created_at, updated_at, legal_name, city) values
      ('${red}', ${record}, '红星机械有限公司', '杭州'), ('${star}', ${record}, '深圳市红星科技有限公司', null), ('${gone}', ${record}, '海天', null);
    insert into contacts (id, stamp, created_at, updated_at, organization_id, name) values ('p', ${record}, '${red}', '王芳');
    update organizations set deleted_at = '${now}' where id = '${gone}'`)
  older.database.sqlite.close()

  const opened = openStore({ dataDir, clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { sqlite } = opened.store
  const gists = sqlite.prepare('select organization_key, gist from identity_gists order by 1').raw()
  expect(gists.all()).toEqual([])
  const workedOut = [1, 2].map((rowKey) => new IdentityIndex(sqlite).gist(rowKey))
  expect(workedOut).toMatchObject([
    { code: null, place: { province: '浙江', city: '杭州', district: null }, persons: ['王芳'] },
    { code: null, place: { province: '广东', city: '深圳', district: null }, persons: [] },
  ])

  expect(fillIdentityGists(sqlite, 1, 1)).toBe(2)
  expect(gists.all()).toHaveLength(1)
  expect(fillIdentityGists(sqlite, 2)).toBe(null)
  const filled = gists.all()
  expect(filled).toHaveLength(2)
  const stored = [1, 2].map((rowKey) => new IdentityIndex(sqlite).gist(rowKey))
  expect(stored).toEqual(workedOut.map((gist) => ({ ...gist, core: null })))
  rebuildDerived(sqlite)
  expect(gists.all()).toEqual(filled)
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  opened.store.close()
})
