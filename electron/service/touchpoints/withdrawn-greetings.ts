import { selectedTouchpoints } from '#db/repositories/touchpoint-pages.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import type { Store } from '#db/store.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { actStates } from '#shared/domain/touchpoints/act-states.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'

/** Greetings of a plan or an occasion that is gone: those nobody has approved yet go with it. */
export function* withdrawnGreetings(
  store: Store,
  whose: Pick<TouchpointFilter, 'planId' | 'occasionId'>,
): Generator<RowChange> {
  const deletedAt = nowInstant(store.clock)
  const filter = { ...whose, states: [...actStates.recheck] }
  for (const part of selectedTouchpoints(store, { type: 'filter', filter, exceptIds: [] })) {
    for (const { id } of part) yield updateRecord(touchpoints, id, { deletedAt })
  }
}
