import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { ChangeEvent } from '#shared/contract/app-contract.ts'
import { client, connection } from './client.ts'
import { concernsQuery, touches } from './concerns.ts'
import { gatheredChanges } from './gathered-changes.ts'
import type { TableName } from './table-name.ts'

type Listener = (change: ChangeEvent | 'everything') => void

const listeners = new Set<Listener>()
const retryMs = 500

/** Follows the change feed for as long as the window lives; after a break everything counts as changed. */
export async function followChanges(queryClient: QueryClient, onRestart: () => void) {
  listeners.add((change) => {
    void queryClient.invalidateQueries({
      predicate: (query) => change === 'everything' || concernsQuery(change, query.meta ?? {}),
    })
  })
  let lost: 'never' | 'beforeTheFirst' | 'afterwards' = 'never'
  for (;;) {
    try {
      const feed = await client.changes.feed()
      if (lost !== 'never') tell('everything')
      if (lost === 'afterwards') onRestart()
      lost = 'afterwards'
      for await (const change of feed) tellSoon(change)
    } catch {
      // The connection shows its own state; here only the next try matters.
      if (lost === 'never') lost = 'beforeTheFirst'
    }
    await pause()
  }
}

/** Grows with every change to one of `tables`: the `version` of a grid. */
export function useChangeVersion(tables: readonly TableName[]): number {
  const version = useRef(0)
  const key = tables.join(' ')
  const subscribe = useCallback(
    (repaint: () => void) => {
      const wanted = key.split(' ')
      const listener: Listener = (change) => {
        if (change !== 'everything' && !touches(change, wanted)) return
        version.current += 1
        repaint()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    [key],
  )
  return useSyncExternalStore(subscribe, () => version.current)
}

function tell(change: ChangeEvent | 'everything') {
  for (const listener of listeners) listener(change)
}

const tellSoon = gatheredChanges(tell)

function pause() {
  return new Promise<void>((resolve) => {
    if (connection.getState() === 'lost') {
      const stop = connection.subscribe(() => {
        stop()
        resolve()
      })
    } else {
      setTimeout(resolve, retryMs)
    }
  })
}
