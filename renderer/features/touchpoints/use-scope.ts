import { useSyncExternalStore } from 'react'
import { useReadyStatus } from '#renderer/data/app-status.ts'

export type Scope = 'mine' | 'everyone'

const storageKey = 'rapport.touchpoints.scope'
const listeners = new Set<() => void>()

/** Whose greetings are shown: as chosen last on this device, everybody's before that. */
export function useScope() {
  const { me } = useReadyStatus()
  const scope = useSyncExternalStore(subscribe, read)
  return { me, scope, mineOnly: scope === 'mine', choose }
}

function read(): Scope {
  try {
    return window.localStorage.getItem(storageKey) === 'mine' ? 'mine' : 'everyone'
  } catch {
    return 'everyone'
  }
}

function choose(scope: Scope) {
  try {
    window.localStorage.setItem(storageKey, scope)
  } catch {
    // A full or forbidden storage costs a click tomorrow, nothing more.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
