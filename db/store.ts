import { randomBytes, randomFillSync } from 'node:crypto'
import type Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Clock } from '#shared/domain/time/clock.ts'
import { nowInstant, systemClock } from '#shared/domain/time/clock.ts'
import type { StoreFailure } from '#shared/model/store-status.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { deviceSettings } from './schema/device.ts'
import { storeFailureOf } from './store-failure.ts'

/** An open store with what every write needs: the clock, new ids and this device's name. */
export type Store = OpenDatabase & {
  dataDir: string
  deviceId: string
  clock: Clock
  newId(): string
  close(): void
}

export type StoreOptions = {
  dataDir: string
  clock?: Clock
  /** Milliseconds to wait for another process's lock. */
  busyTimeout?: number
}

export function openStore(
  options: StoreOptions,
): { ok: true; store: Store } | { ok: false; failure: StoreFailure } {
  const clock = options.clock ?? systemClock
  const opened = openDatabase({
    dataDir: options.dataDir,
    now: nowInstant(clock),
    ...(options.busyTimeout === undefined ? {} : { busyTimeout: options.busyTimeout }),
  })
  if (!opened.ok) return opened
  const { database } = opened
  return {
    ok: true,
    store: {
      ...database,
      dataDir: options.dataDir,
      deviceId: deviceIdOf(database),
      clock,
      newId: newIds(clock),
      close: () => close(database.sqlite),
    },
  }
}

/** Ids of new records, unique on every device and in the order of their making. */
export function newIds(clock: Clock): () => string {
  const randomness = randomnessPool()
  return () => v7({ msecs: clock.now(), random: randomness() })
}

/** Fresh statistics are worth having but not worth waiting for: a locked or full store is closed all the same. */
function close(sqlite: Database.Database): void {
  try {
    sqlite.pragma('busy_timeout = 0')
    sqlite.pragma('optimize')
  } catch (error) {
    if (!storeFailureOf(error)) throw error
  } finally {
    sqlite.close()
  }
}

/** 16 random bytes at a time, drawn for 256 ids at once: an import makes 200,000, and each draw costs 10 µs. */
function randomnessPool(): () => Uint8Array {
  const pool = new Uint8Array(16 * 256)
  let next = pool.length
  return () => {
    if (next === pool.length) {
      randomFillSync(pool)
      next = 0
    }
    next += 16
    return pool.slice(next - 16, next)
  }
}

function deviceIdOf({ orm }: OpenDatabase): string {
  const known = orm.select().from(deviceSettings).where(eq(deviceSettings.key, 'deviceId')).get()?.value
  if (typeof known === 'string') return known
  const deviceId = randomBytes(4).toString('hex')
  orm.insert(deviceSettings).values({ key: 'deviceId', value: deviceId }).run()
  return deviceId
}
