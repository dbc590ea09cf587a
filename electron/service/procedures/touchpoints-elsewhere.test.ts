import { describe, expect, test } from 'vitest'
import { queueOfTwo } from '../touchpoints/queue-of-two.test-support.ts'
import { occasion } from '../touchpoints/touchpoints.test-support.ts'

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
