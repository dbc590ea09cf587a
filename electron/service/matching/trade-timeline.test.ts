import { expect, test } from 'vitest'
import { type Instant, LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'
import { emptyDeal, tradeDesk } from './trade.test-support.ts'

const day = (text: string) => LocalDate.parse(text)

async function workedDesk() {
  const desk = await tradeDesk()
  const { client } = desk
  const [won, lost, silent] = [
    await desk.supplier('永康金盾'),
    await desk.supplier('金华晨光'),
    await desk.supplier('义乌博远'),
  ]
  const requirementId = await desk.want()
  const { ids } = await client.matches.shortlist({
    requirementId,
    offeringIds: [won.offeringId, lost.offeringId, silent.offeringId],
  })
  const [a, b] = ids
  if (!a || !b) throw new Error('nothing on the list')
  desk.clock.advance(60_000)
  await client.matches.propose({ id: a, to: 'both' })
  await client.matches.propose({ id: b, to: 'supplier' })
  desk.clock.advance(60_000)
  await client.matches.accept({ id: a, note: null })
  await client.matches.reject({ id: b, reason: 'price', note: '高三元' })
  const story = async (organizationId: OrganizationId, types?: TimelineEntry['type'][]) =>
    (await client.organizations.timeline({ organizationId, limit: 50, ...(types && { types }) })).entries
  return { ...desk, won, lost, silent, requirementId, a, story }
}

const told = (entries: TimelineEntry[]) =>
  entries.flatMap((entry) =>
    entry.type === 'match'
      ? `${entry.event} ${entry.other.name} ${entry.requirementTitle}`
      : entry.type === 'requirement' || entry.type === 'deal'
        ? entry.type
        : [],
  )

test('the buyer’s story tells the need and what it was shown, the supplier’s its own rounds', async () => {
  const { buyer, won, lost, silent, story } = await workedDesk()
  expect(told(await story(buyer))).toEqual([
    'accepted 永康金盾 保温杯',
    'proposed 永康金盾 保温杯',
    'requirement',
  ])
  expect(told(await story(won.id))).toEqual([
    'accepted 宁波海天采购有限公司 保温杯',
    'proposed 宁波海天采购有限公司 保温杯',
  ])
  const [rejected] = await story(lost.id, ['match'])
  expect(rejected).toMatchObject({ event: 'rejected', side: 'supplier', reason: 'price', note: '高三元' })
  expect(told(await story(silent.id))).toEqual([])
})

test('a deal stands on its day with both sides, after what led to it', async () => {
  const { client, buyer, won, a, requirementId, story } = await workedDesk()
  const deal = { ...emptyDeal, buyerId: buyer, supplierId: won.id, requirementId, dealtOn: day('2026-03-05') }
  await client.matches.deal({ id: a, deal, closesRequirement: true })
  const [first] = await story(buyer)
  expect(first).toMatchObject({ type: 'deal', side: 'buyer', other: { name: '永康金盾' }, on: '2026-03-05' })
  expect((await story(won.id, ['deal']))[0]).toMatchObject({ side: 'supplier', other: { id: buyer } })
})

test('page by page the story is the same as in one', async () => {
  const { client, buyer, story } = await workedDesk()
  for (const dealtOn of ['2026-03-04', '2026-03-04', '2026-03-04', '2026-03-04', '2025-12-01', '2026-03-05'])
    await client.deals.create({ ...emptyDeal, buyerId: buyer, dealtOn: day(dealtOn) })
  const all = await story(buyer)
  for (const limit of [1, 2, 3]) {
    const pages: TimelineEntry[] = []
    let before: Instant | undefined
    for (let more = true; more; ) {
      const page = await client.organizations.timeline({
        organizationId: buyer,
        limit,
        ...(before && { before }),
      })
      pages.push(...page.entries)
      before = page.entries.at(-1)?.at
      more = page.more
    }
    expect(pages.filter(({ type }) => type === 'deal')).toEqual(all.filter(({ type }) => type === 'deal'))
  }
})
