import type { TradeListRow } from '#shared/model/trade-list.ts'

/** The rows of each owner together, in the list's own order; nobody's come last. */
export const rowsByOwner = (rows: readonly TradeListRow[], language: string): TradeListRow[] =>
  rows.toSorted((a, b) => {
    if (a.owner === b.owner) return 0
    if (a.owner === null || b.owner === null) return a.owner === null ? 1 : -1
    return a.owner.localeCompare(b.owner, language)
  })
