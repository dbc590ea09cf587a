import { findOrganizations } from '#db/repositories/organizations.ts'
import {
  openRequirementRows,
  quietSupplierRows,
  successRows,
  type TradeRowsQuery,
  unmatchedRows,
} from '#db/repositories/trade-list-rows.ts'
import type { Store } from '#db/store.ts'
import { type TradeListKind, type TradeListRow, tradeListDays } from '#shared/model/trade-list.ts'
import { tableFile } from '../export/table-file.ts'
import { os } from '../implementer.ts'
import { maskRow } from '../trade-lists/mask-row.ts'

export const tradeListsProcedures = {
  rows: os.tradeLists.rows.handler(({ input, context: { store } }) => {
    const { kind, ownerIds, days = tradeListDays[kind], limit } = input
    const { rows, total } = readers[kind](store, { ownerIds, days, limit })
    const masked = new Set(input.masked)
    if (masked.size === 0) return { rows, total }
    const names = masked.has('company') ? otherNames(store, rows) : new Map<string, string[]>()
    return {
      rows: rows.map((row) => maskRow(row, masked, { names: names.get(row.organizationId) ?? [] })),
      total,
    }
  }),

  exportFile: os.tradeLists.exportFile.handler(({ input: { name, format, titles, rows } }) =>
    tableFile(name, format, titles, rows),
  ),
}

const readers: Record<
  TradeListKind,
  (store: Store, query: TradeRowsQuery) => { rows: TradeListRow[]; total: number }
> = {
  openRequirements: openRequirementRows,
  unmatched: unmatchedRows,
  quietSuppliers: quietSupplierRows,
  successStories: successRows,
  purchaseRequests: openRequirementRows,
}

function otherNames(store: Store, rows: readonly TradeListRow[]): ReadonlyMap<string, string[]> {
  const ids = [...new Set(rows.map(({ organizationId }) => organizationId))]
  return new Map(
    findOrganizations(store, ids).map(({ id, shortName, englishName, formerNames }) => [
      id,
      [shortName, englishName, ...formerNames].filter((name) => name !== null),
    ]),
  )
}
