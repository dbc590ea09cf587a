import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tempDir } from '../tests/support/temp-dir.ts'
import { openDatabase, readMigrations } from './open-database.ts'

const now = '2026-09-18T01:00:00.000Z'
const touchpointsVersion = 3
const newTables = ['message_templates', 'occasions', 'talk_scripts', 'touch_plans', 'touchpoints']

test('a store from before holiday touchpoints is backed up, brought up to date, and has kept every row', () => {
  const dataDir = tempDir()
  const older = openDatabase({ dataDir, now, migrations: readMigrations().slice(0, touchpointsVersion - 1) })
  if (!older.ok) throw new Error(older.failure.detail)
  const { sqlite } = older.database
  expect(older.database.schemaVersion).toBe(2)
  sqlite.exec(`
    insert into organizations (id, stamp, created_at, updated_at, legal_name, is_buyer, tier, founded_on)
    values ('o1', 's', '${now}', '${now}', '宏达食品', 1, 'A', '{"calendar":"lunar","month":8,"day":15}');
    insert into contacts (id, stamp, created_at, updated_at, organization_id, name, birthday, phones)
    values ('c1', 's', '${now}', '${now}', 'o1', '王芳', '{"calendar":"solar","month":3,"day":5}', '[{"number":"13800000001","kind":"mobile"}]');
    insert into visits (id, stamp, created_at, updated_at, organization_id, kind, happened_at, happened_on, summary)
    values ('v1', 's', '${now}', '${now}', 'o1', 'call', '${now}', '2026-09-18', '问了新品计划');`)
  const before = snapshot(sqlite)
  sqlite.close()

  const opened = openDatabase({ dataDir, now })
  if (!opened.ok) throw new Error(opened.failure.detail)
  const store = opened.database.sqlite
  expect(opened.database.schemaVersion).toBe(readMigrations().length)
  expect(tablesOf(store)).toEqual(expect.arrayContaining(newTables))
  for (const [table, rows] of Object.entries(before)) expect(snapshot(store)[table]).toMatchObject(rows)
  expect(store.prepare('select language, time_zone from contacts').get()).toEqual({
    language: null,
    time_zone: null,
  })
  expect(store.prepare('select first_deal_on, partner_since from organizations').get()).toEqual({
    first_deal_on: null,
    partner_since: null,
  })
  expect(store.pragma('foreign_key_check')).toEqual([])
  expect(store.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()

  const [name, ...others] = readdirSync(join(dataDir, 'backups'))
  expect(others).toEqual([])
  const backup = new Database(join(dataDir, 'backups', name!), { readonly: true })
  expect(backup.pragma('user_version', { simple: true })).toBe(2)
  expect(snapshot(backup)).toEqual(before)
  for (const table of newTables) expect(tablesOf(backup)).not.toContain(table)
  backup.close()
})

const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all()

const snapshot = (sqlite: Database.Database): Record<string, unknown[]> =>
  Object.fromEntries(
    ['organizations', 'contacts', 'visits'].map((table) => [
      table,
      sqlite.prepare(`select * from ${table}`).all(),
    ]),
  )
