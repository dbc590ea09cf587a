import { describe, expect, test } from 'vitest'
import { everybody } from '#shared/model/touchpoint.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { day } from '../visits/visits.test-support.ts'
import { occasion, touchpointDesk } from './touchpoints.test-support.ts'

/** Mid-Autumn 2026 falls on Friday, 25 September. */
const aWeekBefore = '2026-09-18T01:00:00.000Z'

async function fairDesk(instant = aWeekBefore) {
  const desk = touchpointDesk(fixedClock(instant))
  const company = await desk.buyer('宏达食品', { tier: 'A' })
  const wang = await desk.person(company, '王芳', { wechat: 'wangfang', gender: 'female' })
  return { ...desk, company, wang }
}

describe('whoever is owed a greeting gets it once', () => {
  test('two plans, two runs and two at the same time', async () => {
    const desk = await fairDesk()
    await desk.plan({ name: '全体' })
    desk.clock.advance(1)
    await desk.plan({ name: '重点', leadDays: 30 })
    await Promise.all([desk.prepare(), desk.prepare()])
    await desk.prepare()
    expect((await desk.queue()).map(({ planName }) => planName)).toEqual(['全体'])
  })

  test('ten days off over the holiday: nobody is missed, the late ones say so', async () => {
    const desk = await fairDesk('2026-09-15T01:00:00.000Z')
    await desk.plan({ leadDays: 5 })
    await desk.prepare()
    expect(await desk.queue()).toEqual([])
    desk.clock.set('2026-10-01T01:00:00.000Z')
    await desk.prepare()
    expect(await desk.only()).toMatchObject({ occursOn: '2026-09-25', state: 'needsLook', isLate: true })
    expect((await desk.only()).issues).toContain('late')
  })

  test('a clock that was set back doubles nothing and misses nothing when it is right again', async () => {
    const desk = await fairDesk('2026-09-20T01:00:00.000Z')
    await desk.plan({ leadDays: 2 })
    await desk.prepare()
    desk.clock.set('2026-08-01T01:00:00.000Z')
    await desk.prepare()
    desk.clock.set('2026-09-28T01:00:00.000Z')
    await desk.prepare()
    await desk.prepare()
    expect((await desk.only()).occursOn).toBe('2026-09-25')
  })

  test('a year off shows both years’ birthdays', async () => {
    const desk = await fairDesk('2026-01-10T01:00:00.000Z')
    const birthday = { calendar: 'lunar' as const, month: 12, day: 8 }
    await desk.person(desk.company, '李强', { wechat: 'liqiang', birthday })
    await desk.plan({ occasionId: occasion('birthday'), startsOn: day('2026-01-10') })
    await desk.prepare()
    desk.clock.set('2027-01-20T01:00:00.000Z')
    await desk.prepare()
    // 腊月初八 of lunar 2025 and of lunar 2026.
    expect(
      (await desk.queue()).map(({ year, occursOn, lunarLabel }) => [year, occursOn, lunarLabel]),
    ).toEqual([
      [2025, '2026-01-26', '腊月初八'],
      [2026, '2027-01-15', '腊月初八'],
    ])
  })

  test('who came after the day is not owed it, and who has left is not greeted', async () => {
    const desk = await fairDesk('2026-09-20T01:00:00.000Z')
    await desk.plan({ leadDays: 0, startsOn: day('2026-09-01') })
    desk.clock.set('2026-09-28T01:00:00.000Z')
    await desk.person(desk.company, '新来的', { wechat: 'new' })
    await desk.person(desk.company, '走了的', { wechat: 'gone', leftOn: day('2026-09-01') })
    await desk.prepare()
    expect((await desk.queue()).map(({ contactName }) => contactName)).toEqual(['王芳'])
  })

  test('breaking off keeps what is there, and the next run does the rest', async () => {
    const desk = await fairDesk()
    await desk.plan()
    const breakOff = new AbortController()
    for await (const _ of await desk.client.touchpoints.prepare(undefined, { signal: breakOff.signal })) break
    breakOff.abort()
    await desk.prepare()
    expect((await desk.only()).contactName).toBe('王芳')
  })

  test('what is prepared is no act that Ctrl+Z takes back', async () => {
    const desk = await fairDesk()
    await desk.plan()
    await desk.prepare()
    expect(await desk.client.changes.undoLast()).toMatchObject({ label: 'touchPlans.create' })
  })
})

