import { interpretRow } from '#shared/domain/import/interpret-row.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { OwnerNames } from './owner-names.ts'
import { type DataRow, dataRows, type ListHead } from './read-list.ts'
import { type OpenRows, plannable, type ReadingRequest, type ReadRow, type RowBatch } from './read-row.ts'
import type { TableSource } from './readers/table-source.ts'
import { rowContent } from './row-content.ts'
import { TextQueue } from './text-queue.ts'

/**
 * How many rows are taken together: enough that the processor stays with understanding, then with comparing, few enough to
 * report and cancel often. One row after the other through both costs a tenth more.
 */
const rowsPerBatch = 250

export const rowsOf = (source: TableSource, head: ListHead, newId: () => string): OpenRows => ({
  headers: head.headers,
  rows: (request) => batchesOf(source, head, newId, request),
})

async function* batchesOf(
  source: TableSource,
  head: ListHead,
  newId: () => string,
  { mapping, context, purpose, team }: ReadingRequest,
): AsyncGenerator<RowBatch> {
  const owners = new OwnerNames(team, newId)
  const ids = {
    newOrganizationId: () => OrganizationId.parse(newId()),
    newContactId: () => ContactId.parse(newId()),
  }
  const understood = ({ row, sheetRow, cells, texts }: DataRow): ReadRow => {
    const read = interpretRow(cells, mapping, context)
    const { flags, doubts } = read
    return { ...plannable(row, rowContent(read, purpose, owners), ids), sheetRow, flags, doubts, texts }
  }
  const waiting = new WaitingRows()
  let data: DataRow[] = []
  const batch = (): RowBatch => {
    for (const row of data) waiting.add(understood(row))
    data = []
    return { rows: waiting.take(), newUsers: owners.takeNew() }
  }
  for await (const row of dataRows(source, head, mapping)) {
    data.push(row)
    if (data.length >= rowsPerBatch) yield batch()
  }
  if (data.length > 0) yield batch()
}

/**
 * Rows that wait for the rest of their batch. Their JSON, most of what they are, waits as bytes: as strings it would grow old
 * in V8's memory, where it is costly to clear away.
 */
class WaitingRows {
  readonly #texts = new TextQueue()
  #rows: { row: ReadRow; contentEnd: number; end: number }[] = []

  add(row: ReadRow): void {
    const { content, fresh } = row
    const contentEnd = this.#texts.put(content)
    const end = fresh === null ? contentEnd : this.#texts.put(fresh.changes)
    this.#rows.push({
      row: { ...row, content: '', fresh: fresh && { ...fresh, changes: '' } },
      contentEnd,
      end,
    })
  }

  /** Each is good until the next is asked for. */
  *take(): Generator<ReadRow> {
    const rows = this.#rows
    this.#rows = []
    let from = this.#texts.start
    for (const { row, contentEnd, end } of rows) {
      const content = this.#texts.at(from, contentEnd)
      const { fresh } = row
      yield {
        ...row,
        content,
        fresh: fresh && { ...fresh, changes: this.#texts.at(contentEnd, end) },
      }
      this.#texts.release(end)
      from = end
    }
  }
}
