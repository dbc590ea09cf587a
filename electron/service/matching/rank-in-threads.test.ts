import { expect, test } from 'vitest'
import { defaultWeights } from '#shared/domain/matching/default-weights.ts'
import { rankInThreads } from './rank-in-threads.ts'
import { briefOf, type RequirementSummary, summaryOf } from './requirement-summary.ts'
import { tradeDesk } from './trade.test-support.ts'

const things = ['保温杯', '不锈钢水壶', '儿童水杯', '焖烧罐', '茶杯']

async function fullDesk() {
  const desk = await tradeDesk()
  for (const [n, title] of [...things, ...things].entries())
    await desk.supplier(`第${n}家工厂`, {
      title,
      price: { low: 20 + n, high: 60, currency: 'CNY', per: 'piece' },
    })
  const ids = []
  for (const title of things) ids.push(await desk.want({ title, specification: title }))
  const { store } = desk
  const job = {
    dataDir: desk.dataDir,
    now: store.clock.now(),
    timeZone: store.clock.timeZone(),
    weights: defaultWeights,
    count: 4,
    ids,
  }
  return { ...desk, ids, job }
}

test('two threads with half of the offerings each find what one with all of them finds', async () => {
  const { client, ids, job } = await fullDesk()
  const found: RequirementSummary[] = []
  await rankInThreads(job, (summaries) => found.push(...summaries), new AbortController().signal)
  const expected = []
  for (const requirementId of ids) {
    const { ranked } = await client.matching.suppliersFor({ requirementId, limit: 4 })
    expected.push(summaryOf(requirementId, ranked.map(briefOf)))
  }
  expect(found).toEqual(expected)
}, 30_000)

test('stopped before it began, it finds nothing and leaves nothing running', async () => {
  const { job } = await fullDesk()
  const found: RequirementSummary[] = []
  await rankInThreads(job, (summaries) => found.push(...summaries), AbortSignal.abort())
  expect(found).toEqual([])
}, 30_000)
