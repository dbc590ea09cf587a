import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rebuildDerived } from '#db/derived/rebuild-derived.ts'
import { databaseFileName } from '#db/open-database.ts'
import { emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../../tests/support/test-service.ts'
import { checkInThread } from './check-in-thread.ts'
import { checkStore } from './check-store.ts'

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
  const { store } = await soundStore()
  expect(checkStore(store)).toEqual({ ok: true, problems: [] })
  store.sqlite.exec(damage)
  expect(checkStore(store).problems).toContain(`${problem}: 1`)
  rebuildDerived(store.sqlite)
  expect(checkStore(store)).toEqual({ ok: true, problems: [] })
})

test('a record that no change set brought is no record', async () => {
  const { client, store } = await soundStore()
  store.sqlite.exec("delete from changes where table_name = 'contacts'")
  expect((await client.app.check()).problems).toEqual([
    'contacts without an insert in the change log: 1',
    'change sets whose row count is not what the log holds: 1',
  ])
})

test('while it checks, the service answers others and saves for them', async () => {
  const { client } = await soundStore()
  const said: string[] = []
  const check = client.app.check().finally(() => said.push('checked'))
  const { contacts } = await client.app.stats()
  said.push(`${contacts} contact`)
  await client.organizations.create({
    organization: { ...emptyOrganization, legalName: '义乌稠城玩具厂' },
    contacts: [],
  })
  said.push('saved')
  expect(await check).toEqual({ ok: true, problems: [] })
  expect(said).toEqual(['1 contact', 'saved', 'checked'])
})

test('nobody waits for it any more: it stops', async () => {
  const { store } = await soundStore()
  await expect(checkInThread(store, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  const leaving = new AbortController()
  const check = checkInThread(store, leaving.signal)
  leaving.abort(new Error('gone'))
  await expect(check).rejects.toThrow('gone')
})

test('a store that cannot be read says so in the terms of the contract', async () => {
  const { client, store } = await soundStore()
  store.sqlite.exec('pragma wal_checkpoint(TRUNCATE)')
  // Pages of the middle of the file, not its head: it opens, and breaks when it is read.
  const file = join(store.dataDir, databaseFileName)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, 8 * 4096, bytes.length - 8 * 4096))
  const answer = await client.app.check().then(
    ({ ok }) => ok,
    (error: { code: string }) => error.code,
  )
  expect([false, 'STORE_FAILED']).toContain(answer)
})
