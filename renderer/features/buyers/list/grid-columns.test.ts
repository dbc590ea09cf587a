import { expect, test } from 'vitest'
import type { ColumnState } from '#renderer/ui/grid/column-state.ts'
import { columnSignature } from './column-signature.ts'
import { sortOf, visibleColumns } from './grid-columns.ts'

const column = (colId: string, more: Partial<ColumnState> = {}): ColumnState => ({
  colId,
  hide: false,
  width: 100,
  pinned: null,
  sort: null,
  sortIndex: null,
  ...more,
})
const state = [
  column('rp-select', { pinned: 'left' }),
  column('tier', { sort: 'asc', sortIndex: 1 }),
  column('notes', { hide: true }),
  column('city', { sort: 'desc', sortIndex: 0 }),
  column('legalName', { pinned: 'left' }),
]

test('what is exported is what is seen, from left to right', () => {
  expect(visibleColumns(state)).toEqual(['legalName', 'tier', 'city'])
})

test('the first key of the order comes first', () => {
  expect(sortOf(state)).toEqual([
    { column: 'city', direction: 'desc' },
    { column: 'tier', direction: 'asc' },
  ])
})

test('a view is worth saving again when its columns are others, not when they are wider', () => {
  expect(columnSignature(state.map((one) => ({ ...one, width: 250 })))).toBe(columnSignature(state))
  expect(columnSignature(state.toReversed())).not.toBe(columnSignature(state))
  expect(columnSignature('nonsense')).toBe('')
})
