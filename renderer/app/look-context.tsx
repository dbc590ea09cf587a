import { createContext, useContext } from 'react'
import { type Look, type LookStore, useLook } from './preferences/preferences.ts'

export const LookContext = createContext<LookStore | undefined>(undefined)

/** The look on screen and the way to change it. */
export function useLookSettings(): [Look, (change: Partial<Look>) => void] {
  const store = useContext(LookContext)
  if (store === undefined) throw new Error('useLookSettings needs a LookContext')
  return [useLook(store), store.set]
}
