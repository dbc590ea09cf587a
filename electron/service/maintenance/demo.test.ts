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
