import { useSyncExternalStore } from 'react'
import { type GridSelection, noSelection } from '#renderer/ui/grid/grid-selection.ts'
import type { TouchpointFilter, TouchpointRow } from '#shared/model/touchpoint.ts'

/** Where the user is in the queue: kept while the window lives, so that coming back finds it as it was left. */
export interface QueuePlace {
  filter: TouchpointFilter | undefined
  selection: GridSelection
  focused: TouchpointRow | undefined
  isPreviewing: boolean
  columnState: unknown
}

const listeners = new Set<() => void>()
let place: QueuePlace = {
  filter: undefined,
  selection: noSelection,
  focused: undefined,
  isPreviewing: false,
  columnState: undefined,
}

export const queuePlace = {
  get: () => place,
  set: (part: Partial<QueuePlace>) => {
    place = { ...place, ...part }
    for (const listener of listeners) listener()
  },
}

/** Outside React's tree, so that moving through the grid repaints the preview and not the grid. */
export function useQueuePlace<Part>(part: (place: QueuePlace) => Part): Part {
  return useSyncExternalStore(subscribe, () => part(place))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
