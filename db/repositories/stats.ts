import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { StoreStats } from '#shared/model/store-status.ts'
import { databaseFileName } from '../open-database.ts'
import type { Store } from '../store.ts'

export function storeStats(store: Store): StoreStats {
  const count = (sql: string): number =>
    store.sqlite.prepare<[], number>(`select count(*) from ${sql}`).pluck().get() ?? 0
  return {
    organizations: count('organizations where deleted_at is null'),
    buyers: count('organizations where deleted_at is null and is_buyer = 1'),
    suppliers: count('organizations where deleted_at is null and is_supplier = 1'),
    contacts: count('contacts where deleted_at is null'),
    visits: count('visits where deleted_at is null'),
    followUps: count('follow_ups where deleted_at is null'),
    openFollowUps: count("follow_ups where state = 'open' and deleted_at is null"),
    problems: count('problems where deleted_at is null'),
    changeSets: count('change_sets'),
    databaseBytes: bytesOnDisk(store),
  }
}

/** The database with its write-ahead log: what was written lately stands there alone. */
function bytesOnDisk({ dataDir }: Store): number {
  const sizeOf = (file: string): number => statSync(join(dataDir, file), { throwIfNoEntry: false })?.size ?? 0
  return sizeOf(databaseFileName) + sizeOf(`${databaseFileName}-wal`)
}

/** Cheap at any size: asks whether there is one, not how many; demo records are only counted while they are few. */
export function isEmptyStore(store: Store): { isEmpty: boolean; demoCount: number } {
  const any = store.sqlite.prepare('select 1 from organizations where deleted_at is null limit 1').get()
  const demoCount =
    store.sqlite
      .prepare<[], number>(
        'select count(*) from (select 1 from organizations where is_demo = 1 and deleted_at is null limit 100000)',
      )
      .pluck()
      .get() ?? 0
  return { isEmpty: any === undefined, demoCount }
}
