import { z } from 'zod'
import { readSetting, writeSetting } from '#db/repositories/device.ts'
import type { Store } from '#db/store.ts'

const key = 'sending.handedOut'

/** Longer than any greeting still makes sense. */
const remembered = 90 * 86_400_000

const Stored = z.record(z.string(), z.number()).catch({})

/**
 * Messages that were written to a file for another program or a gateway's page. They are still approved, but whoever has
 * the file may be sending them: by itself nothing sends them a second time.
 */
export const handedOut = (store: Store): ReadonlySet<string> =>
  new Set(Object.keys(Stored.parse(readSetting(store, key))))

export function rememberHandedOut(store: Store, ids: readonly string[]): void {
  const now = store.clock.now()
  const recent = Object.entries(Stored.parse(readSetting(store, key))).filter(
    ([, at]) => at > now - remembered,
  )
  writeSetting(store, key, Object.fromEntries([...recent, ...ids.map((id) => [id, now])]))
}
