import { describe, expect, test } from 'vitest'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import { deskWithKeyAccount } from '../visits/key-account.test-support.ts'
import { day, desk, moment } from '../visits/visits.test-support.ts'

describe('a regular contact', () => {
  test('stands among the follow-ups of its day before anything about it is stored', async () => {
    const { client, store, open, organizationId } = await deskWithKeyAccount()
    const { rows, total } = await client.followUps.page({ filter: {}, offset: 0, limit: 10 })
    expect(total).toBe(1)
    expect(rows).toMatchObject([
      {
        organizationName: '华威',
        tier: 'key',
        lastContactOn: '2026-02-01',
        followUp: {
          organizationId,
          origin: 'cadence',
          title: '',
          dueOn: '2026-03-01',
          state: 'open',
          priority: 'high',
          ownerId: open.me().id,
        },
      },
    ])
    expect(store.sqlite.prepare('select count(*) from follow_ups').pluck().get()).toBe(0)
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({ careDueOn: '2026-03-01' })
  })

  test('is counted by Today, its badge and the list behind them alike', async () => {
    const { client, clock, buyer } = await deskWithKeyAccount()
    await buyer('今天', { tier: 'A', lastContactKnownOn: day('2026-02-03') })
    await buyer('周日', { tier: 'D', lastContactKnownOn: day('2025-09-09') })
    await buyer('以后', { tier: 'B' })
    const today = await client.today.get({ mineOnly: false })
    expect(today.counts).toMatchObject({ overdue: 1, dueToday: 1, thisWeek: 1 })
    expect([today.overdue, today.dueToday, today.thisWeek].map(([row]) => row?.organizationName)).toEqual([
      '华威',
      '今天',
      '周日',
    ])
    expect(await client.app.badges()).toMatchObject({ overdue: 1, dueToday: 1 })
    expect((await client.today.get({ mineOnly: true })).counts).toMatchObject({
      overdue: 1,
      dueToday: 0,
      thisWeek: 0,
    })
    clock.set('2027-03-05T02:00:00.000Z')
    expect((await client.today.get({ mineOnly: false })).counts.overdue).toBe(4)
  })

  test.each([
    ['no tier', { tier: null }],
    ['lost', { tier: 'A', stage: 'lost' }],
    ['blacklisted', { tier: 'A', blacklistReason: '欠款' }],
    ['only selling', { tier: 'A', roles: ['supplier'] }],
  ] as const)('is owed to nobody who is %s', async (_, more) => {
    const { client, buyer } = desk()
    await buyer('华威', { ...more, roles: [...('roles' in more ? more.roles : (['buyer'] as const))] })
    expect((await client.followUps.page({ filter: {}, offset: 0, limit: 10 })).total).toBe(0)
  })

  test('goes with its organization into the bin, and comes back with it', async () => {
    const { client, organizationId, care } = await deskWithKeyAccount()
    const selection = { type: 'ids' as const, ids: [organizationId] }
    await client.organizations.remove({ selection })
    expect(await care(organizationId)).toEqual([])
    expect(await client.app.badges()).toMatchObject({ overdue: 0 })
    await client.organizations.restore({ selection })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-03-01' }])
  })

  test('follows the tier', async () => {
    const { client, organizationId, care } = await deskWithKeyAccount()
    await client.organizations.update({ id: organizationId, changes: { tier: 'C' } })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-05-02', priority: 'normal' }])
    await client.organizations.update({ id: organizationId, changes: { tier: null } })
    expect(await care(organizationId)).toEqual([])
  })

  test('every part of a filter narrows it, and it is cut anywhere among the others', async () => {
    const { client, buyer, person, owe } = desk()
    const colleague = await client.users.create({ name: '周敏', role: 'accountManager' })
    const south = await buyer('深圳华威电子', {
      tier: 'key',
      city: '深圳市',
      territory: '华南',
      ownerId: colleague.id,
    })
    const east = await buyer('宁波海天贸易', { tier: 'D', city: '宁波市', territory: '华东' })
    await person(south, '王芳')
    await owe(east, '2026-04-05', '寄样品')
    const listed = async (filter: Parameters<typeof client.followUps.page>[0]['filter']) => {
      const { rows, total } = await client.followUps.page({ filter, offset: 0, limit: 10 })
      expect(total).toBe(rows.length)
      for (let offset = 0; offset < total; offset += 1) {
        const cut = await client.followUps.page({ filter, offset, limit: 2 })
        expect(cut.rows.map(({ followUp }) => followUp.id)).toEqual(
          rows.slice(offset, offset + 2).map(({ followUp }) => followUp.id),
        )
      }
      return rows.map(({ followUp, organizationName }) => followUp.title || organizationName)
    }
    // On 5 April both are due: what is urgent comes first.
    expect(await listed({})).toEqual(['深圳华威电子', '寄样品', '宁波海天贸易'])
    expect(await listed({ tiers: ['key'] })).toEqual(['深圳华威电子'])
    expect(await listed({ tiers: [null] })).toEqual([])
    expect(await listed({ priorities: ['low'] })).toEqual(['宁波海天贸易'])
    expect(await listed({ origins: ['cadence'] })).toEqual(['深圳华威电子', '宁波海天贸易'])
    expect(await listed({ origins: ['manual'] })).toEqual(['寄样品'])
    expect(await listed({ ownerIds: [colleague.id] })).toEqual(['深圳华威电子'])
    expect(await listed({ ownerIds: [null], origins: ['cadence'] })).toEqual(['宁波海天贸易'])
    expect(await listed({ territories: ['华东'], cities: ['宁波市'] })).toEqual(['寄样品', '宁波海天贸易'])
    expect(await listed({ text: '王芳' })).toEqual(['深圳华威电子'])
    expect(await listed({ text: 'haitian' })).toEqual(['寄样品', '宁波海天贸易'])
    expect(await listed({ dueUntil: day('2026-04-04') })).toEqual([])
    expect(await listed({ dueFrom: day('2026-04-06') })).toEqual(['宁波海天贸易'])
    expect(await listed({ states: ['done', 'cancelled'] })).toEqual([])
  })
})

