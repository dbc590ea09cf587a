import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GridRequest } from './grid-request.ts'
import { createGridSource, type GridPage } from './grid-source.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pageSize = 100

/** A grid that asks for its first page whenever it is told to, and a service that answers when it is told to. */
function gridAndService() {
  let sort: GridRequest['sort'] = []
  let word = 'first'
  const shown: Array<{ rows: string[]; total: number | undefined } | 'failed'> = []
  const totals: Array<[number, boolean]> = []
  const errors: unknown[] = []
  const rowCounts: number[] = []
  const asked: Array<{
    word: string
    start: number
    signal: AbortSignal
    answer: (page: Partial<GridPage<string>>) => Promise<void>
    fail: () => Promise<void>
  }> = []
  const counts: Array<{ answer: (total: number) => Promise<void> }> = []
  const settled = () => vi.advanceTimersByTimeAsync(0)

  const source = createGridSource<string>({
    pageSize,
    grid: {
      asked: () => ({ sort, filters: [] }),
      showFromTop: (rowCount) => {
        if (rowCount > 0) getRows(0)
      },
      refresh: () => getRows(0),
      setRowCount: (count) => rowCounts.push(count),
    },
    load: ({ start, signal }) =>
      new Promise((resolve, reject) => {
        const of = word
        asked.push({
          word: of,
          start,
          signal,
          answer: async (page) => {
            resolve({ rows: [`${of} ${start}`], total: 1, ...page })
            await settled()
          },
          fail: async () => {
            reject(new Error('gone'))
            await settled()
          },
        })
      }),
    count: () =>
      new Promise((resolve) => {
        counts.push({
          answer: async (total) => {
            resolve(total)
            await settled()
          },
        })
      }),
    onTotal: (total, isExact) => totals.push([total, isExact]),
    onError: (error) => errors.push(error),
  })

  function getRows(startRow: number) {
    source.getRows({
      startRow,
      endRow: startRow + pageSize,
      sortModel: sort.map(({ column, direction }) => ({ colId: column, sort: direction, type: 'default' })),
      filterModel: {},
      successCallback: (rows, total) => shown.push({ rows: [...rows], total }),
      failCallback: () => shown.push('failed'),
    })
  }
  return {
    source,
    getRows,
    shown,
    totals,
    errors,
    rowCounts,
    asked,
    counts,
    settled,
    search: async (next: string) => {
      word = next
      source.change()
      await settled()
    },
    orderBy: (column: string) => {
      sort = [{ column, direction: 'asc' }]
    },
  }
}

type Grid = ReturnType<typeof gridAndService>

/** The list as it stands when the screen opens. */
async function opened(): Promise<Grid> {
  const grid = gridAndService()
  grid.getRows(0)
  await grid.settled()
  await grid.asked[0]?.answer({ rows: ['a', 'b'], total: 2 })
  return grid
}

