import { expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { testService } from '../../../tests/support/test-service.ts'

type Client = ReturnType<typeof testService>['client']

async function seed(client: Client, organizations: number) {
  for await (const _ of await client.app.seedDemo({ organizations, seed: 1 }));
}

/** As counted, without what every further act adds to. */
async function records(client: Client) {
  const { changeSets: _, databaseBytes: __, ...counts } = await client.app.stats()
  return counts
}

test('the same demo asked for again adds nothing twice; a larger one adds the rest', async () => {
  const { client } = testService()
  await seed(client, 20)
  const first = await records(client)
  expect(first.organizations).toBe(20)
  await seed(client, 20)
  expect(await records(client)).toEqual(first)
  await seed(client, 30)
  expect((await records(client)).organizations).toBe(30)
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})

test('removed and asked for again, the demo comes back whole', async () => {
  const { client } = testService()
  await seed(client, 20)
  const before = await records(client)
  expect(await client.app.removeDemo()).toMatchObject({ removed: 20 })
  expect((await records(client)).organizations).toBe(0)
  await seed(client, 20)
  expect(await records(client)).toEqual(before)
  expect(await client.app.status()).toMatchObject({ isEmpty: false, demoCount: 20 })
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})

test('what somebody deleted of a living demo company stays deleted', async () => {
  const { client, store } = testService()
  await seed(client, 5)
  const id = store.sqlite.prepare<[], string>('select id from contacts limit 1').pluck().get()
  await client.contacts.remove({ id: id as never })
  const before = await records(client)
  await seed(client, 5)
  expect(await records(client)).toEqual(before)
})

test('the demo greets its key and A accounts, and nobody else', async () => {
  const { client } = testService({ clock: fixedClock('2026-09-01T01:00:00.000Z') })
  const mine = await client.organizations.create({
    organization: { ...emptyOrganization, legalName: '真客户', tier: 'key' },
    contacts: [{ ...emptyContact, name: '王芳', wechat: 'wangfang' }],
  })
  await seed(client, 300)
  const plans = await client.touchPlans.list()
  expect(plans.map(({ occasionId }) => occasionId).toSorted()).toEqual([
    'birthday',
    'mid-autumn',
    'national-day',
  ])
  const filter = { occasionId: OccasionId.parse('mid-autumn') }
  const { rows, total } = await client.touchpoints.page({ filter, offset: 0, limit: 500 })
  expect(total).toBeGreaterThan(5)
  expect(new Set(rows.map(({ tier }) => tier))).toEqual(new Set(['key', 'A']))
  expect(rows.some(({ state }) => state === 'ready')).toBe(true)
  expect(rows.some(({ organizationId }) => organizationId === mine.id)).toBe(false)

  await seed(client, 300)
  expect((await client.touchpoints.page({ filter, offset: 0, limit: 1 })).total).toBe(total)
  await client.app.removeDemo()
  expect(await client.touchPlans.list()).toEqual([])
  expect((await client.touchpoints.page({ filter: {}, offset: 0, limit: 1 })).total).toBe(0)
  await seed(client, 300)
  expect((await client.touchpoints.page({ filter, offset: 0, limit: 1 })).total).toBe(total)
})

test('the demo trades: what is wanted, offered, tried and bought, and it goes as it came', async () => {
  const { client, store } = testService()
  const count = (table: string) =>
    store.sqlite
      .prepare<[], number>(`select count(*) from ${table} where deleted_at is null`)
      .pluck()
      .get() ?? 0
  const counts = () => ['requirements', 'offerings', 'matches', 'deals', 'categories'].map(count)
  await seed(client, 300)
  const all = counts()
  for (const each of all) expect(each).toBeGreaterThan(5)
  const { rows } = await client.requirements.page({ filter: { statuses: ['dealt'] }, offset: 0, limit: 50 })
  expect(rows.length).toBeGreaterThan(0)
  for (const { id, organizationId } of rows) {
    const won = (await client.matches.ofRequirement({ requirementId: id })).filter(
      ({ match }) => match?.dealId,
    )
    expect(won).toHaveLength(1)
    const deals = await client.deals.ofBuyer({ organizationId })
    expect(deals.some((deal) => deal.matchId === won[0]?.match?.id && deal.requirementId === id)).toBe(true)
  }

  await seed(client, 300)
  expect(counts()).toEqual(all)
  const mine = await client.categories.create({
    parentId: null,
    names: { zh: '自有分类', en: '' },
    synonyms: [],
    code: null,
    mappedToId: null,
  })
  await client.app.removeDemo()
  expect(counts()).toEqual([0, 0, 0, 0, 1])
  expect((await client.categories.list()).some(({ id }) => id === mine.id)).toBe(true)
  await seed(client, 300)
  expect(counts()).toEqual([...all.slice(0, 4), (all[4] ?? 0) + 1])
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})

test('a smaller demo is a part of a larger one, its trade too; what somebody deleted of it stays deleted', async () => {
  const { client, store } = testService()
  const ids = () =>
    store.sqlite
      .prepare<[], string>(
        'select id from requirements where deleted_at is null union all select id from deals order by 1',
      )
      .pluck()
      .all()
  await seed(client, 60)
  const [small] = [ids()]
  const first = (await client.requirements.page({ filter: {}, offset: 0, limit: 1 })).rows[0]
  if (!first) throw new Error('nothing is wanted')
  await client.requirements.remove({ id: first.id })
  await seed(client, 120)
  const large = new Set(ids())
  expect(large.size).toBeGreaterThan(small.length)
  expect(small.filter((id) => !large.has(id))).toEqual([first.id])
})
