import { type IdentityFacts, identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import type { IdentityRecord } from '#shared/domain/dedupe/identity-record.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { type InterpretedRow, interpretRow } from '#shared/domain/import/interpret-row.ts'
import type { RowContext } from '#shared/domain/import/row-context.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { type CompanyPreparer, prepareInPlace } from './company-changes.ts'
import { cellTexts, dataRows, type ListHead } from './read-list.ts'
import type { TableSource } from './readers/table-source.ts'

/** A data row as it was read and understood, with all that comparing it needs (`facts`). Plain data: it survives JSON. */
export type ReadRow = {
  row: number
  sheetRow: number
  /** The cells as text, one a header; as JSON, because of most rows nobody asks for them. */
  texts: string
  read: InterpretedRow
  facts: IdentityFacts
}

/** Reads a list from the start, in batches, once it is known what its columns mean. */
export type RowReader = (mapping: ImportMapping, context: RowContext) => AsyncIterable<ReadRow[]>

/**
 * A list that is open for reading. Whoever reads it also prepares what is then written: a thread for the one is a thread
 * for the other. `close` lets go of it.
 */
export type OpenRows = {
  headers: readonly string[]
  rows: RowReader
  prepare: CompanyPreparer
  close(): void
}

/** How many rows travel together: enough that a thread's message costs little, few enough to report and cancel often. */
export const rowsPerBatch = 250

/** Reads in the thread that asks. */
export const rowsInPlace = (source: TableSource, head: ListHead): OpenRows => ({
  headers: head.headers,
  prepare: prepareInPlace,
  close: () => {},
  rows: async function* (mapping, context) {
    let batch: ReadRow[] = []
    for await (const { row, sheetRow, cells } of dataRows(source, head, mapping)) {
      const read = interpretRow(cells, mapping, context)
      const texts = JSON.stringify(cellTexts(cells, head.headers.length))
      batch.push({ row, sheetRow, texts, read, facts: identityFacts(recordOf(read)) })
      if (batch.length < rowsPerBatch) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  },
})

function recordOf({ organization, contact, otherContacts }: InterpretedRow): IdentityRecord {
  const people = [...(contact ? [contact] : []), ...otherContacts]
  return identityRecordOf(
    { ...emptyOrganization, ...organization, legalName: organization.legalName ?? '' },
    people.map(({ name = '', phones = [], emails = [] }) => ({ name, phones, emails })),
  )
}
