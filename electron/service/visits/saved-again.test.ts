import { describe, expect, test } from 'vitest'
import { VisitId } from '#shared/model/ids.ts'
import { desk } from './visits.test-support.ts'

describe('saving again after a lost answer', () => {
  const id = VisitId.parse('019cbb61-07a1-7c3e-9f20-4be1d80a77e3')

  test('the same id is the same visit, with the same answer', async () => {
    const { client, buyer, log, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const closesFollowUpId = await owe(organizationId, '2026-03-05')
    const visit = { organizationId, nextStep: '寄样品' }
    const more = { id, closesFollowUpId, problem: '色差' }
    const first = await log(visit, more)
    expect(first.id).toBe(id)
    expect(await log(visit, more)).toEqual(first)
    expect(await client.visits.latest({ organizationId, limit: 20 })).toHaveLength(1)
    expect(await owed(organizationId)).toHaveLength(1)
    expect(await client.problems.list({ organizationId, states: ['open'] })).toHaveLength(1)
    expect((await client.changes.recent({ limit: 1 }))[0]).toMatchObject({ id: first.changeSetId })
  })

  test('words changed before the second try are kept, as a correction', async () => {
    const { client, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId }, { id })
    const again = await log({ organizationId, summary: '还要色卡', nextStep: '寄色卡' }, { id })
    expect(await client.visits.get({ id })).toMatchObject({ summary: '还要色卡', corrections: 1 })
    expect(await owed(organizationId)).toMatchObject([{ id: again.followUpId, title: '寄色卡' }])
  })

  test('the draft goes with the second try too', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId }, { id })
    await client.visits.saveDraft({ key: 'quick', draft: { text: '问了' } })
    await log({ organizationId }, { id, draftKey: 'quick' })
    expect(await client.visits.drafts()).toEqual([])
  })

  test('a draft that comes late, after the visit it became, is not offered again', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await client.visits.saveDraft({ key: 'quick', draft: { id, note: '问' }, visitId: id })
    expect(await client.visits.drafts()).toHaveLength(1)
    await log({ organizationId }, { id, draftKey: 'quick' })
    await client.visits.saveDraft({ key: 'quick', draft: { id, note: '问了' }, visitId: id })
    expect(await client.visits.drafts()).toEqual([])
    const next = VisitId.parse('019cbb61-07a1-7c3e-9f20-4be1d80a77e4')
    await client.visits.saveDraft({ key: 'quick', draft: { id: next, note: '另一个' }, visitId: next })
    expect(await client.visits.drafts()).toHaveLength(1)
  })

  test('one that was deleted meanwhile is not silently lost', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId }, { id })
    await client.visits.remove({ id })
    await expect(log({ organizationId }, { id })).rejects.toMatchObject({ data: { reason: 'visitRemoved' } })
  })
})
