import { findHeader, type TableHeader } from '#shared/domain/import/find-header.ts'
import { guessMapping } from '#shared/domain/import/guess-mapping.ts'
import { type InterpretedRow, interpretRow } from '#shared/domain/import/interpret-row.ts'
import { rowKind } from '#shared/domain/import/row-kind.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { openTable } from './open-table.ts'
import type { TableRow } from './table-source.ts'

export type ListUnderTest = {
  format: string
  encoding: string | undefined
  header: TableHeader
  mapping: ImportMapping
  /** Field names in column order. */
  fields: string[]
  rows: (InterpretedRow & { sheetRow: number })[]
}

/** A whole list read the way an import reads it, for tests: opened, its header found, its columns guessed, its rows interpreted. */
export async function readWholeList(
  bytes: Uint8Array | string,
  kind: 'buyers' | 'suppliers' = 'buyers',
): Promise<ListUnderTest> {
  const table = await openTable(bytes, 'list')
  if (!table.ok) throw new Error(`cannot open: ${table.code} ${table.detail ?? ''}`)
  const all: TableRow[] = []
  for await (const row of table.rows()) all.push(row)
  const header =
    table.fixed === undefined
      ? findHeader(all.slice(0, 60).map(({ cells }) => cells))
      : { ...table.fixed, dataStart: 0, found: true, titles: [] }
  const body = all.slice(header.dataStart)
  const mapping =
    table.fixed?.mapping ??
    guessMapping(
      header.headers,
      body.slice(0, 200).map(({ cells }) => cells),
      [],
      { kind, titles: header.titles },
    )
  const fields = mapping.columns.map(({ target }) => (target.kind === 'field' ? target.field : target.kind))
  const shape = {
    headers: header.headers,
    nameColumn: fields.indexOf('legalName'),
    numberColumns: fields.flatMap((field, index) => (field === 'rowNumber' ? [index] : [])),
  }
  const context = { today: LocalDate.parse('2026-03-10'), customFields: [] }
  const rows = body
    .filter(({ cells }) => rowKind(cells, shape) === 'data')
    .map(({ cells, sheetRow }) => ({ sheetRow, ...interpretRow(cells, mapping, context) }))
  return { format: table.format, encoding: table.encoding, header, mapping, fields, rows }
}
