import type { IGetRowsParams } from 'ag-grid-community'
import { type GridRequest, readFilterModel } from './grid-request.ts'

export interface GridPage<Row> {
  rows: Row[]
  /** How many rows there are in all; null when counting them would have kept these waiting. */
  total: number | null
}

/** The grid as its rows' source needs it. */
export interface GridOnScreen {
  /** The order and the heads' filters as they stand now. */
  asked: () => Pick<GridRequest, 'sort' | 'filters'>
  /**
   * Goes to the top and asks for the first rows again, over those that are shown. `rowCount` of them are ready;
   * `isAll` when there are no more. Of no rows at all it need not ask.
   */
  showFromTop: (rowCount: number, isAll: boolean) => void
  refresh: () => void
  setRowCount: (rowCount: number) => void
}

/** What of AG Grid's request is looked at. */
type AskedRows<Row> = Pick<
  IGetRowsParams<Row>,
  'startRow' | 'endRow' | 'sortModel' | 'filterModel' | 'successCallback' | 'failCallback'
>

export type GridSource<Row> = ReturnType<typeof createGridSource<Row>>

/**
 * Hands AG Grid its rows, page by page, of one list after another. When the list changes, what is shown stays until the
 * first page of the new one is there and then takes its place in one go: nothing blinks between two letters of a search.
 * One first page is asked for at a time; of the changes that come meanwhile only the last is asked for. A total that
 * costs is counted once the rows stand and nothing newer came.
 */
export function createGridSource<Row>(options: {
  pageSize: number
  grid: GridOnScreen
  load: (request: GridRequest) => Promise<GridPage<Row>>
  count: (signal: AbortSignal) => Promise<number | undefined>
  /** `isExact` is false while there are more rows than those at hand and nobody has counted them. */
  onTotal: (total: number, isExact: boolean) => void
  onError: (error: unknown) => void
}) {
  const { grid, load, pageSize } = options
  let list = newList<Row>()
  let lastFirst: Promise<unknown> = Promise.resolve()

  return {
    getRows: (params: AskedRows<Row>) => void answer(params),
    /** The rows on screen are those of the list before: keys must not act on them. */
    isChanging: () => list.isComing,
    /** Runs `act` on the rows of the list that was last asked for: at once, or when they are on screen. */
    whenShown: (act: () => void) => {
      if (list.isComing) list.whenShown = act
      else act()
    },
    change,
    /** The same list, whose rows may have changed: fetched again in place. */
    refresh: () => {
      if (list.isComing) {
        const { whenShown } = list
        change()
        list.whenShown = whenShown
        return
      }
      list.first = undefined
      list.isCounted = false
      grid.refresh()
    },
    destroy: () => leave(list),
  }

  function change() {
    leave(list)
    const next = newList<Row>()
    list = next
    next.isComing = true
    // A tick later, so that an order set together with the list is the one asked for.
    const first = lastFirst.then(async () => {
      if (next.stop.signal.aborted) return undefined
      const asked = grid.asked()
      return {
        order: orderOf(asked),
        page: await load({ start: 0, end: pageSize, ...asked, signal: next.stop.signal }),
      }
    })
    next.first = first
    lastFirst = first.catch(() => undefined)
    void first.then(
      (found) => {
        if (found !== undefined) show(next, found.page)
      },
      () => show(next, undefined),
    )
  }

  function show(shown: List<Row>, page: GridPage<Row> | undefined) {
    if (shown.stop.signal.aborted) return
    shown.isComing = false
    // Of a page that failed the grid asks itself once more, and says so when it fails again.
    if (page === undefined) shown.first = undefined
    grid.showFromTop(page?.rows.length ?? 1, page !== undefined && page.total !== null)
    if (page?.rows.length === 0) options.onTotal(0, true)
    shown.whenShown?.()
  }

  async function answer(params: AskedRows<Row>) {
    const of = list
    try {
      const page = await pageOf(of, params)
      // Always one of the two: the grid loads two pages at a time and would wait for this one for ever.
      if (page === undefined || of.stop.signal.aborted) return params.failCallback()
      params.successCallback(page.rows, page.total ?? undefined)
      if (page.total !== null) return tell(of, page.total)
      if (of.total === undefined) options.onTotal(page.rows.length, false)
      if (!of.isCounted) countLater(of)
    } catch (error) {
      params.failCallback()
      if (!of.stop.signal.aborted) options.onError(error)
    }
  }

  async function pageOf(of: List<Row>, params: AskedRows<Row>) {
    const asked = {
      sort: params.sortModel.map(({ colId, sort }) => ({ column: colId, direction: sort })),
      filters: readFilterModel(params.filterModel),
    }
    const { signal } = of.stop
    const first = of.isComing || params.startRow === 0 ? await orLeft(of.first, signal) : undefined
    if (signal.aborted) return undefined
    if (params.startRow === 0 && first?.order === orderOf(asked)) return first.page
    return orLeft(load({ start: params.startRow, end: params.endRow, ...asked, signal }), signal)
  }

  function tell(of: List<Row>, total: number) {
    of.total = total
    of.isCounted = true
    options.onTotal(total, true)
  }

  function countLater(of: List<Row>) {
    clearTimeout(of.counting)
    of.counting = setTimeout(async () => {
      try {
        const total = await options.count(of.stop.signal)
        if (total === undefined || of.stop.signal.aborted) return
        grid.setRowCount(total)
        tell(of, total)
      } catch (error) {
        if (!of.stop.signal.aborted) options.onError(error)
      }
    }, countAfterMs)
  }
}

/** Longer than between two keys of somebody who types, shorter than a look at the figure. */
const countAfterMs = 250

interface List<Row> {
  stop: AbortController
  /** Its rows are on their way and those of the list before still shown. */
  isComing: boolean
  first: Promise<{ order: string; page: GridPage<Row> } | undefined> | undefined
  /** The last total that was known; what is shown until a new one is. */
  total: number | undefined
  isCounted: boolean
  whenShown: (() => void) | undefined
  counting: ReturnType<typeof setTimeout> | undefined
}

const newList = <Row>(): List<Row> => ({
  stop: new AbortController(),
  isComing: false,
  first: undefined,
  total: undefined,
  isCounted: false,
  whenShown: undefined,
  counting: undefined,
})

function leave(list: { stop: AbortController; counting: ReturnType<typeof setTimeout> | undefined }) {
  clearTimeout(list.counting)
  list.stop.abort()
}

/** What was asked for, or undefined as soon as the list is left. */
function orLeft<Answer>(
  asked: Promise<Answer> | undefined,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  if (asked === undefined) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const onLeft = () => resolve(undefined)
    signal.addEventListener('abort', onLeft, { once: true })
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', onLeft))
  })
}

const orderOf = (asked: Pick<GridRequest, 'sort' | 'filters'>): string => JSON.stringify(asked)
