import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFileName } from '#db/open-database.ts'
import { createService } from '#service/create-service.ts'
import { checkStore } from '#service/maintenance/check-store.ts'
import { fairList } from '../bench/fair-list.ts'
import { tempDir } from '../support/temp-dir.ts'
import { callWith, newBuyer } from './support/a-call.ts'
import { contents, importList, session } from './support/session.ts'

const list = () => new File([Papa.unparse([...fairList(40)])], '名单.csv')

test('a save while another process writes says so and changes nothing; afterwards it is saved', async () => {
  const { client, dataDir, store } = session({ busyTimeout: 50 })
  const organizationId = await newBuyer(client)
  const before = await contents(client)
  const other = await holding(dataDir, 'begin immediate')
  const call = client.visits.log(callWith(organizationId, '占用时记的'))
  await expect(call).rejects.toMatchObject({ code: 'STORE_FAILED', data: { code: 'locked' } })
  expect(await contents(client)).toEqual(before)
  await letGo(other)
  await client.visits.log(callWith(organizationId, '松开后记的'))
  expect((await contents(client)).visits).toBe(before.visits + 1)
  expect(checkStore(store)).toEqual({ ok: true, problems: [] })
})

test('so does an import, and the same list is saved afterwards', async () => {
  // In a thread it would wait the usual five seconds.
  const { client, dataDir } = session({ busyTimeout: 50, importsInPlace: true })
  const other = await holding(dataDir, 'begin immediate')
  expect((await importList(client, list())).at(-1)).toEqual({ type: 'failed', reason: 'locked' })
  expect(await contents(client)).toMatchObject({ organizations: 0, imports: 0 })
  await letGo(other)
  expect((await importList(client, list())).at(-1)).toMatchObject({ type: 'done', counts: { read: 40 } })
})

test('an application started on it says so, and opens it when started again', async () => {
  const dataDir = tempDir()
  createService({ dataDir }).close()
  // Another program than ours: one that lets nobody else read.
  const other = await holding(dataDir, 'pragma locking_mode = exclusive; begin exclusive')
  const refused = createService({ dataDir, busyTimeout: 50 })
  expect(refused.context.service).toMatchObject({ ok: false, failure: { code: 'locked' } })
  refused.close()
  await letGo(other)
  const { client } = session({ dataDir })
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})

/** Another process with the store in its hand. */
async function holding(dataDir: string, sql: string): Promise<ChildProcess> {
  const code = `import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
    // Kept, or it would be closed as garbage.
    globalThis.store = new Database(${JSON.stringify(join(dataDir, databaseFileName))})
    store.exec(${JSON.stringify(sql)})
    process.stdout.write('holds')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

async function letGo(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
