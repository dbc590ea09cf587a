import { describe, expect, test } from 'vitest'
import { PrintColumn } from '#shared/model/follow-up-list.ts'
import { allInOrder, moveColumn, toggleColumn } from './column-order.ts'

const chosen: PrintColumn[] = ['phone', 'organization', 'result']

test('the chosen columns come first and none is lost', () => {
  const all = allInOrder(chosen)
  expect(all.slice(0, 3)).toEqual(chosen)
  expect(all.toSorted()).toEqual(PrintColumn.options.toSorted())
})

describe('choosing', () => {
  test('a new column goes last, a chosen one goes away', () => {
    expect(toggleColumn(chosen, 'city')).toEqual([...chosen, 'city'])
    expect(toggleColumn(chosen, 'organization')).toEqual(['phone', 'result'])
  })

  test('the last column stays', () => {
    expect(toggleColumn(['phone'], 'phone')).toEqual(['phone'])
  })
})

describe('ordering', () => {
  test.each([
    ['result', 0, ['result', 'phone', 'organization']],
    ['phone', 1, ['organization', 'phone', 'result']],
    ['phone', 9, ['organization', 'result', 'phone']],
    ['result', -1, ['result', 'phone', 'organization']],
    ['city', 0, chosen],
  ] as const)('%s to place %s', (column, place, expected) => {
    expect(moveColumn(chosen, column, place)).toEqual(expected)
  })
})
