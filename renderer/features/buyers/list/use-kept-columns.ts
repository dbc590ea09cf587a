import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client } from '#renderer/data/client.ts'

/** Column state of every grid of this device, by grid. */
const gridColumnsQuery = queryOptions({
  queryKey: ['app', 'gridColumns'],
  queryFn: async ({ signal }) => (await client.app.preferences(undefined, { signal })).gridColumns,
  // Only this window writes them, and it keeps the answer up to date itself.
  meta: { tables: [] },
})

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
  const keep = useCallback(
    (state: unknown) => {
      queryClient.setQueryData(gridColumnsQuery.queryKey, (old) => ({ ...old, [key]: state }))
      writeSoon(key, state)
    },
    [queryClient, key],
  )
  return { isKnown: !isPending, kept: all?.[key], keep }
}

const writeAfterMs = 500
let unwritten: Record<string, unknown> = {}
let timer: ReturnType<typeof setTimeout> | undefined
let writing: Promise<void> = Promise.resolve()

function writeSoon(key: string, state: unknown) {
  unwritten = { ...unwritten, [key]: state }
  clearTimeout(timer)
  timer = setTimeout(() => {
    writing = writing.then(writeAll)
  }, writeAfterMs)
}

/** One after the other, and onto what other grids kept since: they share one entry of the preferences. */
async function writeAll() {
  const mine = unwritten
  unwritten = {}
  try {
    const { gridColumns } = await client.app.preferences()
    await client.app.setPreferences({ gridColumns: { ...gridColumns, ...mine } })
  } catch {
    // A lost column width is not worth a word; the next change tries again.
    unwritten = { ...mine, ...unwritten }
  }
}
