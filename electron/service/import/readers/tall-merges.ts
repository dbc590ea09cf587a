import type { Cell } from '#shared/domain/import/cell.ts'
import type { TableRow } from './table-source.ts'

/** Cells merged over several rows of one column; Excel stores their value in the first row only. `column` from 0, rows from 1. */
export type TallMerge = { column: number; from: number; to: number }

const endOfRows = Buffer.from('sheetData>')
const largestTail = 16 * 1024 * 1024

/** The merges of a worksheet part. They stand behind its rows, so it is read to its end, as bytes. */
export async function readTallMerges(chunks: AsyncIterable<Uint8Array>): Promise<TallMerge[]> {
  let overlap = Buffer.alloc(0)
  const tail: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    if (tail.length > 0) {
      if (length < largestTail) tail.push(chunk)
      length += chunk.length
      continue
    }
    const bytes = Buffer.concat([overlap, chunk])
    const at = bytes.lastIndexOf(endOfRows)
    if (at > 0 && /<\/(?:[\w.-]+:)?$/.test(bytes.toString('latin1', Math.max(0, at - 20), at)))
      tail.push(bytes.subarray(at))
    overlap = bytes.subarray(Math.max(0, bytes.length - 40))
  }
  return mergesIn(Buffer.concat(tail).toString('utf8'))
}

function mergesIn(xml: string): TallMerge[] {
  return [...xml.matchAll(/mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)["']/g)].flatMap(
    ([, letters = '', from, to]) =>
      Number(to) > Number(from) ? [{ column: columnOf(letters), from: Number(from), to: Number(to) }] : [],
  )
}

/** Of capitals; counts A as 0. */
export function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

/** Gives each row what is merged into it from above: a company over the rows of its people, a region over its companies. */
export function filledDown(merges: readonly TallMerge[]): (row: TableRow) => TableRow {
  const byFirstRow = Map.groupBy(merges, ({ from }) => from)
  let open: { column: number; to: number; value: Cell }[] = []
  return (row) => {
    const { sheetRow, cells } = row
    if (open.length > 0) {
      open = open.filter(({ to }) => to >= sheetRow)
      for (const { column, value } of open) {
        while (cells.length <= column) cells.push(null)
        cells[column] ??= value
      }
    }
    for (const { column, to } of byFirstRow.get(sheetRow) ?? []) {
      const value = cells[column] ?? null
      if (value !== null) open.push({ column, to, value })
    }
    return row
  }
}
