import { useSyncExternalStore } from 'react'
import type { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import type { Preset } from './presets.ts'

/** The list being put together. */
export interface Draft {
  preset: Preset | undefined
  filter: FollowUpFilter
  layout: PrintLayout
  /** The user's own words; a title of ours follows the preset and the language. */
  hasOwnTitle: boolean
}

const listeners = new Set<() => void>()
let draft: Draft | undefined

/** Kept while the window lives: a look at another screen must not cost a list half put together. */
export const builderStore = {
  get: () => draft,
  set: (next: Draft) => {
    draft = next
    for (const listener of listeners) listener()
  },
}

export const useDraftStore = (): Draft | undefined => useSyncExternalStore(subscribe, builderStore.get)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
