import { describe, expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { queueOfTwo } from '../touchpoints/queue-of-two.test-support.ts'
import { occasion } from '../touchpoints/touchpoints.test-support.ts'
import { day } from '../visits/visits.test-support.ts'

describe('the queue', () => {
  test('shows each person with company, plan, lunar day and what is missing', async () => {
    const { queue, client } = await queueOfTwo()
    const rows = await queue()
    expect(rows).toMatchObject([
      { contactName: '王芳', state: 'ready', issues: [], channel: 'wechat', address: 'wangfang' },
      { contactName: '李强', state: 'needsLook', issues: ['noChannel'], channel: null, address: null },
    ])
    expect(rows[0]).toMatchObject({
      organizationName: '宏达食品',
      tier: 'key',
      planName: '中秋问候',
      year: 2026,
      occursOn: '2026-09-25',
      sendOn: '2026-09-25',
      lunarLabel: '八月十五',
      years: null,
    })
    expect(
      await client.touchpoints.queues({ from: day('2026-09-01'), until: day('2026-09-30'), mineOnly: false }),
    ).toEqual([
      {
        occasionId: 'mid-autumn',
        year: 2026,
        from: '2026-09-25',
        until: '2026-09-25',
        counts: { ready: 1, needsLook: 1 },
        issues: { noChannel: 1 },
        late: 0,
      },
    ])
  })

  test.each([
    [{ issue: 'noChannel' as const }, ['李强']],
    [{ states: ['ready' as const] }, ['王芳']],
    [{ channel: 'wechat' as const }, ['王芳']],
    [{ ownerIds: [null] }, ['王芳', '李强']],
    [{ occasionId: occasion('birthday') }, []],
    [{ late: true }, []],
    [{ late: false, occursFrom: day('2026-09-25'), occursUntil: day('2026-09-25') }, ['王芳', '李强']],
  ])('narrowed by %o', async (filter, names) => {
    const { queue } = await queueOfTwo()
    expect((await queue(filter)).map(({ contactName }) => contactName)).toEqual(names)
  })

  test('is forecast without writing anything', async () => {
    const { client, queue } = await queueOfTwo()
    await client.contacts.create({
      organizationId: (await queue())[0]!.organizationId,
      contact: {
        ...emptyContact,
        name: '赵敏',
        wechat: 'zhao',
        doNotContact: true,
      },
    })
    const events = []
    for await (const event of await client.touchpoints.forecast({
      from: day('2026-09-01'),
      until: day('2027-12-31'),
    }))
      events.push(event)
    expect(events.at(-1)).toEqual({
      type: 'result',
      queues: [
        {
          occasionId: 'mid-autumn',
          year: 2026,
          from: '2026-09-25',
          until: '2026-09-25',
          counts: { ready: 1, needsLook: 2 },
          issues: { noChannel: 1, doNotContact: 1 },
          budget: 0,
        },
        {
          occasionId: 'mid-autumn',
          year: 2027,
          from: '2027-09-15',
          until: '2027-09-15',
          counts: { ready: 1, needsLook: 2 },
          issues: { noChannel: 1, doNotContact: 1 },
          budget: 0,
        },
      ],
    })
    expect(await queue()).toHaveLength(2)
  })
})

describe('acts', () => {
  test('approved, withdrawn and undone', async () => {
    const { client, greetingOf, wang, everyone, open } = await queueOfTwo()
    expect(await client.touchpoints.approve({ selection: everyone, confirmed: [] })).toMatchObject({
      approved: 1,
      refused: { noChannel: 1 },
    })
    const approved = await greetingOf(wang)
    expect(approved).toMatchObject({ state: 'approved', approvedBy: open.me().id })
    await client.changes.undoLast()
    expect(await greetingOf(wang)).toMatchObject({ state: 'ready', body: null, approvedAt: null })
    await client.changes.redoLast()
    await client.touchpoints.withdraw({ selection: everyone })
    expect(await greetingOf(wang)).toMatchObject({ state: 'ready', body: null, approvedBy: null })
    await client.changes.undoLast()
    expect(await greetingOf(wang)).toMatchObject({ state: 'approved', body: approved.body })
  })

  test('each act is one step back, for however many', async () => {
    const { client, everyone, queue, open } = await queueOfTwo()
    const before = await queue()
    const acts = [
      () => client.touchpoints.skip({ selection: everyone, reason: 'byHand' }),
      () => client.touchpoints.reschedule({ selection: everyone, sendOn: day('2026-09-24') }),
      () => client.touchpoints.reassign({ selection: everyone, ownerId: open.me().id }),
      () => client.touchpoints.setChannel({ selection: everyone, channel: 'phone' }),
      () => client.touchpoints.markSent({ selection: everyone, cost: 100 }),
      () => client.touchpoints.write({ id: before[0]!.id, subject: null, body: '中秋快乐' }),
    ]
    for (const act of acts) {
      expect((await act()).changeSetId).not.toBeNull()
      expect(await queue()).not.toEqual(before)
      await client.changes.undoLast()
      expect(await queue()).toEqual(before)
    }
  })

  test('a channel chosen by hand stays, also where nobody can be reached by it', async () => {
    const { client, selection, greetingOf, wang, prepare } = await queueOfTwo()
    await client.touchpoints.setChannel({ selection, channel: 'email' })
    expect(await greetingOf(wang)).toMatchObject({ channel: 'email', address: null, issues: ['noChannel'] })
    await client.contacts.update({
      id: wang,
      changes: { emails: ['wang@example.com'], consent: ['email', 'wechat'] },
    })
    await prepare()
    expect(await greetingOf(wang)).toMatchObject({ channel: 'email', address: 'wang@example.com' })
  })

  test('skipped and looked at again', async () => {
    const { client, selection, greetingOf, wang } = await queueOfTwo()
    await client.touchpoints.skip({ selection, reason: 'byHand' })
    expect(await greetingOf(wang)).toMatchObject({ state: 'skipped', skipReason: 'byHand' })
    expect(await client.touchpoints.approve({ selection, confirmed: [] })).toMatchObject({ approved: 0 })
    await client.touchpoints.restore({ selection })
    expect(await greetingOf(wang)).toMatchObject({ state: 'ready', skipReason: null })
  })

  test('late: sent all the same, moved to another day, left out, or called instead', async () => {
    const { client, clock, selection, prepare, greetingOf, wang, queue } = await queueOfTwo()
    clock.set('2026-09-27T01:00:00.000Z')
    await prepare()
    expect(await greetingOf(wang)).toMatchObject({ state: 'needsLook', issues: ['late'], isLate: true })
    expect(await queue({ late: true })).toHaveLength(2)
    await client.touchpoints.reschedule({ selection, sendOn: day('2026-09-28') })
    expect(await greetingOf(wang)).toMatchObject({ state: 'ready', isLate: false })
    await client.changes.undoLast()
    await client.touchpoints.approve({ selection, confirmed: ['late'] })
    expect(await greetingOf(wang)).toMatchObject({ state: 'approved', sendOn: '2026-09-27', isLate: false })
    await client.changes.undoLast()
    await client.touchpoints.skip({ selection, reason: 'calledInstead' })
    expect(await greetingOf(wang)).toMatchObject({ state: 'skipped', skipReason: 'calledInstead' })
  })

  test('a plan that is removed takes what nobody approved with it, and brings it back', async () => {
    const { client, planId, selection, queue, prepare, plan } = await queueOfTwo()
    await client.touchpoints.approve({ selection, confirmed: [] })
    await client.touchPlans.remove({ id: planId })
    expect((await queue()).map(({ contactName }) => contactName)).toEqual(['王芳'])
    await client.changes.undoLast()
    expect(await queue()).toHaveLength(2)
    await client.changes.redoLast()
    await plan({ name: '另一个计划' })
    await prepare()
    expect((await queue()).map(({ planName, state }) => [planName, state])).toEqual([
      ['中秋问候', 'approved'],
      ['另一个计划', 'needsLook'],
    ])
  })

  test('by hand, outside any plan, once', async () => {
    const { client, wang, li, queue } = await queueOfTwo()
    const byHand = {
      contactIds: [wang, li],
      occasionId: occasion('national-day'),
      occursOn: day('2026-10-01'),
      channel: null,
    }
    expect(await client.touchpoints.create(byHand)).toMatchObject({ already: 0, ids: { length: 2 } })
    expect(await client.touchpoints.create(byHand)).toMatchObject({ already: 2, ids: [], changeSetId: null })
    expect(
      await client.touchpoints.create({
        ...byHand,
        occasionId: occasion('mid-autumn'),
        occursOn: day('2026-09-25'),
      }),
    ).toMatchObject({ already: 2 })
    const [first] = await queue({ occasionId: occasion('national-day'), contactId: wang })
    expect(first).toMatchObject({ planId: null, state: 'ready', channel: 'wechat' })
    await client.changes.undoLast()
    expect(await queue({ occasionId: occasion('national-day') })).toEqual([])
    expect(await client.touchpoints.create(byHand)).toMatchObject({ already: 0 })
    await expect(
      client.touchpoints.create({ ...byHand, occasionId: occasion('no-such-day') }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
