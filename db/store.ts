import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Clock } from '#shared/domain/time/clock.ts'
import { nowInstant, systemClock } from '#shared/domain/time/clock.ts'
import type { StoreFailure } from '#shared/model/store-status.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { deviceSettings } from './schema/device.ts'

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

export function openStore(options: StoreOptions): { ok: true; store: Store } | { ok: false; failure: StoreFailure } {
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
      newId: () => v7({ msecs: clock.now() }),
      close: () => {
        database.sqlite.pragma('optimize')
        database.sqlite.close()
      },
    },
  }
}

function deviceIdOf({ orm }: OpenDatabase): string {
  const known = orm.select().from(deviceSettings).where(eq(deviceSettings.key, 'deviceId')).get()?.value
  if (typeof known === 'string') return known
  const deviceId = randomBytes(4).toString('hex')
  orm.insert(deviceSettings).values({ key: 'deviceId', value: deviceId }).run()
  return deviceId
}
