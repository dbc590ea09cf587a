import { expect, test } from 'vitest'
import { everything, type GridSelection } from '#renderer/ui/grid/grid-selection.ts'
import { FollowUpId } from '#shared/model/ids.ts'
import { idsOfSelection } from './ids-of-selection.ts'

const ids = Array.from({ length: 1200 }, (_, n) =>
  FollowUpId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`),
)
const pageOf = (total: number) => async (offset: number, limit: number) => ({
  rows: ids
    .slice(0, total)
    .slice(offset, offset + limit)
    .map((id) => ({ followUp: { id } })),
})
const neverAsked = async () => {
  throw new Error('nothing to look up')
}

test('rows picked by hand are known without asking', async () => {
  const selection: GridSelection = { type: 'ids', ids: new Set(ids.slice(0, 3)) }
  expect(await idsOfSelection(selection, 1200, neverAsked)).toEqual(ids.slice(0, 3))
})

test('everything but two, over several pages', async () => {
  const except = new Set(ids.slice(0, 2))
  expect(await idsOfSelection({ type: 'all', except }, 900, pageOf(900))).toEqual(ids.slice(2, 900))
})

test('more than one step can take back is refused before anything is read', async () => {
  expect(await idsOfSelection(everything, 1001, neverAsked)).toBe('tooMany')
  expect(await idsOfSelection({ type: 'ids', ids: new Set(ids) }, 1200, neverAsked)).toBe('tooMany')
})
