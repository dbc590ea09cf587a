import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '#db/store.ts'
import { instantOf, nowInstant } from '#shared/domain/time/clock.ts'
import type { Instant } from '#shared/model/dates.ts'

export type Backup = { path: string; bytes: number; at: Instant }

/** A consistent copy beside the store, taken while it is in use; a half-written copy never carries the final name. */
export async function takeBackup(store: Store): Promise<Backup> {
  const directory = join(store.dataDir, 'backups')
  mkdirSync(directory, { recursive: true })
  const path = join(directory, `rapport-${nowInstant(store.clock).replaceAll(/[:.]/g, '-')}.db`)
  const partial = `${path}.partial`
  try {
    await store.sqlite.backup(partial)
    renameSync(partial, path)
  } finally {
    rmSync(partial, { force: true })
  }
  return describe(path)
}

export function listBackups(store: Store): Backup[] {
  const directory = join(store.dataDir, 'backups')
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.db'))
      .map((name) => describe(join(directory, name)))
      .toSorted((a, b) => b.at.localeCompare(a.at))
  } catch {
    // No folder yet: no backup was ever taken.
    return []
  }
}

function describe(path: string): Backup {
  const { size, mtimeMs } = statSync(path)
  return { path, bytes: size, at: instantOf(Math.floor(mtimeMs)) }
}
