import type { Database } from 'better-sqlite3'
import { goneStates } from '#shared/domain/touchpoints/act-states.ts'

/**
 * A greeting that has gone out since, or is on its way, is not taken back: its text and approval stay as they were sent.
 * Only the act that said so by hand can be undone; what the sender wrote (kind `repair`) cannot. `stamp` is the one of the
 * change set that is taken back.
 */
export function outOfTheHouse(sqlite: Database): (touchpointId: string, stamp: string) => boolean {
  const read = sqlite.prepare<[string], { state: string; stamp: string; kind: string | null }>(
    `select t.state, ifnull(t.field_stamps ->> '$.state', t.stamp) as stamp, s.kind
     from touchpoints t left join change_sets s on s.stamp = ifnull(t.field_stamps ->> '$.state', t.stamp)
     where t.id = ?`,
  )
  return (touchpointId, stamp) => {
    const row = read.get(touchpointId)
    if (!row || !goneStates.some((state) => state === row.state)) return false
    return row.stamp !== stamp || row.kind === 'repair'
  }
}