describe('only a two-way contact moves it', () => {
  test('a call nobody answered and an e-mail nobody answered leave it due', async () => {
    const { organizationId, log, care, dueId, client } = await deskWithKeyAccount()
    const closesFollowUpId = await dueId()
    await log({ organizationId, outcome: 'noAnswer' }, { closesFollowUpId })
    await log({ organizationId, kind: 'email', outcome: null }, { closesFollowUpId })
    expect(await care(organizationId, ['open', 'done'])).toMatchObject([
      { dueOn: '2026-03-01', state: 'open' },
    ])
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      lastContactOn: '2026-02-01',
    })
    await log({ organizationId, kind: 'email', outcome: 'needsQuote' })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
  })

  test('a back-dated visit never moves it backwards', async () => {
    const { organizationId, log, care } = await deskWithKeyAccount()
    await log({ organizationId })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
    await log({
      organizationId,
      happenedOn: day('2026-01-10'),
      happenedAt: moment('2026-01-10T02:00:00.000Z'),
    })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
  })

  test('a visit taken back, or removed, owes it again on its old day', async () => {
    const { client, organizationId, log, care, dueId } = await deskWithKeyAccount()
    const { changeSetId } = await log({ organizationId }, { closesFollowUpId: await dueId() })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await care(organizationId, ['open', 'done'])).toMatchObject([
      { dueOn: '2026-03-01', state: 'open' },
    ])
    const again = await log({ organizationId }, { closesFollowUpId: await dueId() })
    await client.visits.remove({ id: again.id })
    expect(await care(organizationId, ['open', 'done'])).toMatchObject([
      { dueOn: '2026-03-01', state: 'open' },
    ])
  })

  test('a visit that turns out to have been no contact owes it again', async () => {
    const { client, organizationId, log, care, dueId } = await deskWithKeyAccount()
    const id = await dueId()
    const visit = await log({ organizationId }, { closesFollowUpId: id })
    await client.visits.correct({ id: visit.id, changes: { outcome: 'noAnswer' } })
    expect(await care(organizationId, ['open', 'done'])).toMatchObject([
      { id, dueOn: '2026-03-01', state: 'open' },
    ])
    await client.visits.correct({ id: visit.id, changes: { outcome: 'reached' } })
    expect(await care(organizationId, ['done'])).toMatchObject([{ id, doneVisitId: visit.id }])
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
  })
})

