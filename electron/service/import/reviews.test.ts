import { describe, expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { ImportId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../../tests/support/test-service.ts'
import { importFile } from './import-file.ts'

/** A buyer we know, and a list in which the same phone stands under another name: only a person can tell. */
async function withUnsureRow() {
  const session = testService()
  const { client, open } = session
  const { id: knownId } = await client.organizations.create({
    organization: { ...emptyOrganization, legalName: '宁波海曙五金有限公司' },
    contacts: [{ ...emptyContact, name: '王芳', phones: [{ number: '13957412345', kind: 'mobile' }] }],
  })
  const text =
    '公司名称,联系人,手机,行业\n杭州临安竹业有限公司,王芳,13957412345,竹制品\n台州黄岩模具有限公司,李强,13900139000,模具\n'
  const file = { fileName: '春交会.csv', bytes: Buffer.from(text) }
  const done = await importFile(open, { file, sheet: null, role: 'buyer', language: 'zh-CN' })
  if (!done.ok) throw new Error(done.problem)
  const [item] = (await client.imports.reviews({ offset: 0, limit: 10 })).items
  if (!item) throw new Error('nothing to decide')
  const decide = (decision: { type: 'create' } | { type: 'merge'; organizationId: OrganizationId }) =>
    client.imports.resolveReview({ id: item.importId, row: item.row, decision })
  return { ...session, knownId, importId: item.importId, decide }
}
type Client = ReturnType<typeof testService>['client']

/** Rows that wait, as each place that tells of them counts them. */
async function waiting(client: Client, id: ImportId) {
  const counts = [
    (await client.app.badges()).openReviews,
    (await client.imports.reviews({ offset: 0, limit: 10 })).total,
    (await client.imports.reviews({ id, offset: 0, limit: 10 })).items.length,
    (await client.imports.get({ id })).openReviews,
    (await client.imports.list()).reduce((sum, { openReviews }) => sum + openReviews, 0),
  ]
  expect(new Set(counts).size, `all places agree: ${counts}`).toBe(1)
  return counts[0]
}

const inImport = async (client: Client, importId: ImportId) =>
  (await client.organizations.count({ filter: { importId } })).total

describe('rows of an import that wait for a decision', () => {
  test('wait no longer once the import is undone, and again when that is undone', async () => {
    const { client, importId, decide } = await withUnsureRow()
    expect(await waiting(client, importId)).toBe(1)
    await client.imports.undo({ id: importId })
    expect(await waiting(client, importId)).toBe(0)
    await expect(decide({ type: 'create' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await client.changes.redoLast()
    expect(await waiting(client, importId)).toBe(1)
    await client.changes.undoLast()
    expect(await waiting(client, importId)).toBe(0)
  })

  test('a company of its own: undo puts the row back into the queue, redo decides it again', async () => {
    const { client, importId, decide } = await withUnsureRow()
    await decide({ type: 'create' })
    expect([await waiting(client, importId), await inImport(client, importId)]).toEqual([0, 2])
    await client.changes.undoLast()
    expect([await waiting(client, importId), await inImport(client, importId)]).toEqual([1, 1])
    await client.changes.redoLast()
    expect([await waiting(client, importId), await inImport(client, importId)]).toEqual([0, 2])
    await client.changes.undoLast()
    expect(await waiting(client, importId)).toBe(1)
  })

  test('joined by mistake: after the undo it can be decided otherwise', async () => {
    const { client, importId, knownId, decide } = await withUnsureRow()
    const { changeSetId } = await decide({ type: 'merge', organizationId: knownId })
    expect(await client.organizations.get({ id: knownId })).toMatchObject({ industries: ['竹制品'] })
    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await client.organizations.get({ id: knownId })).toMatchObject({ industries: [] })
    expect(await waiting(client, importId)).toBe(1)
    const { items } = await client.imports.reviews({ offset: 0, limit: 10 })
    expect(items).toMatchObject([{ organization: { legalName: '杭州临安竹业有限公司' } }])
    expect(items[0]?.candidates.map(({ organization }) => organization.id)).toEqual([knownId])
    await decide({ type: 'create' })
    expect([await waiting(client, importId), await inImport(client, importId)]).toEqual([0, 2])
  })

  test('decided once, a row cannot be decided again', async () => {
    const { client, decide } = await withUnsureRow()
    await decide({ type: 'create' })
    await expect(decide({ type: 'create' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 3 })
  })

  test('a company that stays because calls were logged on it stays decided', async () => {
    const { client, importId, decide } = await withUnsureRow()
    const { changeSetId } = await decide({ type: 'create' })
    const { rows } = await client.organizations.page({
      filter: { text: '临安竹业' },
      sort: [],
      offset: 0,
      limit: 1,
    })
    await client.followUps.create({
      organizationId: rows[0]!.id,
      contactId: null,
      title: '寄样品',
      dueOn: LocalDate.parse('2026-03-09'),
      ownerId: null,
      note: null,
    })
    expect(await client.changes.undo({ changeSetId: changeSetId! })).toMatchObject({ restored: 0 })
    expect(await waiting(client, importId)).toBe(0)
  })

  test('every window hears of it', async () => {
    const { client, importId, decide } = await withUnsureRow()
    const feed = await client.changes.feed()
    const heard = async (act: Promise<unknown>) => {
      const next = feed.next()
      await act
      const event = await next
      return event.done ? [] : event.value.tables
    }
    expect(await heard(decide({ type: 'create' }))).toContain('import_rows')
    expect(await heard(client.changes.undoLast())).toContain('import_rows')
    expect(await heard(client.imports.undo({ id: importId }))).toContain('imports')
    await feed.return?.(undefined)
  })
})
