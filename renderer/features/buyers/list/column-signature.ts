import { z } from 'zod'

const Column = z.object({
  colId: z.string(),
  hide: z.boolean(),
  pinned: z.union([z.literal('left'), z.literal('right'), z.null()]),
  sort: z.union([z.literal('asc'), z.literal('desc'), z.null()]),
  sortIndex: z.number().nullable(),
})
const ColumnState = z.array(Column)

/** What of a grid's columns is worth saving again: which, in which order, pinned and sorted how. Widths move by themselves. */
export function columnSignature(state: unknown): string {
  const read = ColumnState.safeParse(state)
  if (!read.success) return ''
  return read.data
    .filter((column) => !column.hide || column.sort !== null)
    .map(({ colId, hide, pinned, sort, sortIndex }) => [colId, hide, pinned, sort, sortIndex].join('|'))
    .join(' ')
}
