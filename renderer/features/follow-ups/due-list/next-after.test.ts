import { expect, test } from 'vitest'
import { FollowUpId } from '#shared/model/ids.ts'
import { nextAfter } from './next-after.ts'

const id = (n: number) => FollowUpId.parse(`00000000-0000-7000-8000-00000000000${n}`)
const rows = [1, 2, 3].map((n) => ({ followUp: { id: id(n) } }))

test('the work goes on with the row below', () => {
  expect(nextAfter(rows, id(1), new Set())).toBe(id(2))
})

test('after the last row, with the one above', () => {
  expect(nextAfter(rows, id(3), new Set())).toBe(id(2))
})

test('rows that are leaving too are passed over', () => {
  expect(nextAfter(rows, id(1), new Set([id(2)]))).toBe(id(3))
  expect(nextAfter(rows, id(3), new Set([id(2)]))).toBe(id(1))
})

test('the only row leaves nothing', () => {
  expect(nextAfter(rows.slice(0, 1), id(1), new Set())).toBeUndefined()
})
