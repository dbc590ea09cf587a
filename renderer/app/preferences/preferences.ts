import { useSyncExternalStore } from 'react'
import type { Preferences } from '#shared/contract/app-contract.ts'

/** What decides the first paint; kept in the page so that a window never flashes in the wrong look. */
export interface Look {
  language: 'zh-CN' | 'en'
  colorScheme: Preferences['colorScheme']
  density: Preferences['density']
  railCollapsed: boolean
}

const storageKey = 'rapport.look'

export function createLookStore(storage: Pick<Storage, 'getItem' | 'setItem'>, language: Look['language']) {
  let look: Look = {
    language,
    colorScheme: 'auto',
    density: 'comfortable',
    railCollapsed: false,
    ...readLook(storage),
  }
  const listeners = new Set<() => void>()
  return {
    get: () => look,
    set: (change: Partial<Look>) => {
      look = { ...look, ...change }
      storage.setItem(storageKey, JSON.stringify(look))
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

export type LookStore = ReturnType<typeof createLookStore>

export const useLook = (store: LookStore): Look => useSyncExternalStore(store.subscribe, store.get)

function readLook(storage: Pick<Storage, 'getItem'>): Partial<Look> {
  const kept = parse(storage.getItem(storageKey))
  if (typeof kept !== 'object' || kept === null) return {}
  const { language, colorScheme, density, railCollapsed }: Record<string, unknown> = { ...kept }
  return {
    ...(language === 'zh-CN' || language === 'en' ? { language } : {}),
    ...(colorScheme === 'light' || colorScheme === 'dark' || colorScheme === 'auto' ? { colorScheme } : {}),
    ...(density === 'comfortable' || density === 'compact' ? { density } : {}),
    ...(typeof railCollapsed === 'boolean' ? { railCollapsed } : {}),
  }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
