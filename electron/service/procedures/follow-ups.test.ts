import { describe, expect, test } from 'vitest'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { day, desk } from '../visits/visits.test-support.ts'

describe('a follow-up', () => {
  test('is shown with its company, its person and the last words said', async () => {
    const { client, buyer, person, log, owe } = desk()
    const organizationId = await buyer('深圳华威电子有限公司', {
      shortName: '华威',
      tier: 'A',
      city: '深圳市',
      territory: '华南',
    })
    await person(organizationId, '陈总', {
      isPrimary: true,
      phones: [{ number: '13900000000', kind: 'mobile' }],
    })
    const contactId = await person(organizationId, '王芳', {
      title: '采购经理',
      phones: [
        { number: '075588886666', kind: 'fax' },
        { number: '13800000000', kind: 'mobile' },
      ],
    })
    await log({ organizationId, summary: '旧的', happenedOn: day('2026-03-01') })
    await log({ organizationId, summary: '要三种规格' })
    await log({ organizationId, summary: '', outcome: 'noAnswer' })
    await owe(organizationId, '2026-03-06', '寄样品', contactId)
    await owe(organizationId, '2026-03-07', '回访')

    const filter = { dueUntil: day('2026-03-31') }
    const { rows, total } = await client.followUps.page({ filter, offset: 0, limit: 10 })
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      {
        organizationName: '深圳华威电子有限公司',
        shortName: '华威',
        tier: 'A',
        city: '深圳市',
        territory: '华南',
        contactName: '王芳',
        contactTitle: '采购经理',
        phone: '13800000000',
        lastContactOn: '2026-03-05',
        lastSummary: '要三种规格',
        followUp: { title: '寄样品' },
      },
      { contactName: '陈总', contactTitle: null, phone: '13900000000', followUp: { title: '回访' } },
    ])
  })

  test('is owed to a company that is there, by way of its own people', async () => {
    const { client, buyer, person, open } = desk()
    const organizationId = await buyer('甲公司')
    const stranger = await person(await buyer('乙公司'), '李强')
    const wanted = {
      organizationId,
      contactId: null,
      title: '回访',
      dueOn: day('2026-03-09'),
      ownerId: open.me().id,
      note: null,
    }
    await expect(client.followUps.create({ ...wanted, contactId: stranger })).rejects.toMatchObject({
      data: { reason: 'contactNotOfOrganization' },
    })
    const { id } = await client.followUps.create(wanted)
    await expect(client.followUps.update({ id, changes: { contactId: stranger } })).rejects.toMatchObject({
      data: { reason: 'contactNotOfOrganization' },
    })
    await client.organizations.remove({ selection: { type: 'ids', ids: [organizationId] } })
    await expect(client.followUps.create(wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('changes only what is given', async () => {
    const { client, buyer, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const id = await owe(organizationId, '2026-03-06', '寄样品')
    await client.followUps.update({ id, changes: { dueOn: day('2026-03-10'), note: '等新色卡' } })
    expect(await owed(organizationId)).toMatchObject([
      { title: '寄样品', dueOn: '2026-03-10', note: '等新色卡', origin: 'manual' },
    ])
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      nextDueOn: '2026-03-10',
      openFollowUps: 1,
    })
  })
})

describe('why and how urgently', () => {
  test('a follow-up says why it is owed; unless told otherwise it is as urgent as any', async () => {
    const { client, buyer, owed, open } = desk()
    const organizationId = await buyer('华威')
    const task = {
      organizationId,
      contactId: null,
      dueOn: day('2026-03-09'),
      ownerId: open.me().id,
      note: null,
    }
    await client.followUps.create({ ...task, title: '寄样品' })
    const { id } = await client.followUps.create({
      ...task,
      title: '报价',
      priority: 'high',
      reason: '对方在比价',
    })
    expect(await owed(organizationId)).toMatchObject([
      { title: '报价', priority: 'high', reason: '对方在比价' },
      { title: '寄样品', priority: 'normal', reason: null },
    ])
    await client.followUps.update({ id, changes: { priority: 'low', reason: null } })
    expect(await owed(organizationId)).toMatchObject([{ title: '寄样品' }, { priority: 'low', reason: null }])
    const page = (filter: FollowUpFilter) => client.followUps.page({ filter, offset: 0, limit: 10 })
    expect((await page({ priorities: ['low'] })).rows).toMatchObject([{ followUp: { id } }])
    await client.followUps.update({ id, changes: { reason: '客户催过' } })
    expect((await page({ text: '催过' })).rows).toMatchObject([{ followUp: { id } }])
  })

  test('an urgent task of tomorrow waits for the small ones of today', async () => {
    const { client, buyer, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const [tomorrow, today] = [
      await owe(organizationId, '2026-03-06', '明天'),
      await owe(organizationId, '2026-03-05', '今天'),
    ]
    await client.followUps.update({ id: tomorrow, changes: { priority: 'high' } })
    await client.followUps.update({ id: today, changes: { priority: 'low' } })
    expect((await owed(organizationId)).map(({ title }) => title)).toEqual(['今天', '明天'])
  })

  test('only a regular contact may be without words', async () => {
    const { client, buyer, owe } = desk()
    const id = await owe(await buyer('华威'), '2026-03-06')
    await expect(client.followUps.update({ id, changes: { title: '' } })).rejects.toMatchObject({
      data: { reason: 'titleMissing' },
    })
  })
})

describe('many at once', () => {
  test('done, dropped and put off with a note, and taken back in one step', async () => {
    const { client, buyer, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const ids = [await owe(organizationId, '2026-03-01', '一'), await owe(organizationId, '2026-03-02', '二')]
    const { changeSetId } = await client.followUps.complete({ ids, note: '电话里都谈了' })
    expect(await owed(organizationId, ['done'])).toMatchObject([
      { state: 'done', doneAt: '2026-03-05T02:00:00.000Z', note: '电话里都谈了' },
      { state: 'done' },
    ])
    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await owed(organizationId)).toMatchObject([{ note: null, doneAt: null }, { state: 'open' }])

    await client.followUps.snooze({ ids, dueOn: day('2026-03-09'), note: '出差' })
    await client.followUps.cancel({ ids: [ids[1]!], note: '对方不做了' })
    expect(await owed(organizationId)).toMatchObject([{ title: '一', dueOn: '2026-03-09', note: '出差' }])
    expect(await owed(organizationId, ['cancelled'])).toMatchObject([
      { note: '出差\n对方不做了', doneAt: null },
    ])
  })

  test('one done elsewhere meanwhile keeps its moment, and snoozing does not wake it', async () => {
    const { client, clock, buyer, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const ids = [await owe(organizationId, '2026-03-01'), await owe(organizationId, '2026-03-02')]
    await client.followUps.complete({ ids: [ids[0]!] })
    clock.set('2026-03-06T02:00:00.000Z')
    await client.followUps.complete({ ids })
    expect((await owed(organizationId, ['done'])).map(({ doneAt }) => doneAt)).toEqual([
      '2026-03-05T02:00:00.000Z',
      '2026-03-06T02:00:00.000Z',
    ])
    expect(await client.followUps.snooze({ ids, dueOn: day('2026-04-01') })).toEqual({ changeSetId: null })
    await client.followUps.reopen({ ids })
    expect(await owed(organizationId)).toMatchObject([
      { doneAt: null, dueOn: '2026-03-01' },
      { dueOn: '2026-03-02' },
    ])
  })

  test('handed to somebody else', async () => {
    const { client, buyer, owe } = desk()
    const ids = [await owe(await buyer('甲'), '2026-03-06'), await owe(await buyer('乙'), '2026-03-07')]
    const colleague = await client.users.create({ name: '周敏', role: 'accountManager' })
    await client.followUps.reassign({ ids, ownerId: colleague.id })
    const page = await client.followUps.page({ filter: { ownerIds: [colleague.id] }, offset: 0, limit: 10 })
    expect(page.total).toBe(2)
    expect((await client.followUps.page({ filter: { ownerIds: [null] }, offset: 0, limit: 10 })).total).toBe(
      0,
    )
  })

  test('ids nobody knows are NOT_FOUND', async () => {
    const { client, buyer, owe } = desk()
    const id = await owe(await buyer('甲'), '2026-03-06')
    const unknown = id.replace(/^.{8}/, '00000000') as typeof id
    await expect(client.followUps.complete({ ids: [unknown] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.followUps.complete({ ids: [id, unknown] })).changeSetId).not.toBeNull()
  })
})

describe('a page of follow-ups', () => {
  test('every part of the filter narrows, and the total counts all of it', async () => {
    const { client, buyer, person, owe } = desk()
    const south = await buyer('深圳华威电子有限公司', { tier: 'key', city: '深圳市', territory: '华南' })
    const east = await buyer('宁波海天贸易有限公司', { tier: 'B', city: '宁波市', territory: '华东' })
    const wang = await person(south, '王芳')
    await owe(south, '2026-03-01', '回访100%棉', wang)
    await owe(south, '2026-03-20', '寄样品')
    await owe(east, '2026-03-05', '报价')
    const titles = async (more: FollowUpFilter) => {
      const filter = { dueUntil: day('2026-03-31'), ...more }
      const { rows, total } = await client.followUps.page({ filter, offset: 0, limit: 10 })
      expect(total).toBe(rows.length)
      return rows.map(({ followUp }) => followUp.title)
    }
    expect(await titles({})).toEqual(['回访100%棉', '报价', '寄样品'])
    expect(await titles({ tiers: ['key'] })).toEqual(['回访100%棉', '寄样品'])
    expect(await titles({ cities: ['宁波市'] })).toEqual(['报价'])
    expect(await titles({ territories: ['华南'], dueUntil: day('2026-03-05') })).toEqual(['回访100%棉'])
    expect(await titles({ dueFrom: day('2026-03-05'), dueUntil: day('2026-03-05') })).toEqual(['报价'])
    expect(await titles({ text: '王芳' })).toEqual(['回访100%棉'])
    expect(await titles({ text: '海天' })).toEqual(['报价'])
    expect(await titles({ text: '0%' })).toEqual(['回访100%棉'])
    expect(await titles({ text: '华威 样品' })).toEqual(['寄样品'])
    expect(await titles({ states: ['done'] })).toEqual([])
  })

  test('it is cut anywhere, in due order', async () => {
    const { client, buyer, owe } = desk()
    const organizationId = await buyer('华威')
    for (const on of ['2026-03-09', '2026-03-07', '2026-03-08']) await owe(organizationId, on, on)
    const { rows, total } = await client.followUps.page({ filter: {}, offset: 1, limit: 1 })
    expect(total).toBe(3)
    expect(rows).toMatchObject([{ followUp: { title: '2026-03-08' } }])
  })

  test('what is owed to a company in the bin is not listed', async () => {
    const { client, buyer, owe } = desk()
    const organizationId = await buyer('华威')
    await owe(organizationId, '2026-03-01')
    await client.organizations.remove({ selection: { type: 'ids', ids: [organizationId] } })
    expect(await client.followUps.page({ filter: {}, offset: 0, limit: 10 })).toEqual({ rows: [], total: 0 })
  })
})
