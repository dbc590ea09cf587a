import { describe, expect, test } from 'vitest'
import { historyOf } from '#db/repositories/history.ts'
import { emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../../tests/support/test-service.ts'

const fair = { ...emptyOrganization, legalName: '宁波海曙五金有限公司' }

async function storeWithBuyer() {
  const session = testService()
  const { id } = await session.client.organizations.create({
    organization: fair,
    contacts: [{ ...emptyContact, name: '王芳', phones: [{ number: '13800138000', kind: 'mobile' }] }],
  })
  return { ...session, id }
}

describe('the one write path', () => {
  test('a change keeps the old value, its stamp, who and when', async () => {
    const { client, id, store, clock } = await storeWithBuyer()
    clock.advance(60_000)
    await client.organizations.update({ id, changes: { tier: 'A' } })
    const [change, insert] = historyOf(store, [id])
    expect(change).toMatchObject({ op: 'update', fields: [{ field: 'tier', from: null, to: 'A' }] })
    expect(insert).toMatchObject({ op: 'insert', label: 'organizations.create' })
    expect(change?.at).toBe('2026-03-05T02:01:00.000Z')
  })

  test('writing the same values again is no change and leaves no trace', async () => {
    const { client, id, store } = await storeWithBuyer()
    const before = historyOf(store, [id]).length
    expect(await client.organizations.update({ id, changes: { legalName: fair.legalName } })).toEqual({
      changeSetId: null,
    })
    expect(historyOf(store, [id])).toHaveLength(before)
  })

  test('a failure in the middle of a change set leaves nothing of it', async () => {
    const { open, store, id } = await storeWithBuyer()
    const half = function* () {
      yield { op: 'update', table: 'organizations', id, values: { tier: 'A' } } as const
      throw new Error('the power went')
    }
    expect(() => open.write({ label: 'test', changes: half() })).toThrow('the power went')
    expect(historyOf(store, [id])).toHaveLength(1)
    expect(store.sqlite.prepare('select tier from organizations where id = ?').pluck().get(id)).toBeNull()
  })

  test('a column nobody knows is refused rather than dropped', async () => {
    const { open, id } = await storeWithBuyer()
    const unknown = [{ op: 'update', table: 'organizations', id, values: { no_such_column: 1 } } as const]
    expect(() => open.write({ label: 'test', changes: unknown })).toThrow()
    expect(() =>
      open.write({ label: 'test', changes: [{ ...unknown[0]!, table: 'sqlite_master' }] }),
    ).toThrow('not a record table')
  })

  test('the buyer shows the person to ask for and the number of contacts', async () => {
    const { client, id } = await storeWithBuyer()
    expect(await client.organizations.get({ id })).toMatchObject({
      contactCount: 1,
      primaryContactName: '王芳',
      primaryPhone: '13800138000',
    })
  })
})

describe('undo and redo', () => {
  test('undo puts back what was there, redo does it again, undo again takes it back', async () => {
    const { client, id } = await storeWithBuyer()
    await client.organizations.update({ id, changes: { tier: 'A', tags: ['春交会'] } })
    const state = async () => {
      const { tier, tags } = await client.organizations.get({ id })
      return { tier, tags }
    }
    await client.changes.undoLast()
    expect(await state()).toEqual({ tier: null, tags: [] })
    await client.changes.redoLast()
    expect(await state()).toEqual({ tier: 'A', tags: ['春交会'] })
    await client.changes.undoLast()
    expect(await state()).toEqual({ tier: null, tags: [] })
    await client.changes.redoLast()
    expect(await state()).toEqual({ tier: 'A', tags: ['春交会'] })
  })

  test('undo never overwrites what somebody changed since', async () => {
    const { client, id } = await storeWithBuyer()
    const first = await client.organizations.update({ id, changes: { tier: 'A', territory: '华东' } })
    await client.organizations.update({ id, changes: { tier: 'B' } })
    const undone = await client.changes.undo({ changeSetId: first.changeSetId! })
    expect(undone).toMatchObject({ restored: 1, kept: 0 })
    expect(await client.organizations.get({ id })).toMatchObject({ tier: 'B', territory: null })
  })

  test('undoing the creation of a buyer puts it into the bin; one on which calls were logged stays', async () => {
    const { client } = testService()
    const quiet = await client.organizations.create({ organization: fair, contacts: [] })
    const busy = await client.organizations.create({
      organization: { ...fair, legalName: '宁波镇海轴承有限公司' },
      contacts: [],
    })
    await client.followUps.create({
      organizationId: busy.id,
      contactId: null,
      title: '寄样品',
      dueOn: '2026-03-09' as never,
      ownerId: null,
      note: null,
    })
    await client.changes.undo({ changeSetId: quiet.changeSetId! })
    expect(await client.changes.undo({ changeSetId: busy.changeSetId! })).toMatchObject({
      restored: 0,
      kept: 1,
    })
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 1 })
    expect(await client.organizations.count({ filter: { deleted: true } })).toEqual({ total: 1 })
  })

  test('a company that stays because calls were logged on it keeps its people', async () => {
    const { client } = testService()
    const { id, changeSetId } = await client.organizations.create({
      organization: fair,
      contacts: [{ ...emptyContact, name: '王芳' }],
    })
    await client.followUps.create({
      organizationId: id,
      contactId: null,
      title: '寄样品',
      dueOn: '2026-03-09' as never,
      ownerId: null,
      note: null,
    })
    expect(await client.changes.undo({ changeSetId: changeSetId! })).toMatchObject({ restored: 0, kept: 2 })
    expect(await client.contacts.byOrganization({ organizationId: id })).toMatchObject([{ name: '王芳' }])
  })

  test('after new work there is nothing left to redo', async () => {
    const { client, id } = await storeWithBuyer()
    await client.organizations.update({ id, changes: { tier: 'A' } })
    await client.changes.undoLast()
    await client.organizations.update({ id, changes: { territory: '华南' } })
    expect(await client.changes.redoLast()).toMatchObject({ changeSetId: null })
  })

  test('the same act cannot be undone twice', async () => {
    const { client, id } = await storeWithBuyer()
    const { changeSetId } = await client.organizations.update({ id, changes: { tier: 'A' } })
    await client.changes.undo({ changeSetId: changeSetId! })
    await expect(client.changes.undo({ changeSetId: changeSetId! })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })
})
