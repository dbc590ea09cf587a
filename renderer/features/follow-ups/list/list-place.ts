import { useSyncExternalStore } from 'react'
import { type GridSelection, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'

/** Where the user is in the list: kept while the window lives, so that coming back finds it as it was left. */
export interface ListPlace {
  filter: FollowUpFilter
  selection: GridSelection
  focused: FollowUpRow | undefined
  isPreviewing: boolean
  columnState: unknown
}

const listeners = new Set<() => void>()
let place: ListPlace = {
  filter: {},
  selection: noSelection,
  focused: undefined,
  isPreviewing: false,
  columnState: undefined,
}

export const listPlace = {
  get: () => place,
  set: (part: Partial<ListPlace>) => {
    place = { ...place, ...part }
    for (const listener of listeners) listener()
  },
}

/** Outside React's tree, so that moving through the grid repaints the preview and not the grid. */
export function useListPlace<Part>(part: (place: ListPlace) => Part): Part {
  return useSyncExternalStore(subscribe, () => part(place))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
