import { expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { emptyDeal, tradeDesk } from '../matching/trade.test-support.ts'

const aDay = 86_400_000

async function listDesk() {
  const desk = await tradeDesk()
  const list = async (kind: Parameters<typeof desk.client.tradeLists.rows>[0]['kind'], more = {}) =>
    desk.client.tradeLists.rows({ kind, limit: 100, ...more })
  return { ...desk, list }
}

test('open requirements by age, with how far each is', async () => {
  const { client, clock, want, supplier, list } = await listDesk()
  const old = await want({ title: '老的' })
  clock.advance(10 * aDay)
  await want({ title: '新的' })
  await want({ title: '关了的', status: 'closed' })
  const { offeringId } = await supplier('金盾')
  const { ids } = await client.matches.shortlist({ requirementId: old, offeringIds: [offeringId] })
  await client.matches.propose({ id: ids[0]!, to: 'both' })
  const { rows, total } = await list('openRequirements')
  expect(total).toBe(2)
  expect(rows).toMatchObject([
    { title: '老的', days: 10, proposed: 1 },
    { title: '新的', days: 0, proposed: 0 },
  ])
  expect((await list('openRequirements', { ownerIds: [null] })).total).toBe(2)
  expect((await list('purchaseRequests', { days: 5 })).rows.map(({ title }) => title)).toEqual(['新的'])
})

test('unmatched ones say why the rounds before failed', async () => {
  const { client, want, supplier, list } = await listDesk()
  const requirementId = await want()
  const { offeringId } = await supplier('金盾')
  const { ids } = await client.matches.shortlist({ requirementId, offeringIds: [offeringId] })
  expect((await list('unmatched')).total).toBe(0)
  await client.matches.propose({ id: ids[0]!, to: 'both' })
  await client.matches.noDeal({
    requirementId,
    reason: 'price',
    note: null,
    sharpened: {},
    followUpInDays: null,
  })
  expect((await list('unmatched')).rows).toMatchObject([
    { round: 2, reasons: [{ reason: 'price', count: 1 }] },
  ])
})

test('suppliers nobody matched for so long: those never matched first', async () => {
  const { client, clock, want, supplier, company, list } = await listDesk()
  const [asked, never] = [await supplier('问过的'), await supplier('没问过的')]
  await company('什么都不供应', { roles: ['supplier'] })
  await client.matches.shortlist({ requirementId: await want(), offeringIds: [asked.offeringId] })
  const quiet = async () => (await list('quietSuppliers', { days: 30 })).rows.map(({ company: name }) => name)
  expect(await quiet()).toEqual(['没问过的'])
  clock.advance(31 * aDay)
  expect(await quiet()).toEqual(['没问过的', '问过的'])
  await client.organizations.remove({ selection: { type: 'ids', ids: [never.id] } })
  expect(await quiet()).toEqual(['问过的'])
})

test('success stories tell both sides, the amount and how long it took', async () => {
  const { client, clock, buyer, want, supplier, list } = await listDesk()
  const requirementId = await want()
  const { id: supplierId } = await supplier('金盾')
  clock.advance(20 * aDay)
  const deal = { ...emptyDeal, buyerId: buyer, supplierId, requirementId, amount: 12_500 }
  await client.deals.create({ ...deal, dealtOn: LocalDate.parse('2026-03-20') })
  await client.deals.create({ ...deal, dealtOn: LocalDate.parse('2024-03-20') })
  expect((await list('successStories')).rows).toMatchObject([
    { company: '宁波海天采购有限公司', supplier: '金盾', amount: 12_500, days: 15, on: '2026-03-20' },
  ])
})

test('what sales is not to know of a request is in none of its cells', async () => {
  const { client, buyer, want, list } = await listDesk()
  await client.organizations.update({ id: buyer, changes: { shortName: '海天' } })
  await client.contacts.create({
    organizationId: buyer,
    contact: {
      ...emptyContact,
      name: '王芳',
      phones: [{ number: '13800138000', kind: 'mobile' }],
      isPrimary: true,
    },
  })
  await want({
    title: '海天定制保温杯',
    specification: '304 500ml，单价40以内，王芳 138-0013-8000 确认',
    notes: '打电话给王芳',
  })
  const { rows } = await list('purchaseRequests', { masked: ['company', 'contact', 'phone', 'price'] })
  expect(rows).toMatchObject([
    { title: '＊＊＊定制保温杯', company: '＊＊＊', contact: '王＊＊', phone: '138****8000', price: null },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/海天|王芳|0013|单价40/)
  expect(rows[0]?.specification).toContain('304 500ml')
})

test('a file for a spreadsheet runs nothing', async () => {
  const { client } = await listDesk()
  const file = await client.tradeLists.exportFile({
    name: '求购',
    format: 'csv',
    titles: ['品名', '天数'],
    rows: [['=cmd|x', 3]],
  })
  expect(await file.text()).toContain("'=cmd|x,3")
})
