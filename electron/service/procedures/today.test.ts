import { describe, expect, test } from 'vitest'
import { OccasionId } from '#shared/model/occasion.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { day, desk, moment } from '../visits/visits.test-support.ts'

describe('what is due', () => {
  test('overdue, today and this week up to Sunday, each with its count', async () => {
    const { client, buyer, owe } = desk()
    const organizationId = await buyer('华威')
    for (const on of ['2026-03-04', '2026-02-01', '2026-03-05', '2026-03-06', '2026-03-08', '2026-03-09']) {
      await owe(organizationId, on, on)
    }
    const done = await owe(organizationId, '2026-03-03', '做完的')
    await client.followUps.complete({ ids: [done] })
    const today = await client.today.get({ mineOnly: false })
    expect(today.today).toBe('2026-03-05')
    expect(today.counts).toEqual({ overdue: 2, dueToday: 1, thisWeek: 2, doneToday: 1 })
    expect(today.overdue.map(({ followUp }) => followUp.title)).toEqual(['2026-02-01', '2026-03-04'])
    expect(today.dueToday.map(({ followUp }) => followUp.title)).toEqual(['2026-03-05'])
    expect(today.thisWeek.map(({ followUp }) => followUp.title)).toEqual(['2026-03-06', '2026-03-08'])
  })

  test('nothing overdue disappears: the list is cut, the count is not', async () => {
    const { client, store, buyer, owe, open } = desk()
    const organizationId = await buyer('华威')
    await owe(organizationId, '2026-03-01')
    const { followUps } = await import('#db/schema/visits.ts')
    const { insertRecord } = await import('#db/write-path/record-changes.ts')
    open.write({
      label: 'followUps.create',
      changes: Array.from({ length: 250 }, (_, n) =>
        insertRecord(followUps, store.newId(), {
          organizationId,
          title: `${n}`,
          dueOn: '2025-01-01',
          origin: 'manual',
          state: 'open',
        }),
      ),
    })
    const today = await client.today.get({ mineOnly: false })
    expect(today.overdue).toHaveLength(100)
    expect(today.counts.overdue).toBe(251)
  })

  test('done today leads to a list of just as many, whoever did them and whatever is in the bin', async () => {
    const clock = fixedClock('2026-03-04T02:00:00.000Z')
    const { client, open, buyer, owe } = desk(clock)
    const colleague = await client.users.create({ name: '周敏', role: 'accountManager' })
    const organizationId = await buyer('华威')
    const binned = await buyer('回收站')
    const mine = await owe(organizationId, '2026-02-01', '今天做完')
    const theirs = await owe(organizationId, '2026-04-01', '同事做完')
    await client.followUps.reassign({ ids: [theirs], ownerId: colleague.id })
    await client.followUps.complete({ ids: [await owe(organizationId, '2026-03-01', '昨天做完')] })
    clock.set('2026-03-05T02:00:00.000Z')
    const dropped = await owe(organizationId, '2026-03-05', '取消')
    const again = await owe(organizationId, '2026-03-05', '又打开')
    await client.followUps.complete({ ids: [mine, theirs, again, await owe(binned, '2026-03-05')] })
    await client.followUps.reopen({ ids: [again] })
    await client.followUps.cancel({ ids: [dropped] })
    await client.organizations.remove({ selection: { type: 'ids', ids: [binned] } })

    const behind = async (mineOnly: boolean) => {
      const { today, counts } = await client.today.get({ mineOnly })
      const filter = {
        states: ['done' as const],
        doneFrom: today,
        doneUntil: today,
        ...(mineOnly && { ownerIds: [open.me().id] }),
      }
      const { rows, total } = await client.followUps.page({ filter, offset: 0, limit: 10 })
      expect([counts.doneToday, rows.length]).toEqual([total, total])
      return rows.map(({ followUp }) => followUp.title)
    }
    expect(await behind(false)).toEqual(['今天做完', '同事做完'])
    expect(await behind(true)).toEqual(['今天做完'])
    const yesterday = { states: ['done' as const], doneUntil: day('2026-03-04') }
    expect((await client.followUps.page({ filter: yesterday, offset: 0, limit: 10 })).total).toBe(1)
  })

  test('a company in the bin owes nothing and is owed nothing', async () => {
    const { client, buyer, owe, log } = desk()
    const organizationId = await buyer('华威')
    await owe(organizationId, '2026-03-01')
    await owe(organizationId, '2026-03-05')
    await log({ organizationId }, { problem: '色差' })
    await client.organizations.remove({ selection: { type: 'ids', ids: [organizationId] } })
    expect(await client.today.get({ mineOnly: false })).toMatchObject({
      overdue: [],
      dueToday: [],
      counts: { overdue: 0, dueToday: 0 },
      problems: [],
      problemCount: 0,
    })
  })

  test('the day is the day where the laptop is, also shortly after midnight', async () => {
    const clock = fixedClock('2026-03-05T15:59:00.000Z')
    const { client, buyer, owe } = desk(clock)
    const organizationId = await buyer('华威')
    await client.followUps.complete({ ids: [await owe(organizationId, '2026-03-05')] })
    expect((await client.today.get({ mineOnly: false })).counts.doneToday).toBe(1)
    clock.set('2026-03-05T16:01:00.000Z')
    const today = await client.today.get({ mineOnly: false })
    expect(today.today).toBe('2026-03-06')
    expect(today.counts.doneToday).toBe(0)
  })

  test('mine only shows what I owe', async () => {
    const { client, open, buyer, owe, log } = desk()
    const colleague = await client.users.create({ name: '周敏', role: 'accountManager' })
    const mine = await buyer('甲公司', {
      ownerId: open.me().id,
      foundedOn: { calendar: 'solar', month: 3, day: 6 },
    })
    const theirs = await buyer('乙公司', {
      ownerId: colleague.id,
      foundedOn: { calendar: 'solar', month: 3, day: 6 },
    })
    await owe(mine, '2026-03-01')
    await client.followUps.reassign({ ids: [await owe(theirs, '2026-03-01')], ownerId: colleague.id })
    await log({ organizationId: mine }, { problem: '我的' })
    const today = await client.today.get({ mineOnly: true })
    expect(today.counts.overdue).toBe(1)
    expect(today.overdue).toMatchObject([{ organizationName: '甲公司' }])
    expect(today.moments.map(({ name }) => name)).toEqual(['甲公司'])
    expect(today.problemCount).toBe(1)
    expect((await client.today.get({ mineOnly: false })).counts.overdue).toBe(2)
  })
})