describe('acting on one', () => {
  test('logging the call makes it a record that is done, and the next one is due', async () => {
    const { client, organizationId, log, care, dueId } = await deskWithKeyAccount()
    const id = await dueId()
    const visit = await log({ organizationId }, { closesFollowUpId: id })
    expect(await care(organizationId, ['done'])).toMatchObject([
      { id, origin: 'cadence', title: '', dueOn: '2026-03-01', doneVisitId: visit.id, priority: 'high' },
    ])
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05', state: 'open' }])
    expect((await client.today.get({ mineOnly: false })).counts).toMatchObject({ overdue: 0, doneToday: 1 })
  })

  test('a screen that was open too long may still log the call', async () => {
    const { organizationId, log, care, dueId } = await deskWithKeyAccount()
    const stale = await dueId()
    await log({ organizationId })
    const { id } = await log({ organizationId, summary: '又谈了' }, { closesFollowUpId: stale })
    expect(id).toBeDefined()
    expect(await care(organizationId, ['open', 'done'])).toMatchObject([
      { dueOn: '2026-04-05', state: 'open' },
    ])
  })

  test('nobody was reached, but a next step takes its place', async () => {
    const { organizationId, log, owed, care, dueId } = await deskWithKeyAccount()
    const closesFollowUpId = await dueId()
    await log(
      { organizationId, outcome: 'noAnswer', nextStep: '再打', nextStepDueOn: day('2026-03-09') },
      { closesFollowUpId },
    )
    expect(await owed(organizationId)).toMatchObject([{ title: '再打', dueOn: '2026-03-09' }])
    expect(await care(organizationId, ['done'])).toMatchObject([{ id: closesFollowUpId }])
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
  })

  test('put off, it stands on its new day and no second one beside it, until somebody was spoken to', async () => {
    const { client, organizationId, log, care, dueId } = await deskWithKeyAccount()
    const id = await dueId()
    const { changeSetId } = await client.followUps.snooze({
      ids: [id],
      dueOn: day('2026-03-12'),
      note: '出差',
    })
    expect(await care(organizationId)).toMatchObject([{ id, dueOn: '2026-03-12', note: '出差' }])
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      careDueOn: null,
      nextDueOn: '2026-03-12',
    })
    await log({ organizationId, outcome: 'noAnswer' })
    expect(await care(organizationId)).toMatchObject([{ id, dueOn: '2026-03-12' }])
    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await care(organizationId)).toMatchObject([{ id, dueOn: '2026-03-01', note: null }])

    await client.followUps.snooze({ ids: [id], dueOn: day('2026-03-13') })
    const visit = await log({ organizationId })
    expect(await care(organizationId, ['done'])).toMatchObject([{ id, doneVisitId: visit.id }])
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
  })

  test.each(['complete', 'cancel'] as const)(
    '%s without a call lets it rest for an interval: nobody drops out of care',
    async (act) => {
      const { client, organizationId, care, dueId } = await deskWithKeyAccount()
      const id = await dueId()
      const { changeSetId } = await client.followUps[act]({ ids: [id], note: '微信上说过了' })
      expect(await care(organizationId, ['done', 'cancelled'])).toMatchObject([{ id, note: '微信上说过了' }])
      expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-05' }])
      await client.changes.undo({ changeSetId: changeSetId! })
      expect(await care(organizationId)).toMatchObject([{ id, dueOn: '2026-03-01' }])
      await client.followUps[act]({ ids: [id] })
      expect(await care(organizationId, ['done', 'cancelled'])).toMatchObject([{ id, note: null }])
    },
  )

  test('done by mistake it is opened again', async () => {
    const { client, organizationId, care, dueId } = await deskWithKeyAccount()
    const ids = [await dueId()]
    await client.followUps.complete({ ids })
    await client.followUps.reopen({ ids })
    expect(await care(organizationId)).toMatchObject([{ id: ids[0], dueOn: '2026-03-01' }])
  })

  test('handed to somebody else, or given words, it is theirs and says them', async () => {
    const { client, organizationId, care, log, dueId } = await deskWithKeyAccount()
    const colleague = await client.users.create({ name: '周敏', role: 'accountManager' })
    const id = await dueId()
    await client.followUps.reassign({ ids: [id], ownerId: colleague.id })
    await client.followUps.update({
      id,
      changes: { title: '介绍新品', priority: 'low', reason: '客户问过' },
    })
    expect(await care(organizationId)).toMatchObject([
      { id, ownerId: colleague.id, title: '介绍新品', priority: 'low', reason: '客户问过' },
    ])
    await log({ organizationId })
    expect(await care(organizationId)).toMatchObject([{ id, title: '介绍新品' }])
  })

  test('what changes nothing stores nothing', async () => {
    const { client, store, open, dueId } = await deskWithKeyAccount()
    const ids = [await dueId()]
    expect(await client.followUps.reassign({ ids, ownerId: open.me().id })).toEqual({ changeSetId: null })
    expect(await client.followUps.reopen({ ids })).toEqual({ changeSetId: null })
    expect(store.sqlite.prepare('select count(*) from follow_ups').pluck().get()).toBe(0)
  })

  test('many at once, touched and untouched, are one change set', async () => {
    const { client, buyer, owe, organizationId, dueId } = await deskWithKeyAccount()
    const other = await buyer('海天', { tier: 'B', lastContactKnownOn: day('2025-12-01') })
    const { rows } = await client.followUps.page({ filter: { organizationId: other }, offset: 0, limit: 1 })
    const ids = [await dueId(), await owe(organizationId, '2026-03-06'), rows[0]!.followUp.id]
    const { changeSetId } = await client.followUps.snooze({ ids, dueOn: day('2026-03-20') })
    expect((await client.changes.recent({ limit: 1 }))[0]).toMatchObject({ id: changeSetId, rowCount: 3 })
  })

  test('an id of another day is unknown', async () => {
    const { client, organizationId, log, dueId } = await deskWithKeyAccount()
    const ids = [await dueId()]
    await log({ organizationId })
    await expect(client.followUps.complete({ ids })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('the store finds itself sound after all of it', async () => {
  const { client, organizationId, log, dueId, buyer } = await deskWithKeyAccount()
  await buyer('海天', { tier: 'B' })
  await log({ organizationId }, { closesFollowUpId: await dueId() })
  await client.followUps.snooze({ ids: [await dueId()], dueOn: day('2026-05-01') })
  await client.settings.cadence.set({ ...defaultCadence, B: null })
  expect(await client.app.check()).toEqual({ ok: true, problems: [] })
})
