import { countSelected } from '#renderer/ui/grid/grid-selection.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'
import { toOrganizationSelection } from './list-filter.ts'
import type { ListPlaceStore } from './list-place.ts'

export interface Picked {
  selection: OrganizationSelection
  count: number
}

/** The picked rows at this moment, as the service takes them. */
export function pickedRows(place: ListPlaceStore): Picked {
  const { selection, filter, total = 0 } = place.get()
  return {
    selection: toOrganizationSelection(selection, filter ?? {}),
    count: countSelected(selection, total),
  }
}

/** Every row the list shows. */
export function allRows(place: ListPlaceStore): Picked {
  const { filter, total = 0 } = place.get()
  return { selection: { type: 'filter', filter: filter ?? {}, exceptIds: [] }, count: total }
}
