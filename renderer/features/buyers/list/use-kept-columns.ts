import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { client } from '#renderer/data/client.ts'

/** Column state of every grid of this device, by grid. */
export const gridColumnsQuery = queryOptions({
  queryKey: ['app', 'gridColumns'],
  queryFn: async ({ signal }) => (await client.app.preferences(undefined, { signal })).gridColumns,
  // Only this window writes them, and it keeps the answer up to date itself.
  meta: { tables: [] },
})

const writeAfterMs = 600

export interface KeptColumns {
  /** False until it is known what was kept: a grid reads its columns once, when it appears. */
  isKnown: boolean
  kept: unknown
  keep: (state: unknown) => void
}

/** What a grid kept under `key`, and the way to keep something else. Dragging a column writes once, at the end. */
export function useKeptColumns(key: string): KeptColumns {
  const queryClient = useQueryClient()
  const { data: all, isPending } = useQuery(gridColumnsQuery)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const pending = useRef<(() => void) | undefined>(undefined)

  const keep = useCallback(
    (state: unknown) => {
      queryClient.setQueryData(gridColumnsQuery.queryKey, (old) => ({ ...old, [key]: state }))
      clearTimeout(timer.current)
      pending.current = () => {
        pending.current = undefined
        void write(key, state)
      }
      timer.current = setTimeout(() => pending.current?.(), writeAfterMs)
    },
    [queryClient, key],
  )

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      pending.current?.()
    },
    [],
  )

  return { isKnown: !isPending, kept: all?.[key], keep }
}

/** Another grid may have kept its own since: read, add, write. Losing a width is not worth a word to the user. */
async function write(key: string, state: unknown) {
  try {
    const { gridColumns } = await client.app.preferences()
    await client.app.setPreferences({ gridColumns: { ...gridColumns, [key]: state } })
  } catch {
    return
  }
}
