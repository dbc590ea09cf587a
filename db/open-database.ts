import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { StoreFailure } from '#shared/model/store-status.ts'
import { StoreError, storeFailureOf } from './store-failure.ts'

export const databaseFileName = 'rapport.db'
/** 'RPRT': tells our stores from other programs' SQLite files. */
const applicationId = 0x52505254

export type OpenDatabase = {
  sqlite: Database.Database
  orm: BetterSQLite3Database
  schemaVersion: number
}

export type OpenOptions = {
  dataDir: string
  /** ISO instant for the backup's name and the migration record. */
  now: string
  /** Milliseconds to wait for another process's lock. */
  busyTimeout?: number
  /** The landed migrations unless a test brings its own. */
  migrations?: Migration[]
}

export type OpenResult = { ok: true; database: OpenDatabase } | { ok: false; failure: StoreFailure }

/** Opens or creates the store in `dataDir`. Nothing is ever created over a file that cannot be read. */
export function openDatabase(options: OpenOptions): OpenResult {
  const path = join(options.dataDir, databaseFileName)
  let sqlite: Database.Database | undefined
  try {
    mkdirSync(options.dataDir, { recursive: true })
    refuseForeignFile(path)
    sqlite = new Database(path, { timeout: options.busyTimeout ?? 5_000 })
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('cache_size = -65536')
    sqlite.pragma('temp_store = MEMORY')
    const schemaVersion = migrate(sqlite, options)
    return { ok: true, database: { sqlite, orm: drizzle(sqlite), schemaVersion } }
  } catch (error) {
    sqlite?.close()
    const failure = storeFailureOf(error)
    if (failure) return { ok: false, failure }
    throw error
  }
}

export type Migration = { version: number; name: string; statements: string[] }

/** The landed migrations in order; `0000_initial` is version 1. */
export function readMigrations(directory = join(import.meta.dirname, 'migrations')): Migration[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file, position) => ({
      version: position + 1,
      name: file.slice(0, -'.sql'.length),
      statements: readFileSync(join(directory, file), 'utf8')
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
    }))
}

function refuseForeignFile(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1') !== 'SQLite format 3\0') {
    throw new StoreError({ code: 'notAStore', detail: path })
  }
}

function migrate(sqlite: Database.Database, options: OpenOptions): number {
  const migrations = options.migrations ?? readMigrations()
  const latest = migrations.length
  const current = Number(sqlite.pragma('user_version', { simple: true }))
  const isNew = Number(sqlite.prepare('select count(*) from sqlite_master').pluck().get()) === 0
  if (!isNew && Number(sqlite.pragma('application_id', { simple: true })) !== applicationId) {
    throw new StoreError({ code: 'notAStore', detail: 'application_id' })
  }
  if (current > latest) {
    throw new StoreError({ code: 'newerVersion', detail: `store ${current}, application ${latest}` })
  }
  if (current === latest) return current
  if (!isNew) backUpBeforeMigration(sqlite, options, current)
  if (isNew) sqlite.pragma(`application_id = ${applicationId}`)
  for (const migration of migrations.slice(current, latest)) applyMigration(sqlite, migration, options.now)
  return latest
}

function applyMigration(sqlite: Database.Database, migration: Migration, now: string): void {
  const run = sqlite.transaction(() => {
    for (const statement of migration.statements) sqlite.exec(statement)
    sqlite
      .prepare('insert into schema_migrations (version, name, applied_at) values (?, ?, ?)')
      .run(migration.version, migration.name, now)
    sqlite.pragma(`user_version = ${migration.version}`)
  })
  try {
    run.immediate()
  } catch (error) {
    if (storeFailureOf(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StoreError({ code: 'migrationFailed', detail: `${migration.name}: ${reason}` }, error)
  }
}

function backUpBeforeMigration(sqlite: Database.Database, options: OpenOptions, current: number): void {
  const directory = join(options.dataDir, 'backups')
  mkdirSync(directory, { recursive: true })
  const stamp = options.now.replaceAll(/[:.]/g, '-')
  sqlite.prepare('vacuum into ?').run(join(directory, `rapport-v${current}-${stamp}.db`))
}