describe('one message for two reasons or two people', () => {
  test('a birthday on the day of the festival goes into its message, whichever plan looks first', async () => {
    const desk = touchpointDesk(fixedClock('2026-09-11T01:00:00.000Z'))
    const company = await desk.buyer('宏达食品')
    await desk.person(company, '王芳', {
      wechat: 'wangfang',
      birthday: { calendar: 'lunar', month: 8, day: 15 },
    })
    await desk.plan({ occasionId: occasion('birthday'), leadDays: 14 })
    const templateId = await desk.text('{姓名}，中秋快乐{如果 同日生日}，生日快乐{结束}')
    await desk.plan({
      mergesBirthday: true,
      leadDays: 7,
      templates: [{ channel: 'wechat', language: 'zh-CN', templateId, templateIdB: null }],
    })
    await desk.prepare()
    const early = await desk.only()
    expect(early).toMatchObject({ occasionId: 'birthday', state: 'skipped', skipReason: 'merged' })
    desk.clock.set('2026-09-18T01:00:00.000Z')
    await desk.prepare()
    const festival = await desk.only({ occasionId: occasion('mid-autumn') })
    expect(early.mergedIntoId).toBe(festival.id)
    const says = async () => (await desk.client.touchpoints.preview({ ids: [festival.id] }))[0]?.message.body
    expect(await says()).toBe('王芳，中秋快乐，生日快乐')
    await desk.client.touchpoints.restore({ selection: { type: 'ids', ids: [early.id] } })
    await desk.prepare()
    expect(await says()).toBe('王芳，中秋快乐')
    expect((await desk.only({ occasionId: occasion('birthday') })).state).toBe('needsLook')
  })

  test('colleagues who share a number are greeted once, and it is shown', async () => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    const company = await desk.buyer('宏达食品')
    const phones = [{ number: '057488880000', kind: 'landline' as const }]
    await desk.person(company, '王芳', { phones })
    desk.clock.advance(1000)
    await desk.person(company, '李强', { phones })
    await desk.plan({ channels: ['phone'] })
    await desk.prepare()
    const [first, second] = await desk.queue()
    expect(first).toMatchObject({ contactName: '王芳', state: 'ready' })
    expect(second).toMatchObject({
      contactName: '李强',
      state: 'skipped',
      skipReason: 'sharedAddress',
      mergedIntoId: first?.id,
      issues: ['sharedAddress'],
    })
  })

  test('a number that comes to be shared later is found before it is approved', async () => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    const company = await desk.buyer('宏达食品')
    const phones = [{ number: '13800000001', kind: 'mobile' as const }]
    await desk.person(company, '王芳', { phones })
    desk.clock.advance(1000)
    const li = await desk.person(company, '李强')
    await desk.plan({ channels: ['phone'] })
    await desk.prepare()
    await desk.client.contacts.update({ id: li, changes: { phones } })
    const everyone = { type: 'filter' as const, filter: {}, exceptIds: [] }
    expect(await desk.client.touchpoints.approve({ selection: everyone, confirmed: [] })).toMatchObject({
      approved: 1,
      refused: { sharedAddress: 1 },
    })
    await desk.prepare()
    expect((await desk.only({ contactId: li })).issues).toEqual([])
    expect(
      await desk.client.touchpoints.approve({ selection: everyone, confirmed: ['sharedAddress'] }),
    ).toMatchObject({ approved: 1 })
  })
})

