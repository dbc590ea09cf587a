import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Heights, type PageLine, paginate } from './paginate.ts'

const rowsOf = (...groups: string[]) => groups.map((group) => ({ group }))
const evenly = (count: number, height: number, part: Partial<Heights> = {}): Heights => ({
  rows: Array.from({ length: count }, () => height),
  group: 5,
  firstPage: 50,
  otherPage: 60,
  ...part,
})
const indexes = (page: PageLine[]) => page.flatMap((line) => (line.type === 'row' ? [line.index] : []))

describe('rows onto pages', () => {
  test('the first page is shorter than the others', () => {
    const pages = paginate(
      rowsOf('', '', '', '', '', '', '', '', '', '', '', ''),
      evenly(12, 10, { group: 0 }),
      false,
    )
    expect(pages.map(indexes)).toEqual([[0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10], [11]])
  })

  test('an empty list is one empty page', () => {
    expect(paginate([], evenly(0, 10), false)).toEqual([[]])
  })

  test('a heading never stands alone at the foot of a page', () => {
    // 5 + 30 + 10 leave 5 for the second heading but nothing for its row.
    const heights = { rows: [30, 10, 10], group: 5, firstPage: 50, otherPage: 60 }
    const pages = paginate(rowsOf('a', 'a', 'b'), heights, true)
    expect(pages[0]).toEqual([
      { type: 'group', group: 'a', isContinued: false },
      { type: 'row', index: 0 },
      { type: 'row', index: 1 },
    ])
    expect(pages[1]?.[0]).toEqual({ type: 'group', group: 'b', isContinued: false })
  })

  test('a group that goes on says so on the next page', () => {
    const pages = paginate(rowsOf('a', 'a', 'a', 'a', 'a', 'a'), evenly(6, 15), true)
    expect(pages.map((page) => page[0])).toEqual([
      { type: 'group', group: 'a', isContinued: false },
      { type: 'group', group: 'a', isContinued: true },
    ])
  })

  test('a row taller than a page stands alone and loses nobody', () => {
    const heights = { rows: [10, 500, 10], group: 0, firstPage: 50, otherPage: 60 }
    expect(paginate(rowsOf('', '', ''), heights, false).map(indexes)).toEqual([[0], [1], [2]])
  })
})

test('every row once and in order, no page too full, no heading without a row', () => {
  const anyRows = fc.array(
    fc.record({ group: fc.constantFrom('a', 'b', 'c'), height: fc.integer({ min: 1, max: 80 }) }),
    {
      maxLength: 200,
    },
  )
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, isGrouped) => {
      const heights = {
        rows: rows.map((row) => row.height),
        group: isGrouped ? 7 : 0,
        firstPage: 100,
        otherPage: 120,
      }
      const pages = paginate(rows, heights, isGrouped)
      expect(pages.flatMap(indexes)).toEqual(rows.map((_, index) => index))
      pages.forEach((page, number) => {
        const room = number === 0 ? heights.firstPage : heights.otherPage
        const used = page.reduce(
          (sum, line) => sum + (line.type === 'row' ? (heights.rows[line.index] ?? 0) : heights.group),
          0,
        )
        expect(used <= room || indexes(page).length === 1).toBe(true)
        expect(page.at(-1)?.type ?? 'row').toBe('row')
        if (isGrouped && page.length > 0) expect(page[0]?.type).toBe('group')
      })
    }),
  )
})
