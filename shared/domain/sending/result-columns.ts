import { TouchpointId } from '#shared/model/ids.ts'
import { resultOf } from './result-word.ts'

/** Which columns of a gateway's list say whom and what. `reason`: why it failed, where the list has that apart. */
export type ResultColumns = { id: number | null; phone: number | null; result: number; reason: number | null }

/**
 * Found by what the cells hold, headings only decide between several: every gateway names its columns its own way. Null:
 * the list does not say whom, or does not say what became of it.
 */
export function resultColumns(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
): ResultColumns | null {
  const columns = headers.map((header, column) => ({ column, header, cells: filled(sample, column) }))
  const best = (holds: (cell: string) => boolean, named: RegExp, taken: readonly (number | null)[] = []) =>
    columns
      .filter(({ column }) => !taken.includes(column))
      .map(({ column, header, cells }) => ({
        column,
        score: share(cells, holds) + (cells.some(holds) && named.test(header) ? 1 : 0),
      }))
      .filter(({ score }) => score >= 0.5)
      .toSorted((a, b) => b.score - a.score)[0]?.column ?? null

  const id = best(isId, /编号|id/i)
  const phone = best(isPhone, /手机|电话|号码|phone|mobile|number|msisdn|to/i, [id])
  const result = best(
    (cell) => cell.length <= 40 && resultOf(cell) !== null,
    /状态|结果|回执|status|state|result|report/i,
    [id, phone],
  )
  if ((id === null && phone === null) || result === null) return null
  const reason = columns.find(
    ({ column, header }) =>
      ![id, phone, result].includes(column) && /原因|说明|描述|reason|error|detail/i.test(header),
  )
  return { id, phone, result, reason: reason?.column ?? null }
}

const filled = (sample: readonly (readonly string[])[], column: number): string[] =>
  sample.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== '')

const share = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length

const isId = (cell: string): boolean => TouchpointId.safeParse(cell.toLowerCase()).success
const isPhone = (cell: string): boolean => /^\+?[\d\s()-]{7,24}$/.test(cell)
