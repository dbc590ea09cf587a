import { useSyncExternalStore } from 'react'
import { type GridSelection, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import type { OrganizationId, SavedViewId } from '#shared/model/ids.ts'
import type { Organization } from '#shared/model/organization.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import type { Shelf } from '../organization-links.ts'

/** Where the user is in a list; kept while the window lives, so that coming back from a buyer finds it as it was. */
export interface ListPlace {
  filter: OrganizationFilter | undefined
  view: SavedViewId | undefined
  selection: GridSelection
  /** The row the keyboard is on. */
  focused: Organization | undefined
  previewId: OrganizationId | undefined
  scrollTop: number
  /** How many rows match; undefined before that is known for the first time. */
  total: number | undefined
  /** There are more than those and they are being counted. */
  isCounting: boolean
}

const atTheTop: ListPlace = {
  filter: undefined,
  view: undefined,
  selection: noSelection,
  focused: undefined,
  previewId: undefined,
  scrollTop: 0,
  total: undefined,
  isCounting: false,
}

export type ListPlaceStore = ReturnType<typeof createListPlace>

/** Held outside React, so that moving from row to row repaints the preview and not the grid. */
function createListPlace() {
  const listeners = new Set<() => void>()
  let place = atTheTop
  return {
    get: () => place,
    set: (change: Partial<ListPlace>) => {
      place = { ...place, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export const listPlaces: Record<Shelf, ListPlaceStore> = {
  buyers: createListPlace(),
  suppliers: createListPlace(),
}

export function useListPlace<Part>(store: ListPlaceStore, pick: (place: ListPlace) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()))
}
