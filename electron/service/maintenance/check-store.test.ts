import { expect, test } from 'vitest'
import { rebuildDerived } from '#db/derived/rebuild-derived.ts'
import { emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../../tests/support/test-service.ts'

async function soundStore() {
  const session = testService()
  await session.client.organizations.create({
    organization: { ...emptyOrganization, legalName: '宁波海曙五金有限公司', tags: ['春交会'], tier: 'A' },
    contacts: [{ ...emptyContact, name: '王芳', phones: [{ number: '13800138000', kind: 'mobile' }] }],
  })
  return session
}

test.each([
  ["update organizations set last_contact_on = '2020-01-01'", 'organizations whose last contact is stale'],
  ['update organizations set open_follow_ups = 3', 'organizations whose open follow-ups are miscounted'],
  ["update organizations set next_due_on = '2020-01-01'", 'organizations whose next due day is stale'],
  [
    'update organizations set care_due_on = null',
    'organizations whose regular contact is due on another day',
  ],
  ['update organizations set contact_count = 3', 'organizations whose contacts are miscounted'],
  ['delete from search_organization_rows', 'organizations the search does not know as they are'],
  ['update search_organization_rows set roles = 2', 'organizations the search does not know as they are'],
  ['update search_organization_rows set row_key = 999', 'organizations the search knows and nobody has'],
  ['delete from search_contact_rows', 'contacts the search does not know'],
  ['update search_contact_rows set row_key = 999', 'contacts the search knows and nobody has'],
  ["insert into identity_keys values ('phone', '1', 999)", 'duplicate keys of organizations nobody has'],
  ['delete from facets', 'organizations whose tags are filtered wrongly'],
])('after “%s” it says so, and a rebuild mends it', async (damage, problem) => {
  const { client, store } = await soundStore()
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
  store.sqlite.exec(damage)
  expect((await client.app.check()).problems).toContain(`${problem}: 1`)
  rebuildDerived(store.sqlite)
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})

test('a record that no change set brought is no record', async () => {
  const { client, store } = await soundStore()
  store.sqlite.exec("delete from changes where table_name = 'contacts'")
  expect((await client.app.check()).problems).toEqual([
    'contacts without an insert in the change log: 1',
    'change sets whose row count is not what the log holds: 1',
  ])
})
