import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFileName } from '#db/open-database.ts'
import { openList } from '../../../tests/support/open-list.ts'
import { testService } from '../../../tests/support/test-service.ts'

/** Long enough that an import of it is under way when it is told to stop. */
const rows = 1_200
const list = ['公司名称,联系人', ...Array.from({ length: rows }, (_, i) => `第${i}轴承有限公司,王芳`)].join(
  '\n',
)

async function threaded() {
  const session = testService({ importsInPlace: false })
  const { client } = session
  const run = await openList(client, list)
  return { ...session, run }
}

test('stopped while its rows are being read and written, it leaves nothing, and the store takes the next one', async () => {
  const { client, run } = await threaded()
  for await (const event of await run()) if (event.type === 'progress') break
  expect(await client.imports.list()).toEqual([])
  const events = []
  for await (const event of await run()) if (event.type !== 'progress') events.push(event)
  expect(events).toMatchObject([{ type: 'done', counts: { read: rows, new: rows } }])
  expect(await client.organizations.count({ filter: {} })).toEqual({ total: rows })
}, 60_000)

test('another program holds the store: that is said, nothing is written, and afterwards it is', async () => {
  const { client, store, run } = await threaded()
  const other = new Database(join(store.dataDir, databaseFileName))
  other.exec('begin immediate')
  const events = []
  for await (const event of await run()) if (event.type !== 'progress') events.push(event)
  expect(events).toEqual([{ type: 'failed', reason: 'locked' }])
  expect(await client.organizations.count({ filter: {} })).toEqual({ total: 0 })
  other.exec('rollback')
  other.close()
  const again = []
  for await (const event of await run()) if (event.type !== 'progress') again.push(event)
  expect(again).toMatchObject([{ type: 'done', counts: { new: rows } }])
}, 60_000)
