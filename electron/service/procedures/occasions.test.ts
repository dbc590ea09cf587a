import { describe, expect, test } from 'vitest'
import { queueOfTwo } from '../touchpoints/queue-of-two.test-support.ts'
import { occasion } from '../touchpoints/touchpoints.test-support.ts'

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