describe('open greetings follow what becomes known', () => {
  test('a number that is found makes it ready, a no stops it', async () => {
    const desk = await fairDesk()
    const li = await desk.person(desk.company, '李强')
    await desk.plan({ channels: ['phone'] })
    await desk.prepare()
    expect(await desk.only({ contactId: li })).toMatchObject({ state: 'needsLook', issues: ['noChannel'] })
    await desk.client.contacts.update({
      id: li,
      changes: { phones: [{ number: '13800000001', kind: 'mobile' }] },
    })
    await desk.prepare()
    expect(await desk.only({ contactId: li })).toMatchObject({ state: 'ready', address: '13800000001' })
    await desk.client.contacts.update({ id: li, changes: { doNotContact: true } })
    await desk.prepare()
    expect(await desk.only({ contactId: li })).toMatchObject({ state: 'needsLook', issues: ['doNotContact'] })
  })

  test('an approved one of somebody who says no meanwhile is skipped', async () => {
    const desk = await fairDesk()
    const li = await desk.person(desk.company, '李强', {
      phones: [{ number: '13800000001', kind: 'mobile' }],
    })
    await desk.plan({ channels: ['phone'] })
    await desk.prepare()
    const { id } = await desk.only({ contactId: li })
    await desk.client.touchpoints.approve({ selection: { type: 'ids', ids: [id] }, confirmed: [] })
    await desk.client.contacts.update({ id: li, changes: { doNotContact: true } })
    await desk.prepare()
    expect(await desk.only({ contactId: li })).toMatchObject({ state: 'skipped', skipReason: 'doNotContact' })
  })

  test('a corrected birthday moves its greeting; one that is struck out takes it away', async () => {
    const desk = await fairDesk('2026-03-01T01:00:00.000Z')
    const li = await desk.person(desk.company, '李强', {
      wechat: 'li',
      birthday: { calendar: 'solar', month: 3, day: 5 },
    })
    await desk.plan({ occasionId: occasion('birthday') })
    await desk.prepare()
    await desk.client.contacts.update({
      id: li,
      changes: { birthday: { calendar: 'solar', month: 3, day: 7 } },
    })
    await desk.prepare()
    expect(await desk.only()).toMatchObject({ occursOn: '2026-03-07', sendOn: '2026-03-07' })
    await desk.client.contacts.update({ id: li, changes: { birthday: null } })
    await desk.prepare()
    expect(await desk.queue()).toEqual([])
  })

  test('a birthday corrected from December to January, after it was congratulated, is not congratulated again', async () => {
    const desk = await fairDesk('2026-12-25T01:00:00.000Z')
    const li = await desk.person(desk.company, '李强', {
      wechat: 'li',
      birthday: { calendar: 'solar', month: 12, day: 30 },
    })
    await desk.plan({ occasionId: occasion('birthday'), leadDays: 14 })
    await desk.prepare()
    const { id } = await desk.only()
    await desk.client.touchpoints.markSent({ selection: { type: 'ids', ids: [id] }, cost: null })
    await desk.client.contacts.update({
      id: li,
      changes: { birthday: { calendar: 'solar', month: 1, day: 3 } },
    })
    await desk.prepare()
    expect((await desk.only()).id).toBe(id)
  })

  test('whom the plan no longer means leaves the queue, and comes back with it', async () => {
    const desk = await fairDesk()
    const id = await desk.plan({ audience: { ...everybody, tiers: ['A'] } })
    await desk.prepare()
    expect(await desk.queue()).toHaveLength(1)
    await desk.client.organizations.update({ id: desk.company, changes: { tier: 'D' } })
    await desk.prepare()
    expect(await desk.queue()).toEqual([])
    await desk.client.touchPlans.update({ id, changes: { audience: everybody } })
    await desk.prepare()
    expect(await desk.queue()).toHaveLength(1)
  })
})

