import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { FollowUpId } from '#shared/model/ids.ts'

/** The row to go on with when `id` leaves: the next one that stays, or the last before it. */
export function nextAfter(
  rows: ReadonlyArray<{ followUp: Pick<FollowUpRow['followUp'], 'id'> }>,
  id: FollowUpId,
  leaving: ReadonlySet<FollowUpId>,
): FollowUpId | undefined {
  const at = rows.findIndex((row) => row.followUp.id === id)
  const stays = (row: { followUp: { id: FollowUpId } }) =>
    row.followUp.id !== id && !leaving.has(row.followUp.id)
  const next = rows.slice(at + 1).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays)
  return next?.followUp.id
}
