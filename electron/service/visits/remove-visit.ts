import { followUpsOfVisit } from '#db/repositories/follow-ups.ts'
import { problemsOfVisit } from '#db/repositories/problems.ts'
import { followUps, problems, visits } from '#db/schema/visits.ts'
import type { Store } from '#db/store.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { Visit } from '#shared/model/visit.ts'
import { owedAgain } from './settle-follow-up.ts'

/**
 * A visit that never was: what only it promised or raised goes with it, and what it settled is owed again. What was
 * worked on since (a step taken, a problem answered) stays.
 */
export function removalChanges(store: Store, visit: Visit): RowChange[] {
  const deletedAt = nowInstant(store.clock)
  const { brought, closed } = followUpsOfVisit(store, visit)
  return [
    updateRecord(visits, visit.id, { deletedAt }),
    ...brought
      .filter(({ state }) => state === 'open')
      .map(({ id }) => updateRecord(followUps, id, { deletedAt })),
    ...closed.map(({ id }) => owedAgain(id)),
    ...problemsOfVisit(store, visit)
      .filter(({ state }) => state === 'open')
      .map(({ id }) => updateRecord(problems, id, { deletedAt })),
  ]
}
