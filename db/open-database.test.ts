import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { tempDir } from '../tests/support/temp-dir.ts'
import { databaseFileName, openDatabase, readMigrations } from './open-database.ts'

const now = '2026-03-05T02:00:00.000Z'

describe('opening the store', () => {
  test('a new folder gets a store of the newest version', () => {
    const dataDir = tempDir()
    const opened = openDatabase({ dataDir, now })
    expect(opened).toMatchObject({ ok: true, database: { schemaVersion: readMigrations().length } })
    if (opened.ok) opened.database.sqlite.close()
  })

  test('what the user enters is synced to the disk at once', () => {
    const opened = openDatabase({ dataDir: tempDir(), now })
    if (!opened.ok) throw new Error('did not open')
    const { sqlite } = opened.database
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    sqlite.close()
  })

  test('a store of a newer version is refused and left as it is', () => {
    const dataDir = tempDir()
    const opened = openDatabase({ dataDir, now })
    if (!opened.ok) throw new Error('did not open')
    opened.database.sqlite.pragma('user_version = 999')
    opened.database.sqlite.close()
    const before = readFileSync(join(dataDir, databaseFileName))
    expect(openDatabase({ dataDir, now })).toMatchObject({ ok: false, failure: { code: 'newerVersion' } })
    expect(readFileSync(join(dataDir, databaseFileName))).toEqual(before)
  })

  test.each([
    ['a text file', Buffer.from('公司名称,联系人\n'.repeat(100))],
    ['a truncated header', Buffer.from('SQLite for')],
    ['zeros', Buffer.alloc(4096)],
  ])('nothing is created over %s', (_, content) => {
    const dataDir = tempDir()
    const path = join(dataDir, databaseFileName)
    writeFileSync(path, content)
    expect(openDatabase({ dataDir, now })).toMatchObject({ ok: false, failure: { code: 'notAStore' } })
    expect(readFileSync(path)).toEqual(content)
  })

  test("another program's SQLite file is not taken for ours", () => {
    const dataDir = tempDir()
    const other = new Database(join(dataDir, databaseFileName))
    other.exec('create table recipes (name text)')
    other.close()
    expect(openDatabase({ dataDir, now })).toMatchObject({ ok: false, failure: { code: 'notAStore' } })
  })

  test('a store torn in the middle is refused, and its file kept', () => {
    const dataDir = tempDir()
    const opened = openDatabase({ dataDir, now })
    if (!opened.ok) throw new Error('did not open')
    opened.database.sqlite.pragma('journal_mode = DELETE')
    opened.database.sqlite.close()
    const path = join(dataDir, databaseFileName)
    const whole = readFileSync(path)
    const torn = Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 0xab)])
    writeFileSync(path, torn)
    expect(openDatabase({ dataDir, now })).toMatchObject({ ok: false, failure: { code: 'unreadable' } })
    expect(readFileSync(path)).toEqual(torn)
  })

  test('a file where the data folder should be is said, not thrown', () => {
    const dataDir = join(tempDir(), 'rapport')
    writeFileSync(dataDir, 'not a folder')
    expect(openDatabase({ dataDir, now })).toMatchObject({ ok: false, failure: { code: 'noAccess' } })
    expect(openDatabase({ dataDir: join(dataDir, 'below'), now })).toMatchObject({
      ok: false,
      failure: { code: 'noAccess' },
    })
  })

  test('a store that another process holds is reported as locked', () => {
    const dataDir = tempDir()
    const first = openDatabase({ dataDir, now })
    if (!first.ok) throw new Error('did not open')
    first.database.sqlite.pragma('locking_mode = EXCLUSIVE')
    first.database.sqlite.exec('begin immediate; commit')
    expect(openDatabase({ dataDir, now, busyTimeout: 50 })).toMatchObject({
      ok: false,
      failure: { code: 'locked' },
    })
    first.database.sqlite.close()
  })

  test('an older store is backed up before it is brought up to date', () => {
    const dataDir = tempDir()
    const older = openDatabase({ dataDir, now })
    if (!older.ok) throw new Error('did not open')
    older.database.sqlite.close()
    const migrations = [
      ...readMigrations(),
      { version: readMigrations().length + 1, name: 'next', statements: ['create table next (id text)'] },
    ]
    const newer = openDatabase({ dataDir, now, migrations })
    expect(newer).toMatchObject({ ok: true, database: { schemaVersion: migrations.length } })
    if (newer.ok) newer.database.sqlite.close()
    expect(versionsOfBackups(dataDir)).toEqual([migrations.length - 1])
  })

  test('a migration that fails leaves the store at its old version, with the backup beside it', () => {
    const dataDir = tempDir()
    const older = openDatabase({ dataDir, now })
    if (!older.ok) throw new Error('did not open')
    older.database.sqlite.close()
    const broken = {
      version: readMigrations().length + 1,
      name: 'broken',
      statements: ['create table half (id text)', 'create nonsense'],
    }
    const failed = openDatabase({ dataDir, now, migrations: [...readMigrations(), broken] })
    expect(failed).toMatchObject({ ok: false, failure: { code: 'migrationFailed' } })
    const again = openDatabase({ dataDir, now })
    if (!again.ok) throw new Error('did not open')
    expect(
      again.database.sqlite.prepare("select count(*) from sqlite_master where name = 'half'").pluck().get(),
    ).toBe(0)
    again.database.sqlite.close()
    expect(versionsOfBackups(dataDir)).toEqual([readMigrations().length])
  })
})

function versionsOfBackups(dataDir: string): number[] {
  return readdirSync(join(dataDir, 'backups')).map((name) => {
    const backup = new Database(join(dataDir, 'backups', name), { readonly: true })
    const version = Number(backup.pragma('user_version', { simple: true }))
    backup.close()
    return version
  })
}
