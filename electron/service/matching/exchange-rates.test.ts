import { expect, test } from 'vitest'
import { tradeDesk } from './trade.test-support.ts'

test('prices in two currencies are unknown to each other until the team sets a rate, and compared by it from then on', async () => {
  const { client, supplier, want } = await tradeDesk()
  const price = (high: number, currency: 'CNY' | 'USD') => ({
    low: null,
    high,
    currency,
    per: 'set' as const,
  })
  const requirementId = await want({ price: price(40, 'CNY') })
  await supplier('义乌出口杯业', { price: price(5, 'USD') })
  const reason = async () =>
    (await client.matching.suppliersFor({ requirementId, limit: 5 })).ranked[0]?.reasons.find(
      ({ criterion }) => criterion === 'price',
    )
  expect(await client.settings.exchangeRates.get()).toEqual({})
  expect(await reason()).toMatchObject({ verdict: 'unknown', how: 'otherCurrency' })

  const { changeSetId } = await client.settings.exchangeRates.set({ USD: 7.2 })
  // Shown as each side said it: 40 yuan, 5 dollars.
  expect(await reason()).toMatchObject({ verdict: 'met', how: 'withinBudget', wanted: '40', offered: '5' })
  await client.settings.exchangeRates.set({ USD: 10 })
  expect(await reason()).toMatchObject({ how: 'tooExpensive', wanted: '40', offered: '5', gap: 0.25 })

  await client.settings.exchangeRates.set({ EUR: 7.8 })
  expect(await reason()).toMatchObject({ verdict: 'unknown', how: 'otherCurrency' })
  expect(changeSetId).not.toBeNull()
})

test('a rate is more than nothing, and of a currency we know', async () => {
  const { client } = await tradeDesk()
  for (const rates of [{ USD: 0 }, { USD: -7 }, { USD: Number.NaN }, { CNY: 1 }, { RUB: 0.08 }])
    await expect(client.settings.exchangeRates.set(rates as never)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
})
