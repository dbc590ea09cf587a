import { selectedTouchpoints } from '#db/repositories/touchpoint-pages.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { touchpointColumns } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { isAllowed, type TouchpointAct } from '#shared/domain/touchpoints/act-states.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { ChangeSetId } from '#shared/model/ids.ts'
import type { Touchpoint, TouchpointSelection } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import { peopleOf } from './recheck.ts'
import { type TouchDesk, touchDesk } from './touch-desk.ts'

export type TouchpointPatch = Partial<
  Omit<Touchpoint, 'id' | 'contactId' | 'organizationId' | 'occasionId' | 'year'>
>

/** `changed`: how many greetings really changed. */
export type Acted = { changeSetId: ChangeSetId | null; changed: number }

type Act = {
  label: string
  act: TouchpointAct
  selection: TouchpointSelection
  /** Null leaves it as it is. The person is null where the contact or the company is in the bin. */
  patchOf(desk: TouchDesk, greeting: Touchpoint, person: TouchpointPerson | null): TouchpointPatch | null
}

/** One change set for all of them. What the act does not fit, and what it would not change, stays as it is. */
export function actOn({ store, write }: OpenService, { label, act, selection, patchOf }: Act): Acted {
  const desk = touchDesk(store)
  const changes = function* (): Generator<RowChange> {
    for (const part of selectedTouchpoints(store, selection)) {
      const fitting = part.filter(({ state }) => isAllowed(act, state))
      const people = peopleOf(desk, fitting)
      for (const greeting of fitting) {
        const patch = patchOf(desk, greeting, people.get(greeting.contactId) ?? null)
        if (patch !== null) yield updateRecord(touchpoints, greeting.id, touchpointColumns(patch))
      }
    }
  }
  const applied = write({ label, changes: changes() })
  return { changeSetId: applied?.id ?? null, changed: applied?.rowCount ?? 0 }
}
