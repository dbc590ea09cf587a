import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { ownsAnythingQuery } from './today-queries.ts'

export type Scope = 'mine' | 'everyone'

const storageKey = 'rapport.today.scope'

/**
 * Whose day is shown: as chosen last on this device; before that one's own, or everyone's while nothing is one's own.
 * Undefined until it is known.
 */
export function useScope() {
  const { me } = useReadyStatus()
  const [chosen, setChosen] = useState(readScope)
  const owns = useQuery({ ...ownsAnythingQuery(me.id), enabled: chosen === undefined })
  const fallback = owns.data === undefined && !owns.isError ? undefined : owns.data ? 'mine' : 'everyone'
  const choose = (scope: Scope) => {
    setChosen(scope)
    keepScope(scope)
  }
  return { me, scope: chosen ?? fallback, choose }
}

function readScope(): Scope | undefined {
  const kept = storage()?.getItem(storageKey)
  return kept === 'mine' || kept === 'everyone' ? kept : undefined
}

function keepScope(scope: Scope) {
  try {
    storage()?.setItem(storageKey, scope)
  } catch {
    // A full or forbidden storage costs a click tomorrow, nothing more.
  }
}

function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
