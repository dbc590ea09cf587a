import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../tests/support/test-service.ts'

test('what was just written counts in the size of the database, before any checkpoint moves it there', async () => {
  const { client, dataDir } = testService()
  const before = await client.app.stats()
  await client.organizations.create({
    organization: { ...emptyOrganization, legalName: '宁波海曙五金有限公司', notes: '长'.repeat(10_000) },
    contacts: [],
  })
  const after = await client.app.stats()
  expect(after.databaseBytes - before.databaseBytes).toBeGreaterThan(20_000)
  const onDisk = readdirSync(dataDir)
    .filter((name) => /^rapport\.db(-wal)?$/.test(name))
    .map((name) => statSync(join(dataDir, name)).size)
  expect(after.databaseBytes).toBe(onDisk.reduce((sum, size) => sum + size, 0))
})
