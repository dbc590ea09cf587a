import { type InterpretedRow, interpretRow } from '#shared/domain/import/interpret-row.ts'
import type { RowContext } from '#shared/domain/import/row-context.ts'
import {
  type InterpretedItem,
  type ItemContext,
  interpretItem,
} from '#shared/domain/import-items/interpret-item.ts'
import type { ItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { dataRows, type ListHead } from '../read-list.ts'
import type { TableSource } from '../readers/table-source.ts'

/** A row of a list of items: whose it is, and what it wants or offers. */
export type ItemRow = {
  row: number
  sheetRow: number
  texts: string[]
  company: InterpretedRow
  item: InterpretedItem
}

export type ItemList = { source: TableSource; head: ListHead; fileName: string }

/**
 * The rows in their order. A company is named once and holds for the rows below, as in a sheet with merged cells; `listCompany`
 * holds where the list names none.
 */
export async function* itemRows(
  { source, head }: ItemList,
  mapping: ImportMapping,
  role: ItemRole,
  context: RowContext & ItemContext,
  listCompany: string | null,
): AsyncGenerator<ItemRow> {
  let above: InterpretedRow | null = null
  for await (const { row, sheetRow, cells, texts } of dataRows(source, head, mapping)) {
    const read = interpretRow(cells, mapping, context)
    const company = read.organization.legalName ? read : withCompany(read, above, listCompany)
    if (read.organization.legalName) above = read
    yield {
      row,
      sheetRow,
      texts,
      company,
      item: interpretItem(cells, mapping, role, context),
    }
  }
}

function withCompany(
  read: InterpretedRow,
  above: InterpretedRow | null,
  listCompany: string | null,
): InterpretedRow {
  const hasOwnKey =
    read.organization.creditCode !== undefined ||
    read.contact?.phones !== undefined ||
    read.contact?.emails !== undefined
  const organization = above?.organization ?? (listCompany === null ? null : { legalName: listCompany })
  if (organization === null || (hasOwnKey && listCompany === null && above === null)) return read
  return {
    ...read,
    organization: { ...organization, ...read.organization },
    contact: read.contact ?? above?.contact ?? null,
    flags: read.flags.filter(({ field, problem }) => field !== 'legalName' || problem !== 'missing'),
  }
}
