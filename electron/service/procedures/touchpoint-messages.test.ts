import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { aWeekBefore, queueOfTwo } from '../touchpoints/queue-of-two.test-support.ts'
import { touchpointDesk } from '../touchpoints/touchpoints.test-support.ts'
import { day } from '../visits/visits.test-support.ts'

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
