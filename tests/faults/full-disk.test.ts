import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mappingFor, openList } from '#service/import/open-list.ts'
import { checkStore } from '#service/maintenance/check-store.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { fairList } from '../bench/fair-list.ts'
import { tempDir } from '../support/temp-dir.ts'
import { testService } from '../support/test-service.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0
if (!canMount) console.log('Skipped: a really full disk needs root on Linux, to mount a small one.')

describe.skipIf(!canMount)('a full disk', () => {
  test('a call that cannot be saved says so, changes nothing, and is saved once there is room again', async () => {
    const { client, store, dataDir, organizationId } = await buyerOnSmallDisk(8)
    const before = await client.app.stats()
    const ballast = fillDisk(dataDir)
    await expect(client.visits.log(callWith(organizationId, '长'.repeat(20_000)))).rejects.toMatchObject({
      code: 'STORE_FAILED',
      data: { code: 'diskFull' },
    })
    const after = await client.app.stats()
    expect({ ...after, databaseBytes: 0 }).toEqual({ ...before, databaseBytes: 0 })
    rmSync(ballast)
    await client.visits.log(callWith(organizationId, '有空间了'))
    expect((await client.app.stats()).visits).toBe(before.visits + 1)
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
  })

  test('an import that does not fit leaves nothing of itself', async () => {
    const { client, store, open, organizationId } = await buyerOnSmallDisk(6)
    const file = { fileName: 'list.csv', bytes: Buffer.from(Papa.unparse([...fairList(4_000)])) }
    const list = await openList(file)
    if (!list.ok) throw new Error(list.problem)
    const run = open.runImport(
      {
        file,
        sheet: null,
        headerSheetRow: null,
        mapping: mappingFor(store, list.head, 'buyer').mapping,
        role: 'buyer',
        mode: 'save',
        language: 'zh-CN',
        actorId: open.me().id,
      },
      { onProgress: () => {} },
    )
    await expect(run).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 1 })
    expect(await client.imports.list()).toEqual([])
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      legalName: '宁波镇海轴承有限公司',
    })
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
  })
})

async function buyerOnSmallDisk(megabytes: number) {
  const dataDir = tempDir()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dataDir])
  onTestFinished(() => {
    execFileSync('umount', ['-l', dataDir])
  })
  const session = testService({ dataDir })
  const { id: organizationId } = await session.client.organizations.create({
    organization: { ...emptyOrganization, legalName: '宁波镇海轴承有限公司' },
    contacts: [],
  })
  return { ...session, organizationId }
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

const callWith = (organizationId: OrganizationId, summary: string) => ({
  visit: {
    organizationId,
    contactId: null,
    kind: 'call' as const,
    happenedAt: Instant.parse('2026-03-05T02:00:00.000Z'),
    happenedOn: LocalDate.parse('2026-03-05'),
    durationMinutes: null,
    outcome: 'reached' as const,
    summary,
    participants: [],
    dealsHeard: null,
    needsHeard: null,
    nextStep: null,
    nextStepDueOn: null,
    attachments: [],
  },
  problem: null,
  closesFollowUpId: null,
  draftKey: null,
})
