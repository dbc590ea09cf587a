import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import { emptyDeal, tradeDesk } from '../matching/trade.test-support.ts'

test('what is still wanted stands first, then by age or by the day somebody waits for', async () => {
  const desk = await tradeDesk()
  const day = (text: string) => LocalDate.parse(text)
  await desk.want({ title: '先来', neededBy: null })
  await desk.want({ title: '急', deadline: day('2026-03-10'), neededBy: day('2026-12-31') })
  await desk.want({ title: '已完', status: 'closed', deadline: day('2026-01-01') })
  await desk.want({ title: '不急', deadline: null, neededBy: day('2026-05-01') })
  const titles = async (sort: 'newest' | 'oldest' | 'deadline') =>
    (await desk.client.requirements.page({ filter: {}, sort, offset: 0, limit: 9 })).rows.map(
      ({ title }) => title,
    )
  expect(await titles('deadline')).toEqual(['急', '不急', '先来', '已完'])
  expect((await titles('newest')).at(-1)).toBe('已完')
  expect((await titles('oldest')).at(-1)).toBe('已完')
})

test('the items of a purchase list are saved together, and taken back together', async () => {
  const desk = await tradeDesk()
  const all = () => desk.client.requirements.page({ filter: {}, offset: 0, limit: 9 })
  const stranger = OrganizationId.parse('01920000-0000-7000-8000-000000000000')
  await expect(
    desk.client.requirements.createMany({
      requirements: [desk.wish(), desk.wish({ organizationId: stranger })],
    }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { reason: 'organizationNotFound' } })
  expect((await all()).total).toBe(0)
  const { ids, changeSetId } = await desk.client.requirements.createMany({
    requirements: [desk.wish({ title: '杯' }), desk.wish({ title: '壶' })],
  })
  expect(ids).toHaveLength(2)
  expect(new Set((await all()).rows.map(({ title }) => title))).toEqual(new Set(['杯', '壶']))
  await desk.client.changes.undo({ changeSetId: changeSetId! })
  expect((await all()).total).toBe(0)
})

test('offerings by their words or their supplier; a sign of the search language is a letter like any other', async () => {
  const desk = await tradeDesk()
  const cups = await desk.supplier('永康好杯厂')
  await desk.supplier('余姚模具厂', { title: '注塑模具 100%_定制', specification: '718H' })
  const found = async (text: string) =>
    (await desk.client.offerings.page({ text, offset: 0, limit: 9 })).rows.map(
      ({ supplierName }) => supplierName,
    )
  expect(await found('')).toHaveLength(2)
  expect(await found('保温杯')).toEqual(['永康好杯厂'])
  expect(await found('718h')).toEqual(['余姚模具厂'])
  expect(await found('余姚')).toEqual(['余姚模具厂'])
  expect(await found('100%_')).toEqual(['余姚模具厂'])
  expect(await found('%')).toEqual(['余姚模具厂'])
  await desk.client.organizations.remove({ selection: { type: 'ids', ids: [cups.id] } })
  expect(await found('保温杯')).toEqual([])
})

test('pairs of many requirements are shortlisted in one step; what is closed by now is left out', async () => {
  const desk = await tradeDesk()
  const [a, b] = [await desk.supplier('甲厂'), await desk.supplier('乙厂')]
  const [cups, jugs] = [await desk.want(), await desk.want({ title: '壶' })]
  const closed = await desk.want({ title: '已完', status: 'closed' })
  const pair = (requirementId: typeof cups, { offeringId }: typeof a) => ({ requirementId, offeringId })
  const { ids, changeSetId } = await desk.client.matches.shortlistMany({
    pairs: [pair(cups, a), pair(jugs, a), pair(jugs, b), pair(closed, b)],
  })
  expect(ids).toHaveLength(3)
  const listed = async (requirementId: typeof cups) =>
    (await desk.client.matches.ofRequirement({ requirementId })).length
  expect([await listed(cups), await listed(jugs), await listed(closed)]).toEqual([1, 2, 0])
  await desk.client.changes.undo({ changeSetId: changeSetId! })
  expect([await listed(cups), await listed(jugs)]).toEqual([0, 0])
})

test('a deal made without any match closes its requirement in the same step', async () => {
  const desk = await tradeDesk()
  const requirementId = await desk.want()
  const { changeSetId } = await desk.client.deals.create({
    ...emptyDeal,
    buyerId: desk.buyer,
    requirementId,
    closesRequirement: true,
  })
  expect((await desk.client.requirements.get({ id: requirementId })).status).toBe('dealt')
  await desk.client.changes.undo({ changeSetId: changeSetId! })
  expect((await desk.client.requirements.get({ id: requirementId })).status).toBe('open')
})
