import { expect, test } from 'vitest'
import { UserId } from '#shared/model/ids.ts'
import { addressOf, type ListOrder, orderOf } from './list-order.ts'

const search = (address: string) => Object.fromEntries(new URLSearchParams(address))

test('a list comes out of its address as it went in', () => {
  const order: ListOrder = {
    request: {
      kind: 'purchaseRequests',
      days: 14,
      ownerIds: [UserId.parse('00000000-0000-7000-8000-000000000002'), null],
      masked: ['company', 'phone'],
    },
    columns: ['title', 'quantity'],
    byOwner: true,
  }
  expect(orderOf(search(addressOf(order)))).toEqual(order)
})

test('what is not understood falls back to the list as it is usually shown', () => {
  const order = orderOf({ kind: 'nonsense', days: 'x', columns: 'a.b', owners: 'nobody.at.all' })
  expect(order.request).toEqual({ kind: 'openRequirements' })
  expect(order.columns).toContain('deadline')
})