describe('moments', () => {
  test('birthdays and anniversaries of the next fourteen days, solar and lunar, soonest first', async () => {
    const { client, buyer, person } = desk()
    const organizationId = await buyer('华威', {
      foundedOn: { calendar: 'solar', year: 2006, month: 3, day: 19 },
    })
    // 2026-03-05 is 正月十七 of the lunar year that began on 17 February.
    await person(organizationId, '今天', { birthday: { calendar: 'lunar', month: 1, day: 17, year: 1986 } })
    await person(organizationId, '明天', { birthday: { calendar: 'solar', month: 3, day: 6 } })
    await person(organizationId, '昨天', { birthday: { calendar: 'solar', month: 3, day: 4 } })
    await person(organizationId, '太远', { birthday: { calendar: 'solar', month: 3, day: 20 } })
    await person(organizationId, '别打扰', {
      birthday: { calendar: 'solar', month: 3, day: 7 },
      doNotContact: true,
    })
    await person(organizationId, '走了', {
      birthday: { calendar: 'solar', month: 3, day: 7 },
      leftOn: day('2025-12-31'),
    })
    const removed = await person(organizationId, '删了', {
      birthday: { calendar: 'solar', month: 3, day: 7 },
    })
    await client.contacts.remove({ id: removed })
    const { moments } = await client.today.get({ mineOnly: false })
    expect(
      moments.map(({ on, name, kind, years, lunarLabel }) => [on, name, kind, years, lunarLabel]),
    ).toEqual([
      ['2026-03-05', '今天', 'birthday', 40, '正月十七'],
      ['2026-03-06', '明天', 'birthday', null, null],
      ['2026-03-19', '华威', 'founding', 20, null],
    ])
  })

  test('a birthday in a leap month, on the 30th and on 29 February is not forgotten', async () => {
    const { client, clock, buyer, person } = desk()
    const organizationId = await buyer('华威')
    await person(organizationId, '闰六月', { birthday: { calendar: 'lunar', month: 6, day: 8, leap: true } })
    await person(organizationId, '除夕', { birthday: { calendar: 'lunar', month: 12, day: 30 } })
    await person(organizationId, '闰日', { birthday: { calendar: 'solar', month: 2, day: 29, year: 1992 } })
    const seenOn = async (now: string) => {
      clock.set(now)
      const { moments } = await client.today.get({ mineOnly: false })
      return moments.map(({ on, name }) => `${on} ${name}`)
    }
    expect(await seenOn('2025-08-01T02:00:00.000Z')).toEqual(['2025-08-01 闰六月'])
    expect(await seenOn('2025-07-02T02:00:00.000Z')).toEqual([])
    expect(await seenOn('2026-07-21T02:00:00.000Z')).toEqual(['2026-07-21 闰六月'])
    expect(await seenOn('2026-02-16T02:00:00.000Z')).toEqual(['2026-02-16 除夕', '2026-02-28 闰日'])
  })

  test('a birthday in a year without the day is kept as its person chose', async () => {
    const { client, clock, buyer, person } = desk()
    const organizationId = await buyer('华威')
    const leapDay = { calendar: 'solar', month: 2, day: 29, year: 1992 } as const
    const leapMonth = { calendar: 'lunar', month: 6, day: 8, leap: true } as const
    await person(organizationId, '过后一天', { birthday: { ...leapDay, dayMissing: 'nextDay' } })
    await person(organizationId, '不过', { birthday: { ...leapDay, dayMissing: 'skip' } })
    await person(organizationId, '下个月', { birthday: { ...leapMonth, leapMonthMissing: 'nextMonth' } })
    const seenOn = async (now: string) => {
      clock.set(now)
      const { moments } = await client.today.get({ mineOnly: false })
      return moments.map(({ on, name }) => `${on} ${name}`)
    }
    expect(await seenOn('2026-02-20T02:00:00.000Z')).toEqual(['2026-03-01 过后一天'])
    expect(await seenOn('2028-02-20T02:00:00.000Z')).toEqual(['2028-02-29 过后一天', '2028-02-29 不过'])
    // 2026 has no 闰六月: 七月初八 falls on 20 August, the day after 七夕.
    expect(await seenOn('2026-07-20T02:00:00.000Z')).toEqual([])
    expect(await seenOn('2026-08-19T02:00:00.000Z')).toEqual(['2026-08-20 下个月'])
  })

  test('whom to greet is told with each day: the person, or the first to ask for at the company', async () => {
    const { client, buyer, person } = desk()
    const foundedOn = { calendar: 'solar', month: 3, day: 7 } as const
    const company = await buyer('华威', { foundedOn })
    await buyer('没有人', { foundedOn })
    await person(company, '旁人')
    const first = await person(company, '首要', { isPrimary: true, wechat: 'first' })
    const born = await person(company, '寿星', { birthday: { calendar: 'solar', month: 3, day: 6 } })
    const moments = async () =>
      (await client.today.get({ mineOnly: false })).moments.map(({ name, greet, touchpointState }) => [
        name,
        greet?.contactId ?? null,
        touchpointState,
      ])
    expect(await moments()).toEqual([
      ['寿星', born, null],
      ['华威', first, null],
      ['没有人', null, null],
    ])
    await client.touchpoints.create({
      contactIds: [first],
      occasionId: OccasionId.parse('organization-anniversary'),
      occursOn: day('2026-03-07'),
      channel: null,
    })
    expect(await moments()).toContainEqual(['华威', first, 'ready'])
  })

  test('first deals and years with us are told where somebody is greeted for them', async () => {
    const { client, buyer, person } = desk()
    const company = await buyer('华威', { firstDealOn: day('2019-03-08'), partnerSince: day('2018-03-09') })
    const wang = await person(company, '王芳', { wechat: 'wang' })
    const near = async () => (await client.today.get({ mineOnly: false })).holidays
    expect((await near()).map(({ occasionId }) => occasionId)).toEqual(['womens-day'])
    await client.touchpoints.create({
      contactIds: [wang],
      occasionId: OccasionId.parse('years-with-us'),
      occursOn: day('2026-03-09'),
      channel: null,
    })
    expect(await near()).toMatchObject([
      { occasionId: 'womens-day', on: '2026-03-08', year: 2026 },
      { occasionId: 'years-with-us', on: '2026-03-09', year: null, hasPlan: false, counts: { ready: 1 } },
    ])
  })

  test('a company founded this week has no anniversary yet', async () => {
    const { client, buyer } = desk()
    await buyer('新公司', { foundedOn: { calendar: 'solar', year: 2026, month: 3, day: 6 } })
    expect((await client.today.get({ mineOnly: false })).moments).toEqual([])
  })
})

