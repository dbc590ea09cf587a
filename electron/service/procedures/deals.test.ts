import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { emptyDeal, flasks, tradeDesk } from '../matching/trade.test-support.ts'

test('what a buyer bought under a category that was merged counts as the other one, by its name', async () => {
  const { client, buyer } = await tradeDesk()
  const names = { zh: '水杯', en: 'Cups' }
  const { id: cups } = await client.categories.create({
    parentId: null,
    names,
    synonyms: [],
    code: null,
    mappedToId: null,
  })
  const bought = (dealtOn: string, categoryId: typeof flasks | null) =>
    client.deals.create({
      ...emptyDeal,
      buyerId: buyer,
      dealtOn: LocalDate.parse(dealtOn),
      categoryId,
      amount: 100,
    })
  await bought('2026-01-05', cups)
  await bought('2026-02-05', flasks)
  await bought('2026-02-06', null)
  const before = await client.deals.behaviour({ organizationId: buyer })
  expect(before.categories).toContainEqual({ categoryId: cups, name: names, amount: 100, deals: 1 })
  await client.categories.merge({ id: cups, into: flasks })
  const { categories, deals, dealDays } = await client.deals.behaviour({ organizationId: buyer })
  expect({ deals, dealDays }).toEqual({ deals: 3, dealDays: 3 })
  expect(categories).toMatchObject([
    { categoryId: flasks, amount: 200, deals: 2 },
    { categoryId: null, name: null, amount: 100, deals: 1 },
  ])
})
