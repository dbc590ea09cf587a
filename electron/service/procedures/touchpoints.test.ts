import { describe, expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { TemplateId, VisitId } from '#shared/model/ids.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { isWithin } from '../touchpoints/people-of-selection.ts'
import { occasion, touchpointDesk } from '../touchpoints/touchpoints.test-support.ts'
import { call, day } from '../visits/visits.test-support.ts'

/** Mid-Autumn 2026 falls on Friday, 25 September. */
const aWeekBefore = '2026-09-18T01:00:00.000Z'

const templates = (['zh-CN', 'en'] as const).map((language) => ({
  channel: 'wechat' as const,
  language,
  templateId: TemplateId.parse(`mid-autumn.wechat.${language.slice(0, 2)}.warm`),
  templateIdB: null,
}))

/** One buyer's 王芳 (ready) and 李强 (no channel) in the queue of Mid-Autumn. */
async function queueOfTwo() {
  const desk = touchpointDesk(fixedClock(aWeekBefore))
  const company = await desk.buyer('宏达食品', { tier: 'key', lastContactKnownOn: day('2026-08-01') })
  const wang = await desk.person(company, '王芳', { wechat: 'wangfang', gender: 'female' })
  desk.clock.advance(1)
  const li = await desk.person(company, '李强')
  const planId = await desk.plan({ templates })
  await desk.prepare()
  const greetingOf = async (contactId: typeof wang) => desk.only({ contactId })
  const { id } = await greetingOf(wang)
  const selection = { type: 'ids' as const, ids: [id] }
  const everyone = { type: 'filter' as const, filter: { planId }, exceptIds: [] }
  return { ...desk, company, wang, li, planId, greetingOf, id, selection, everyone }
}

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

describe('a message', () => {
  test('is previewed as the person gets it', async () => {
    const { client, id } = await queueOfTwo()
    const [preview] = await client.touchpoints.preview({ ids: [id] })
    expect(preview).toMatchObject({ id, message: { problems: [] } })
    expect(preview?.message.body).toMatch(/^王女士/)
  })

  test('in own words, and back to the template', async () => {
    const { client, id, only, wang } = await queueOfTwo()
    await client.touchpoints.write({ id, subject: null, body: '芳姐，中秋快乐！{不是字段}' })
    expect((await client.touchpoints.preview({ ids: [id] }))[0]?.message).toMatchObject({
      body: '芳姐，中秋快乐！{不是字段}',
      problems: [],
    })
    await client.touchpoints.write({ id, subject: null, body: null })
    expect(await only({ contactId: wang })).toMatchObject({ body: null, state: 'ready' })
  })

  test('with a field nobody can fill is not approved', async () => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    const templateId = await desk.text('{称呼}：中秋快乐，{上次成交品类}还好卖吗？')
    const company = await desk.buyer('宏达食品')
    await desk.person(company, '王芳', { wechat: 'wangfang' })
    await desk.plan({ templates: [{ channel: 'wechat', language: 'zh-CN', templateId, templateIdB: null }] })
    await desk.prepare()
    const { id, issues } = await desk.only()
    expect(issues).toEqual(['noSalutation', 'emptyField'])
    const approval = await desk.client.touchpoints.approve({
      selection: { type: 'ids', ids: [id] },
      confirmed: ['noSalutation', 'emptyField'],
    })
    expect(approval).toMatchObject({ approved: 0, refused: { noSalutation: 1 }, changeSetId: null })
  })

  test('half of the people get the other text, and what came of each is compared', async () => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    const [a, b] = [await desk.text('甲：中秋快乐'), await desk.text('乙：中秋快乐')]
    const company = await desk.buyer('宏达食品')
    for (let n = 0; n < 24; n += 1) await desk.person(company, `王${n}`, { wechat: `w${n}` })
    await desk.plan({
      budgetPerHead: 50,
      templates: [{ channel: 'wechat', language: 'zh-CN', templateId: a, templateIdB: b }],
    })
    await desk.prepare()
    const rows = await desk.queue()
    for (const { templateId, variant } of rows) expect(templateId).toBe(variant === 'A' ? a : b)
    expect(new Set(rows.map(({ variant }) => variant))).toEqual(new Set(['A', 'B']))
    await desk.client.touchpoints.markSent({
      selection: { type: 'filter', filter: {}, exceptIds: [] },
      cost: 30,
    })
    await desk.client.touchpoints.markReplied({ id: rows[0]!.id, visit: null })
    const { byTemplate, byOccasion, byOwner, neverGreeted } = await desk.client.touchpoints.results({
      from: day('2026-01-01'),
      until: day('2026-12-31'),
    })
    expect(byTemplate.reduce((sum, { sent }) => sum + sent, 0)).toBe(24)
    expect(byTemplate.reduce((sum, { replied }) => sum + replied, 0)).toBe(1)
    // A dozen each is too few to say.
    for (const { interval } of byTemplate) expect(interval).toBeNull()
    expect(byOccasion).toEqual([
      { occasionId: 'mid-autumn', year: 2026, counts: { sent: 23, replied: 1 }, cost: 720, budget: 1200 },
    ])
    expect(byOwner).toEqual([{ ownerId: null, counts: { sent: 23, replied: 1 }, cost: 720 }])
    expect(neverGreeted).toEqual([])
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

describe('greetings for many organizations', () => {
  const mayDay = { occasionId: occasion('labour-day'), occursOn: day('2027-05-01'), channel: null }

  test('go to the first person to ask for who may be contacted, once', async () => {
    const { client, buyer, person, queue } = touchpointDesk(fixedClock(aWeekBefore))
    const first = await buyer('首要联系人')
    await person(first, '旁人', { wechat: 'a' })
    await person(first, '首要', { wechat: 'b', isPrimary: true })
    const left = await buyer('人走了')
    await person(left, '走了', { wechat: 'c', isPrimary: true, leftOn: day('2026-01-01') })
    await person(left, '别打扰', { wechat: 'd', doNotContact: true })
    await person(left, '还在', { wechat: 'e' })
    await buyer('没有人')
    const binned = await buyer('回收站')
    await person(binned, '找不到了', { wechat: 'f' })
    const gone = { type: 'ids' as const, ids: [binned] }
    await client.organizations.remove({ selection: gone })

    const everyone = { type: 'filter' as const, filter: {}, exceptIds: [] }
    const make = () =>
      client.touchpoints.createForOrganizations({ selection: everyone, everybody: false, ...mayDay })
    expect(await make()).toMatchObject({ created: 2, already: 0, nobody: 1 })
    expect((await queue()).map(({ contactName }) => contactName).toSorted()).toEqual(
      ['还在', '首要'].toSorted(),
    )
    expect(await make()).toMatchObject({ created: 0, already: 2, nobody: 1, changeSetId: null })
    expect(
      await client.touchpoints.createForOrganizations({ selection: gone, everybody: false, ...mayDay }),
    ).toMatchObject({
      created: 0,
      nobody: 0,
    })
    await client.changes.undoLast()
    expect(await queue()).toEqual([])
    expect(
      await client.touchpoints.createForOrganizations({ selection: everyone, everybody: true, ...mayDay }),
    ).toMatchObject({ created: 3, nobody: 1 })
  })

  test('an occasion that is none is refused, and a list too long is noticed before it is walked', async () => {
    const { client, buyer, person, store } = touchpointDesk(fixedClock(aWeekBefore))
    await person(await buyer('华威'), '王芳')
    const selection = { type: 'filter' as const, filter: {}, exceptIds: [] }
    await expect(
      client.touchpoints.createForOrganizations({
        selection,
        everybody: false,
        ...mayDay,
        occasionId: occasion('no-such'),
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await buyer('宏达')
    await buyer('光明')
    const exceptIds = [await buyer('除外')]
    expect(isWithin(store, selection, 3)).toBe(false)
    expect(isWithin(store, { ...selection, exceptIds }, 3)).toBe(true)
    expect(isWithin(store, { type: 'ids', ids: exceptIds }, 0)).toBe(false)
  })
})

describe('two-way contact', () => {
  test('a greeting does not reset the cadence, the answer does, and both are taken back together', async () => {
    const { client, selection, id, company, open, greetingOf, wang } = await queueOfTwo()
    const lastContactOn = async () => (await client.organizations.get({ id: company })).lastContactOn
    await client.touchpoints.approve({ selection, confirmed: [] })
    await client.touchpoints.markSent({ selection, cost: null })
    expect(await lastContactOn()).toBe('2026-08-01')
    await client.touchpoints.markReplied({ id, visit: null })
    expect(await lastContactOn()).toBe('2026-09-18')
    const replied = await greetingOf(wang)
    expect(replied).toMatchObject({ state: 'replied', repliedAt: '2026-09-18T01:00:00.001Z' })
    expect(await client.visits.get({ id: replied.replyVisitId! })).toMatchObject({
      contactId: wang,
      kind: 'wechat',
      summary: '',
      userId: open.me().id,
    })
    await client.changes.undoLast()
    expect(await lastContactOn()).toBe('2026-08-01')
    expect(await greetingOf(wang)).toMatchObject({ state: 'sent', replyVisitId: null })
  })

  test('what was said is the visit', async () => {
    const { client, selection, id, company, wang } = await queueOfTwo()
    await expect(client.touchpoints.markReplied({ id, visit: null })).rejects.toMatchObject({
      data: { reason: 'notSent' },
    })
    await client.touchpoints.markSent({ selection, cost: null })
    const visit = {
      ...call,
      organizationId: company,
      contactId: wang,
      summary: '问起新的礼盒',
      nextStep: '报价',
      nextStepDueOn: day('2026-09-21'),
    }
    await client.touchpoints.markReplied({ id, visit })
    const { entries } = await client.organizations.timeline({
      organizationId: company,
      types: ['visit', 'touchpoint'],
      limit: 10,
    })
    expect(entries.map((entry) => (entry.type === 'touchpoint' ? entry.event : entry.type))).toEqual(
      expect.arrayContaining(['sent', 'replied', 'visit']),
    )
  })

  test('an answer saved again, because nobody heard that it was, is one visit', async () => {
    const { client, selection, id, company, wang } = await queueOfTwo()
    await client.touchpoints.markSent({ selection, cost: null })
    const visitId = VisitId.parse('019cbb61-07a1-7c3e-9f20-4be1d80a77e3')
    const visit = { ...call, organizationId: company, contactId: wang, summary: '问起新的礼盒' }
    const reply = { id, visit, visitId, draftKey: `reply:${id}` }
    await client.visits.saveDraft({ key: reply.draftKey, draft: { id: visitId }, visitId })
    const first = await client.touchpoints.markReplied(reply)
    expect(await client.visits.drafts()).toEqual([])
    expect(await client.touchpoints.markReplied(reply)).toEqual(first)
    expect(await client.visits.latest({ organizationId: company, limit: 5 })).toMatchObject([
      { id: visitId, summary: '问起新的礼盒', corrections: 0 },
    ])
  })
})

describe('elsewhere', () => {
  test('the timeline has what was sent and what was left out, once each', async () => {
    const { client, selection, company, li, greetingOf } = await queueOfTwo()
    await client.touchpoints.markSent({ selection, cost: null })
    const other = await greetingOf(li)
    await client.touchpoints.skip({ selection: { type: 'ids', ids: [other.id] }, reason: 'byHand' })
    const { entries, more } = await client.organizations.timeline({
      organizationId: company,
      types: ['touchpoint'],
      limit: 10,
    })
    expect(more).toBe(false)
    expect(entries).toMatchObject(
      [
        { event: 'sent', contactName: '王芳', on: '2026-09-18', touchpoint: { state: 'sent' } },
        { event: 'skipped', contactName: '李强', touchpoint: { skipReason: 'byHand' } },
      ].toSorted(() => 0),
    )
  })

  test('the badge counts what wants somebody today', async () => {
    const { client, clock, selection, li } = await queueOfTwo()
    const badge = async () => (await client.app.badges()).touchpoints
    expect(await badge()).toBe(0)
    clock.set('2026-09-25T01:00:00.000Z')
    expect(await badge()).toBe(2)
    await client.touchpoints.approve({ selection, confirmed: [] })
    // Still to be sent by hand.
    expect(await badge()).toBe(2)
    await client.touchpoints.markSent({ selection, cost: null })
    expect(await badge()).toBe(1)
    await client.contacts.update({ id: li, changes: { doNotContact: true } })
    for await (const _ of await client.touchpoints.prepare());
    expect(await badge()).toBe(0)
  })

  test('Today has the holidays near and the state of each birthday’s greeting', async () => {
    const { client, person, company, plan, prepare } = await queueOfTwo()
    await person(company, '赵敏', { wechat: 'zhao', birthday: { calendar: 'lunar', month: 8, day: 10 } })
    await plan({ occasionId: occasion('birthday') })
    await prepare()
    const { holidays, moments } = await client.today.get({ mineOnly: false })
    expect(holidays).toEqual([
      {
        occasionId: 'mid-autumn',
        names: { zh: '中秋节', en: 'Mid-Autumn Festival' },
        on: '2026-09-25',
        lunarLabel: '八月十五',
        year: 2026,
        hasPlan: true,
        counts: { ready: 2, needsLook: 1 },
      },
    ])
    expect(moments).toMatchObject([{ name: '赵敏', on: '2026-09-20', touchpointState: 'needsLook' }])
  })

  test('the month has days, festivals, greetings made and greetings to come', async () => {
    const { client, person, company, plan } = await queueOfTwo()
    await person(company, '赵敏', { birthday: { calendar: 'solar', month: 10, day: 8 } })
    await person(company, '钱伟', { birthday: { calendar: 'solar', month: 10, day: 8 } })
    const on = async (month: number, date: string) => {
      const days = await client.occasions.month({ year: 2026, month, country: 'CN', mineOnly: false })
      return days.find((each) => each.date === date)
    }
    expect(await on(9, '2026-09-25')).toMatchObject({
      lunar: { year: 2026, month: 8, day: 15, label: '八月十五' },
      occasions: ['mid-autumn'],
      dayOff: true,
      // Two came after the queue was made.
      greetings: [{ occasionId: 'mid-autumn', counts: { ready: 1, needsLook: 1, planned: 2 }, unplanned: 0 }],
    })
    expect((await on(10, '2026-10-08'))?.greetings).toEqual([
      { occasionId: 'birthday', counts: {}, unplanned: 2 },
    ])
    await plan({ occasionId: occasion('birthday') })
    expect((await on(10, '2026-10-08'))?.greetings).toEqual([
      { occasionId: 'birthday', counts: { planned: 2 }, unplanned: 0 },
    ])
  })
})

describe('occasions', () => {
  const kitchenDay = {
    kind: 'custom' as const,
    names: { zh: '厨房日', en: '' },
    rule: { kind: 'nthWeekday' as const, month: 9, weekday: 3, nth: 4 as const },
  }

  test('the team’s own stand behind the built-in ones, and go with their plans', async () => {
    const { client, plan, queue, prepare } = await queueOfTwo()
    const { id } = await client.occasions.create(kitchenDay)
    expect((await client.occasions.list()).at(-1)).toMatchObject({ id, names: { zh: '厨房日' } })
    await plan({ occasionId: id })
    await prepare()
    expect((await queue({ occasionId: id })).map(({ occursOn }) => occursOn)).toEqual([
      '2026-09-23',
      '2026-09-23',
    ])
    await client.occasions.remove({ id })
    expect(await queue({ occasionId: id })).toEqual([])
    const plans = await client.touchPlans.list()
    expect(plans.find(({ occasionId }) => occasionId === id)).toMatchObject({ isActive: false })
    await client.changes.undoLast()
    expect(await queue({ occasionId: id })).toHaveLength(2)
  })

  test('a day the calendar does not have is refused', async () => {
    const { client } = await queueOfTwo()
    const rule = { kind: 'yearly' as const, calendar: 'lunar' as const, month: 1, day: 31 }
    await expect(client.occasions.create({ ...kitchenDay, rule })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { problems: [{ code: 'no-such-day', field: 'rule.day' }] },
    })
  })

  test('of the built-in ones only our own anniversary is told, and taken back', async () => {
    const { client } = await queueOfTwo()
    const ours = {
      kind: 'companyDay' as const,
      names: { zh: '公司周年庆', en: '' },
      rule: { kind: 'yearly' as const, calendar: 'solar' as const, year: 2001, month: 9, day: 22 },
    }
    const id = occasion('our-anniversary')
    await client.occasions.update({ id, changes: ours })
    await client.occasions.update({ id, changes: { ...ours, leadDays: 20 } })
    expect((await client.occasions.list()).filter((each) => each.id === id)).toMatchObject([
      { leadDays: 20, rule: ours.rule },
    ])
    expect((await client.today.get({ mineOnly: false })).holidays.map((each) => each.occasionId)).toEqual([
      'our-anniversary',
      'mid-autumn',
    ])
    await client.occasions.remove({ id })
    expect((await client.occasions.list()).find((each) => each.id === id)?.rule).toBeNull()
    await expect(
      client.occasions.update({ id: occasion('mid-autumn'), changes: ours }),
    ).rejects.toMatchObject({ data: { reason: 'builtIn' } })
  })

  test('the year as a calendar file', async () => {
    const { client, person, company } = await queueOfTwo()
    await person(company, '赵敏', { birthday: { calendar: 'lunar', month: 8, day: 10 } })
    const file = await client.occasions.calendarFile({ year: 2026, language: 'zh-CN', mineOnly: false })
    const text = await file.text()
    expect(file.name).toBe('rapport-2026.ics')
    expect(text).toContain('DTSTART;VALUE=DATE:20260925')
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:赵敏（宏达食品） 生日')
  })
})