describe('another list', () => {
  test('is asked for at once and takes the place of the old one when it is there', async () => {
    const { source, asked, shown, search } = await opened()
    await search('ha')
    expect(asked).toHaveLength(2)
    expect(source.isChanging()).toBe(true)
    expect(shown).toHaveLength(1)
    await asked[1]?.answer({})
    expect(shown.at(-1)).toEqual({ rows: ['ha 0'], total: 1 })
    expect(source.isChanging()).toBe(false)
  })

  test('of several typed while one is under way only the last is asked for, and the others are never shown', async () => {
    const { asked, shown, search } = await opened()
    for (const text of ['h', 'ha', 'hai']) await search(text)
    expect(asked.map(({ word }) => word)).toEqual(['first', 'h'])
    await asked[1]?.answer({ rows: ['old'] })
    expect(asked.map(({ word }) => word)).toEqual(['first', 'h', 'hai'])
    expect(shown).toHaveLength(1)
    await asked[2]?.answer({ rows: ['new'] })
    expect(shown).toHaveLength(2)
    expect(shown.at(-1)).toEqual({ rows: ['new'], total: 1 })
  })

  test('lets go of what the old one still waited for', async () => {
    const { asked, shown, getRows, settled, search } = await opened()
    getRows(100)
    getRows(200)
    await settled()
    await search('ha')
    expect(shown.slice(1)).toEqual(['failed', 'failed'])
    expect(asked[1]?.signal.aborted).toBe(true)
    await asked[3]?.answer({})
    // An answer that comes after all changes nothing.
    await asked[1]?.answer({ rows: ['late'] })
    expect(shown).toHaveLength(4)
    expect(shown.at(-1)).toEqual({ rows: ['ha 0'], total: 1 })
  })

  test('that has no rows says so', async () => {
    const { asked, totals, search } = await opened()
    await search('zzz')
    await asked[1]?.answer({ rows: [], total: 0 })
    expect(totals.at(-1)).toEqual([0, true])
  })

  test('that fails is asked for once more, then the failure is told', async () => {
    const { asked, errors, search } = await opened()
    await search('ha')
    await asked[1]?.fail()
    expect(errors).toEqual([])
    expect(asked).toHaveLength(3)
    await asked[2]?.fail()
    expect(errors).toHaveLength(1)
  })

  test('whose order changed meanwhile is asked for in that order', async () => {
    const { asked, shown, orderBy, search } = await opened()
    await search('ha')
    orderBy('city')
    await asked[1]?.answer({ rows: ['by name'] })
    expect(asked).toHaveLength(3)
    await asked[2]?.answer({ rows: ['by city'] })
    expect(shown.at(-1)).toEqual({ rows: ['by city'], total: 1 })
  })

  test('waits with what is to be done on its rows until they are there', async () => {
    const { source, asked, search } = await opened()
    const act = vi.fn()
    await search('ha')
    source.whenShown(act)
    expect(act).not.toHaveBeenCalled()
    await asked[1]?.answer({})
    expect(act).toHaveBeenCalledTimes(1)
    source.whenShown(act)
    expect(act).toHaveBeenCalledTimes(2)
  })
})

describe('changed rows of the same list', () => {
  test('are asked for anew', async () => {
    const { source, asked, shown, settled } = await opened()
    source.refresh()
    await settled()
    await asked[1]?.answer({ rows: ['a2', 'b'], total: 2 })
    expect(shown.at(-1)).toEqual({ rows: ['a2', 'b'], total: 2 })
  })

  test('and of a list that is still coming as well: what was asked before the change is not shown', async () => {
    const { source, asked, shown, settled, search } = await opened()
    const act = vi.fn()
    await search('ha')
    source.whenShown(act)
    source.refresh()
    await asked[1]?.answer({ rows: ['before'] })
    await settled()
    await asked[2]?.answer({ rows: ['after'] })
    expect(shown.slice(1)).toEqual([{ rows: ['after'], total: 1 }])
    expect(act).toHaveBeenCalledTimes(1)
  })
})

describe('a total that takes long', () => {
  test('is counted once the rows stand and nothing newer came', async () => {
    const { asked, counts, totals, rowCounts, search } = await opened()
    await search('h')
    await asked[1]?.answer({ rows: ['x'], total: null })
    expect(totals.at(-1)).toEqual([1, false])
    expect(counts).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1000)
    await counts[0]?.answer(4321)
    expect(totals.at(-1)).toEqual([4321, true])
    expect(rowCounts).toEqual([4321])
  })

  test('is not counted for a word that was typed on', async () => {
    const { asked, counts, search } = await opened()
    await search('h')
    await asked[1]?.answer({ total: null })
    await search('ha')
    await asked[2]?.answer({ total: 7 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(counts).toHaveLength(0)
  })

  test('that comes for a list already left is not shown', async () => {
    const { asked, counts, totals, search } = await opened()
    await search('h')
    await asked[1]?.answer({ total: null })
    await vi.advanceTimersByTimeAsync(1000)
    await search('ha')
    await counts[0]?.answer(4321)
    expect(totals).not.toContainEqual([4321, true])
  })
})

test('a grid that is gone gets no more rows', async () => {
  const { source, asked, shown, getRows, settled } = await opened()
  getRows(100)
  await settled()
  source.destroy()
  await asked[1]?.answer({})
  expect(shown.slice(1)).toEqual(['failed'])
})