describe('what to watch', () => {
  test('buyers gone quiet for longer than their tier allows, and those whose stage says so', async () => {
    const { client, buyer } = desk()
    await buyer('重点安静', { tier: 'key', lastContactKnownOn: day('2026-02-02') })
    await buyer('重点刚好', { tier: 'key', lastContactKnownOn: day('2026-02-03') })
    await buyer('A级安静', { tier: 'A', lastContactKnownOn: day('2025-12-01') })
    await buyer('B级安静', { tier: 'B', lastContactKnownOn: day('2025-12-01') })
    await buyer('C级安静', { tier: 'C', lastContactKnownOn: day('2020-01-01') })
    await buyer('C级预警', { tier: 'C', stage: 'atRisk', lastContactKnownOn: day('2026-03-01') })
    await buyer('重点预警', { tier: 'key', stage: 'atRisk', lastContactKnownOn: day('2026-01-01') })
    await buyer('已流失', { tier: 'key', stage: 'lost', lastContactKnownOn: day('2020-01-01') })
    await buyer('黑名单', { tier: 'key', blacklistReason: '欠款', lastContactKnownOn: day('2020-01-01') })
    await buyer('供应商', { tier: 'key', roles: ['supplier'], lastContactKnownOn: day('2020-01-01') })
    await buyer('刚录入', { tier: 'key' })
    const { atRisk, atRiskCount } = await client.today.get({ mineOnly: false })
    expect(
      atRisk.map(({ organization, daysSinceContact }) => [organization.legalName, daysSinceContact]),
    ).toEqual([
      ['重点预警', 63],
      ['重点安静', 31],
      ['A级安静', 94],
      ['B级安静', 94],
      ['C级预警', 4],
    ])
    expect(atRiskCount).toBe(5)
    const { rows, total } = await client.organizations.page({
      filter: { role: 'buyer', atRisk: true },
      sort: [{ column: 'lastContactOn', direction: 'asc' }],
      offset: 0,
      limit: 10,
    })
    expect(total).toBe(5)
    expect(rows.map(({ legalName }) => legalName).toSorted()).toEqual(
      atRisk.map(({ organization }) => organization.legalName).toSorted(),
    )
  })

  test('a key buyer nobody ever spoke to is at risk a month after it was entered', async () => {
    const { client, clock, buyer } = desk()
    await buyer('从未联系', { tier: 'key' })
    expect((await client.today.get({ mineOnly: false })).atRisk).toEqual([])
    clock.set('2026-04-05T02:00:00.000Z')
    expect((await client.today.get({ mineOnly: false })).atRisk).toMatchObject([
      { organization: { legalName: '从未联系' }, daysSinceContact: null },
    ])
  })

  test('a call nobody answered does not end the silence, one that was answered does', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('重点', { tier: 'key', lastContactKnownOn: day('2026-01-01') })
    await log({ organizationId, outcome: 'noAnswer' })
    expect((await client.today.get({ mineOnly: false })).atRiskCount).toBe(1)
    await log({ organizationId, outcome: 'reached' })
    expect((await client.today.get({ mineOnly: false })).atRiskCount).toBe(0)
  })

  test('problems without an answer for 48 hours stand before all others', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId, happenedAt: moment('2026-02-01T02:00:00.000Z') }, { problem: '答过了' })
    const [answered] = await client.problems.list({ states: ['open'] })
    await client.problems.answer({ id: answered!.id, answer: '在办' })
    await log({ organizationId, happenedAt: moment('2026-03-04T02:00:00.000Z') }, { problem: '昨天的' })
    await log({ organizationId, happenedAt: moment('2026-03-03T01:59:00.000Z') }, { problem: '过了两天' })
    const { problems, problemCount } = await client.today.get({ mineOnly: false })
    expect(problems.map(({ text, overdue }) => [text, overdue])).toEqual([
      ['过了两天', true],
      ['答过了', false],
      ['昨天的', false],
    ])
    expect(problemCount).toBe(3)
  })
})

describe('the badges', () => {
  test('say what the lists behind them say', async () => {
    const { client, buyer, owe, log } = desk()
    const organizationId = await buyer('华威')
    const binned = await buyer('回收站')
    for (const id of [organizationId, binned]) {
      await owe(id, '2026-03-01')
      await owe(id, '2026-03-05')
      await log({ organizationId: id, happenedAt: moment('2026-03-01T02:00:00.000Z') }, { problem: '色差' })
    }
    expect(await client.app.badges()).toMatchObject({ overdue: 2, dueToday: 2, problemsOverdue: 2 })
    await client.organizations.remove({ selection: { type: 'ids', ids: [binned] } })
    expect(await client.app.badges()).toMatchObject({ overdue: 1, dueToday: 1, problemsOverdue: 1 })
  })

  test('a problem opened again after its answer is not late', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId, happenedAt: moment('2026-03-01T02:00:00.000Z') }, { problem: '色差' })
    const [problem] = await client.problems.list({ states: ['open'] })
    await client.problems.answer({ id: problem!.id, answer: '在办' })
    await client.problems.reopen({ id: problem!.id })
    expect(await client.app.badges()).toMatchObject({ problemsOverdue: 0 })
  })
})
