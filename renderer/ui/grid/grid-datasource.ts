import type { IGetRowsParams } from 'ag-grid-community'
import { type GridRequest, readFilterModel } from './grid-request.ts'

/** Turns AG Grid's callbacks into one promise a page; answers that come after `destroy` are dropped. */
export function createGridDatasource<Row>(options: {
  load: (request: GridRequest) => Promise<{ rows: Row[]; total: number }>
  onTotal: (total: number) => void
  onError: (error: unknown) => void
}) {
  const stop = new AbortController()
  return {
    getRows: async (params: IGetRowsParams<Row>) => {
      try {
        const { rows, total } = await options.load({
          start: params.startRow,
          end: params.endRow,
          sort: params.sortModel.map(({ colId, sort }) => ({ column: colId, direction: sort })),
          filters: readFilterModel(params.filterModel),
          signal: stop.signal,
        })
        if (stop.signal.aborted) return
        params.successCallback(rows, total)
        options.onTotal(total)
      } catch (error) {
        if (stop.signal.aborted) return
        params.failCallback()
        options.onError(error)
      }
    },
    destroy: () => stop.abort(),
  }
}
