import { expect, test } from 'vitest'
import type { TradeListRow } from '#shared/model/trade-list.ts'
import { rowsByOwner } from './rows-by-owner.ts'

test('owners by name, nobody last, and each one’s rows as the list has them', () => {
  const row = (id: string, owner: string | null) => ({ id, owner }) as TradeListRow
  const rows = [row('1', null), row('2', '王芳'), row('3', '陈思远'), row('4', '王芳'), row('5', null)]
  expect(rowsByOwner(rows, 'zh-CN').map(({ id }) => id)).toEqual(['3', '2', '4', '1', '5'])
})
