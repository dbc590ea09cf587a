/** One line of a page's table: the heading of a group, or a row of the list by its place in it. */
export type PageLine = { type: 'group'; group: string; isContinued: boolean } | { type: 'row'; index: number }

export interface Heights {
  /** Of each row, in the list's order. */
  rows: readonly number[]
  /** Of a group's heading; 0 when the list has no groups. */
  group: number
  /** Room for rows and headings on the first page, and on every other. */
  firstPage: number
  otherPage: number
}

/**
 * Deals the rows of a list onto pages: no row is split, a group's heading stands with its first row and again on top of
 * every page its rows go on to. A row taller than a page stands alone on its own. An empty list is one empty page.
 */
export function paginate(
  rows: ReadonlyArray<{ group: string }>,
  heights: Heights,
  isGrouped: boolean,
): PageLine[][] {
  const pages: PageLine[][] = []
  let page: PageLine[] = []
  let left = heights.firstPage
  let currentGroup: string | undefined

  rows.forEach(({ group }, index) => {
    const height = heights.rows[index] ?? 0
    const startsGroup = isGrouped && group !== currentGroup
    const needed = height + (startsGroup ? heights.group : 0)
    const isFull = page.length > 0 && needed > left
    if (isFull) turnPage()
    if (startsGroup || (isGrouped && isFull)) {
      page.push({ type: 'group', group, isContinued: !startsGroup })
      left -= heights.group
    }
    page.push({ type: 'row', index })
    left -= height
    currentGroup = group
  })
  pages.push(page)
  return pages

  function turnPage() {
    pages.push(page)
    page = []
    left = heights.otherPage
  }
}
