import type { GridApi } from 'ag-grid-community'
import { useEffect, useEffectEvent, useRef } from 'react'
import { gridOnScreen } from './grid-on-screen.ts'
import type { GridRequest } from './grid-request.ts'
import { createGridSource, type GridPage, type GridSource } from './grid-source.ts'

/** Keeps a grid on the list that `listKey` names and its rows at `version`. `grid` is null until it is on screen. */
export function useGridSource<Row>(props: {
  grid: GridApi<Row> | null
  pageSize: number
  listKey: string
  version?: number | string
  load: (request: GridRequest) => Promise<GridPage<Row>>
  count?: (signal: AbortSignal) => Promise<number>
  onTotal: (total: number, isExact: boolean) => void
  onError?: (error: unknown) => void
}) {
  const { grid, pageSize, listKey, version } = props
  const load = useEffectEvent(props.load)
  const count = useEffectEvent(async (signal: AbortSignal) => props.count?.(signal))
  const onTotal = useEffectEvent(props.onTotal)
  const onError = useEffectEvent((error: unknown) => props.onError?.(error))

  const source = useRef<GridSource<Row> | null>(null)
  useEffect(() => {
    if (grid === null) return
    const made = createGridSource<Row>({
      pageSize,
      grid: gridOnScreen(grid, pageSize),
      load,
      count,
      onTotal,
      onError,
    })
    source.current = made
    grid.setGridOption('datasource', { getRows: made.getRows })
    return () => {
      source.current = null
      made.destroy()
    }
  }, [grid, pageSize])

  const seenList = useRef(listKey)
  useEffect(() => {
    if (seenList.current === listKey) return
    seenList.current = listKey
    source.current?.change()
  }, [listKey])

  const seenVersion = useRef(version)
  useEffect(() => {
    if (seenVersion.current === version) return
    seenVersion.current = version
    source.current?.refresh()
  }, [version])

  return source
}
