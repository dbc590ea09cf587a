import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tempDir } from '../tests/support/temp-dir.ts'
import { openDatabase, readMigrations } from './open-database.ts'

const now = '2026-11-22T01:00:00.000Z'
const matchingVersion = 4
const newTables = ['categories', 'deals', 'matches', 'offerings', 'requirements']
const olderTables = ['organizations', 'contacts', 'visits', 'touch_plans', 'touchpoints']

test('a store from before matching is backed up, brought up to date, and has kept every row', () => {
  const dataDir = tempDir()
  const older = openDatabase({ dataDir, now, migrations: readMigrations().slice(0, matchingVersion - 1) })
  if (!older.ok) throw new Error(older.failure.detail)
  const { sqlite } = older.database
  expect(older.database.schemaVersion).toBe(3)
  for (const table of newTables) expect(tablesOf(sqlite)).not.toContain(table)
  const record = `'s', '${now}', '${now}'`
  sqlite.exec(`
    insert into organizations (id, stamp, created_at, updated_at, legal_name, is_buyer, first_deal_on)
    values ('o1', ${record}, '宏达食品', 1, '2024-05-06');
    insert into contacts (id, stamp, created_at, updated_at, organization_id, name, language)
    values ('c1', ${record}, 'o1', '王芳', 'zh-CN');
    insert into visits (id, stamp, created_at, updated_at, organization_id, kind, happened_at, happened_on, summary)
    values ('v1', ${record}, 'o1', 'call', '${now}', '2026-11-22', '要 500 套保温杯');`)
  const before = snapshot(sqlite)
  sqlite.close()

  const opened = openDatabase({ dataDir, now })
  if (!opened.ok) throw new Error(opened.failure.detail)
  const store = opened.database.sqlite
  expect(opened.database.schemaVersion).toBe(readMigrations().length)
  expect(tablesOf(store)).toEqual(expect.arrayContaining(newTables))
  for (const [table, rows] of Object.entries(before)) expect(snapshot(store)[table]).toMatchObject(rows)
  expect(store.pragma('foreign_key_check')).toEqual([])
  expect(store.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()

  const [name, ...others] = readdirSync(join(dataDir, 'backups'))
  expect(others).toEqual([])
  const backup = new Database(join(dataDir, 'backups', name!), { readonly: true })
  expect(backup.pragma('user_version', { simple: true })).toBe(3)
  expect(snapshot(backup)).toEqual(before)
  backup.close()
})

const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all()

const snapshot = (sqlite: Database.Database): Record<string, unknown[]> =>
  Object.fromEntries(olderTables.map((table) => [table, sqlite.prepare(`select * from ${table}`).all()]))
