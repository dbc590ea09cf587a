import { interpretRow } from '#shared/domain/import/interpret-row.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { OwnerNames } from './owner-names.ts'
import { dataRows, type ListHead } from './read-list.ts'
import { type OpenRows, plannable, type ReadingRequest, type ReadRow, type RowBatch } from './read-row.ts'
import type { TableSource } from './readers/table-source.ts'
import { rowContent } from './row-content.ts'

/** How many rows travel together: enough that a thread's message costs little, few enough to report and cancel often. */
const rowsPerBatch = 250

/** What rows are gathered in. */
export type Gathering<Batch> = { add(row: ReadRow): void; take(newUsers: RowChange[]): Batch }

/** Reads in the thread that asks. */
export const rowsInPlace = (source: TableSource, head: ListHead, newId: () => string): OpenRows => ({
  headers: head.headers,
  close: () => {},
  rows: (request) => readBatches(source, head, newId, request, inAList()),
})

function inAList(): Gathering<RowBatch> {
  let rows: ReadRow[] = []
  return {
    add: (row) => rows.push(row),
    take: (newUsers) => {
      const batch = { rows, newUsers }
      rows = []
      return batch
    },
  }
}

export async function* readBatches<Batch>(
  source: TableSource,
  head: ListHead,
  newId: () => string,
  { mapping, context, purpose, team }: ReadingRequest,
  gathering: Gathering<Batch>,
): AsyncGenerator<Batch> {
  const owners = new OwnerNames(team, newId)
  const ids = {
    newOrganizationId: () => OrganizationId.parse(newId()),
    newContactId: () => ContactId.parse(newId()),
  }
  let gathered = 0
  for await (const { row, sheetRow, cells, texts } of dataRows(source, head, mapping)) {
    const read = interpretRow(cells, mapping, context)
    const planned = plannable(row, rowContent(read, purpose, owners), ids)
    const { flags, doubts } = read
    gathering.add({ ...planned, sheetRow, flags, doubts, texts: JSON.stringify(texts) })
    gathered += 1
    if (gathered < rowsPerBatch) continue
    yield gathering.take(owners.takeNew())
    gathered = 0
  }
  if (gathered > 0) yield gathering.take(owners.takeNew())
}
