import { describe, expect, test } from 'vitest'
import { VisitId } from '#shared/model/ids.ts'
import { queueOfTwo } from '../touchpoints/queue-of-two.test-support.ts'
import { call, day } from '../visits/visits.test-support.ts'

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
