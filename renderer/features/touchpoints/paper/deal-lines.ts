/** A stretch of lines of the same height, measured. Any unit, the same for all. */
export interface LineBlock {
  lines: number
  lineHeight: number
  /** Room above it, unless it begins a page. */
  before: number
  /** Who signs stands together. */
  isWhole: boolean
}

/** Lines `from` (included) to `until` (not) of a block. */
export interface Slice {
  block: number
  from: number
  until: number
}

/**
 * Deals a letter onto pages line by line: none is cut through, a paragraph never leaves a single line behind or takes one along
 * where there are more, and a signature takes the last lines of the text with it.
 */
export function dealLines(
  blocks: readonly LineBlock[],
  room: { firstPage: number; otherPage: number },
): Slice[][] {
  const pages: Slice[][] = []
  let page: Slice[] = []
  let left = room.firstPage

  for (const [index, block] of blocks.entries()) {
    let from = 0
    while (from < block.lines) {
      const rest = block.lines - from
      const before = page.length === 0 ? 0 : block.before
      const fits = Math.floor((left - before) / block.lineHeight + 1e-6)
      const take = linesToTake(rest, fits, block.isWhole, page.length === 0)
      if (take === 0) {
        turnPage(block.isWhole)
        continue
      }
      page.push({ block: index, from, until: from + take })
      left -= before + take * block.lineHeight
      from += take
      if (from < block.lines) turnPage(false)
    }
  }
  pages.push(page)
  return pages

  function turnPage(takesAlong: boolean) {
    const moved = takesAlong ? lastLines(page) : null
    pages.push(page)
    page = []
    left = room.otherPage
    if (moved === null) return
    page.push(moved)
    left -= (moved.until - moved.from) * (blocks[moved.block]?.lineHeight ?? 0)
  }
}

/** 0: not on this page. */
function linesToTake(rest: number, fits: number, isWhole: boolean, isPageEmpty: boolean): number {
  if (rest <= fits) return rest
  if (isWhole && !isPageEmpty) return 0
  const take = rest - fits === 1 ? fits - 1 : fits
  if (take >= together) return take
  return isPageEmpty ? Math.max(1, Math.min(rest, fits)) : 0
}

/** Takes two lines off the end of a page that can spare them. */
function lastLines(page: Slice[]): Slice | null {
  const last = page.at(-1)
  if (last === undefined || last.until - last.from < 2 * together) return null
  const moved = { ...last, from: last.until - together }
  page[page.length - 1] = { ...last, until: moved.from }
  return moved
}

const together = 2
