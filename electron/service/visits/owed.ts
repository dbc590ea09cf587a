import { isDeepStrictEqual } from 'node:util'
import { findCareFollowUps } from '#db/repositories/care-follow-ups.ts'
import { findFollowUps, storedFollowUpIds } from '#db/repositories/follow-ups.ts'
import { followUps } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { FollowUpId } from '#shared/model/ids.ts'
import type { Patch } from '#shared/model/patch.ts'
import type { FollowUp } from '#shared/model/visit.ts'

type OwedPatch = Patch<Omit<FollowUp, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>>

/**
 * Something owed, with how a change of it is written: a regular contact becomes a record when it is first acted on.
 * Null where a regular contact would not change.
 */
export type Owed = { followUp: FollowUp; change(patch: OwedPatch): RowChange | null }

export const findOne = (store: Store, id: FollowUpId): Owed | null => findOwed(store, [id])[0] ?? null

/** Those of `ids` that are stored or are regular contacts due now. */
export function findOwed(store: Store, ids: readonly FollowUpId[]): Owed[] {
  const stored = new Map(findFollowUps(store, ids).map((followUp) => [followUp.id, followUp]))
  // A settled record does not hide that the same day is due again (its contact was taken back, an interval changed).
  const unsettled = ids.filter((id) => stored.get(id)?.state !== 'open')
  const due = new Map(findCareFollowUps(store, unsettled).map((followUp) => [followUp.id, followUp]))
  const known = storedFollowUpIds(store, [...due.keys()])
  return [...new Set(ids)].flatMap((id) => {
    const regular = due.get(id)
    if (regular) return { followUp: regular, change: (patch) => firstChange(regular, patch, known.has(id)) }
    const followUp = stored.get(id)
    return followUp ? { followUp, change: (patch) => updateRecord(followUps, id, patch) } : []
  })
}

/** One that an undo took away keeps its id: it is written over, not inserted again. */
function firstChange(due: FollowUp, patch: OwedPatch, isKnown: boolean): RowChange | null {
  const { id, createdAt: _, updatedAt: __, ...values } = { ...due, ...given(patch) }
  if (isDeepStrictEqual({ ...due, ...values }, due)) return null
  return isKnown ? updateRecord(followUps, id, values) : insertRecord(followUps, id, values)
}

const given = (patch: OwedPatch): Partial<FollowUp> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
