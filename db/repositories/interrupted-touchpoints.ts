import { parseStamp } from '#shared/domain/sync-clock/stamp.ts'
import { TouchpointId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'

/** Greetings that this device, and no other, was sending: who set a state stands in the stamp of its column. */
export function interruptedIds(store: Store): TouchpointId[] {
  return store.sqlite
    .prepare<[], { id: string; stamp: string | null }>(sendingSql)
    .all()
    .filter(({ stamp }) => stamp !== null && parseStamp(stamp).deviceId === store.deviceId)
    .map(({ id }) => TouchpointId.parse(id))
}

// The states stand as the partial index has them, or SQLite would not use it.
export const sendingSql = `
select id, ifnull(field_stamps ->> '$.state', stamp) as stamp from touchpoints
where state in ('planned','needsLook','ready','approved','sending','unknown','failed') and deleted_at is null
  and state = 'sending'`
