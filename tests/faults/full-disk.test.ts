import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createService } from '#service/create-service.ts'
import { checkStore } from '#service/maintenance/check-store.ts'
import { fairList } from '../bench/fair-list.ts'
import { tempDir } from '../support/temp-dir.ts'
import { callWith, newBuyer } from './support/a-call.ts'
import { contents, importList, session } from './support/session.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0
if (!canMount) console.log('Skipped: a really full disk needs root on Linux, to mount a small one.')

describe.skipIf(!canMount)('a full disk', () => {
  test('a call that cannot be saved says so, changes nothing, and is saved once there is room again', async () => {
    const { client, store, dataDir } = onSmallDisk(8)
    const organizationId = await newBuyer(client)
    const before = await contents(client)
    const ballast = fillDisk(dataDir)
    await expect(client.visits.log(callWith(organizationId, '长'.repeat(20_000)))).rejects.toMatchObject(
      diskFull,
    )
    expect(await contents(client)).toEqual(before)
    rmSync(ballast)
    await client.visits.log(callWith(organizationId, '有空间了'))
    expect((await contents(client)).visits).toBe(before.visits + 1)
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
  })

  test('an import that does not fit ends as such and leaves nothing of itself; a shorter one fits', async () => {
    const { client, store, dataDir } = onSmallDisk(6)
    const organizationId = await newBuyer(client)
    const list = (rows: number) => new File([Papa.unparse([...fairList(rows)])], '名单.csv')
    expect((await importList(client, list(3_000))).at(-1)).toEqual({ type: 'failed', reason: 'diskFull' })
    expect(await contents(client)).toMatchObject({ organizations: 1, contacts: 0, imports: 0 })
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      legalName: '宁波镇海轴承有限公司',
    })
    // The log is as long as it grew and takes a short list, but on a full disk it cannot be folded into the store.
    const ballast = fillDisk(dataDir)
    expect((await importList(client, list(20))).at(-1)).toMatchObject({ type: 'done' })
    rmSync(ballast)
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
  })

  test('an attachment or a backup that does not fit leaves no part of itself', async () => {
    const { client, dataDir } = onSmallDisk(8)
    await newBuyer(client)
    const file = new File(['名片'.repeat(200_000)], '名片.txt')
    const ballast = fillDisk(dataDir)
    await expect(client.visits.addAttachment({ file })).rejects.toMatchObject(diskFull)
    await expect(client.app.backup()).rejects.toMatchObject(diskFull)
    rmSync(ballast)
    const left = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => /partial|\.db$|[0-9a-f]{64}/.test(name))).toEqual(['rapport.db'])
    await client.visits.addAttachment({ file })
    expect(await client.app.backups()).toEqual([])
    await client.app.backup()
    expect(await client.app.backups()).toHaveLength(1)
  })

  test('an application started on it says so or works, and has lost nothing when there is room again', async () => {
    const { client, dataDir, close } = onSmallDisk(8)
    await newBuyer(client)
    close()
    const ballast = fillDisk(dataDir)
    const started = createService({ dataDir })
    const state = started.context.service
    if (!state.ok) expect(state.failure.code).toBe('diskFull')
    started.close()
    rmSync(ballast)
    const again = session({ dataDir })
    expect(await contents(again.client)).toMatchObject({ organizations: 1 })
  })
})

const diskFull = { code: 'STORE_FAILED', data: { code: 'diskFull' } }

function onSmallDisk(megabytes: number) {
  const dataDir = tempDir()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dataDir])
  onTestFinished(() => {
    execFileSync('umount', ['-l', dataDir])
  })
  return session({ dataDir })
}

/** Leaves no free byte; returns the file to remove. */
function fillDisk(directory: string): string {
  const path = join(directory, 'ballast')
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Full for a piece of this size: go on with half of it.
    }
  }
  return path
}