describe('whom a plan is for', () => {
  test.each([
    ['everybody', {}, ['丁', '丙', '乙', '甲']],
    ['a tier', { tiers: ['key' as const] }, ['丙', '乙', '甲']],
    ['no tier', { tiers: [null] }, ['丁']],
    ['suppliers', { roles: ['supplier' as const] }, ['丁']],
    ['an industry', { industries: ['食品'] }, ['丁']],
    ['a tag', { tags: ['广交会'] }, ['丙', '乙', '甲']],
    ['the person to ask for', { primaryOnly: true }, ['丁', '乙']],
    ['a tag and the person to ask for', { tags: ['广交会'], primaryOnly: true }, ['乙']],
    ['nobody of that owner', { ownerIds: ['01890000-0000-7000-8000-0000000000ff' as never] }, []],
    ['a view that is gone', { savedViewId: '01890000-0000-7000-8000-0000000000ff' as never }, []],
  ])('%s', async (_, audience, names) => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    const huawei = await desk.buyer('华威', { tier: 'key', tags: ['广交会'] })
    await desk.person(huawei, '甲')
    await desk.person(huawei, '乙', { isPrimary: true })
    await desk.person(huawei, '丙')
    await desk.person(await desk.buyer('供货商', { roles: ['supplier'], industries: ['食品'] }), '丁')
    await desk.plan({ audience: { ...everybody, ...audience } })
    await desk.prepare()
    expect((await desk.queue()).map(({ contactName }) => contactName).toSorted()).toEqual(names)
    const reach = await desk.client.touchPlans.audience({
      audience: { ...everybody, ...audience },
      channels: ['wechat'],
    })
    expect(reach.contacts).toBe(names.length)
  })

  test('people picked by hand come on top, and are all of it where nothing else is said', async () => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    const huawei = await desk.buyer('华威', { tier: 'key' })
    await desk.person(huawei, '甲')
    const yi = await desk.person(await desk.buyer('宏达', { tier: 'C' }), '乙')
    const reach = (audience: Partial<typeof everybody>) =>
      desk.client.touchPlans.audience({ audience: { ...everybody, ...audience }, channels: ['phone'] })
    expect((await reach({ contactIds: [yi] })).contacts).toBe(1)
    expect((await reach({ contactIds: [yi], tiers: ['key'] })).contacts).toBe(2)
    expect(await reach({})).toMatchObject({ contacts: 2, organizations: 2, byIssue: { noChannel: 2 } })
  })

  test('a saved view', async () => {
    const desk = touchpointDesk(fixedClock(aWeekBefore))
    await desk.person(await desk.buyer('华威', { city: '宁波市' }), '甲')
    await desk.person(await desk.buyer('宏达', { city: '杭州市' }), '乙')
    const { id } = await desk.client.savedViews.save({
      view: {
        screen: 'buyers',
        name: '宁波',
        filter: { cities: ['宁波市'] },
        sort: [],
        columnState: null,
        shared: false,
      },
    })
    await desk.plan({ audience: { ...everybody, savedViewId: id } })
    await desk.prepare()
    expect((await desk.only()).contactName).toBe('甲')
  })
})

test('a greeting thanks for the last deal there was', async () => {
  const desk = await fairDesk()
  const deal = {
    buyerId: desk.company,
    supplierId: null,
    requirementId: null,
    matchId: null,
    categoryId: null,
    quantity: null,
    amount: 125_000,
    currency: 'CNY' as const,
    method: null,
    region: null,
    notes: null,
  }
  await desk.client.deals.create({ ...deal, title: '雨伞', dealtOn: day('2026-06-30') })
  await desk.client.deals.create({ ...deal, title: '保温杯', dealtOn: day('2026-08-03') })
  const templateId = await desk.text('感谢您{上次成交}（{上次成交金额}）')
  await desk.plan({ templates: [{ channel: 'wechat', language: 'zh-CN', templateId, templateIdB: null }] })
  await desk.prepare()
  const { id } = await desk.only()
  const [preview] = await desk.client.touchpoints.preview({ ids: [id] })
  expect(preview?.message.body).toBe('感谢您2026年8月的保温杯订单（125,000元）')
})
