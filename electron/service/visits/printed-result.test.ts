import { describe, expect, test } from 'vitest'
import { deskWithKeyAccount } from './key-account.test-support.ts'
import { day } from './visits.test-support.ts'

describe('a regular contact on paper', () => {
  const layout = {
    title: '本周回访',
    groupBy: 'none' as const,
    columns: ['organization' as const, 'task' as const],
    orientation: 'portrait' as const,
    language: 'zh-CN' as const,
  }
  const answer = {
    number: 1,
    kind: 'call' as const,
    note: '已谈',
    happenedOn: day('2026-03-04'),
    nextStep: null,
    nextDueOn: null,
  }

  test('it is a row like any other; the result by number settles it', async () => {
    const { client, organizationId, care, dueId } = await deskWithKeyAccount()
    const due = await dueId()
    const { id: listId, total } = await client.printedLists.create({
      filter: { dueUntil: day('2026-03-08') },
      layout,
    })
    expect(total).toBe(1)
    const row = async () => (await client.printedLists.get({ id: listId })).rows[0]?.row.followUp
    expect(await row()).toMatchObject({ id: due, dueOn: '2026-03-01', state: 'open', origin: 'cadence' })

    await client.printedLists.enterResult({ ...answer, listId, outcome: 'noAnswer' })
    expect(await care(organizationId)).toMatchObject([{ id: due, state: 'open' }])
    await client.printedLists.enterResult({ ...answer, listId, outcome: 'reached' })
    expect(await care(organizationId)).toMatchObject([{ dueOn: '2026-04-04' }])
    expect(await row()).toMatchObject({ id: due, dueOn: '2026-03-01', state: 'done' })
    await client.printedLists.enterResult({ ...answer, listId, outcome: 'noAnswer' })
    expect(await care(organizationId)).toMatchObject([{ id: due, state: 'open' }])
  })

  test('one that a call settled meanwhile keeps its day on the paper', async () => {
    const { client, organizationId, log } = await deskWithKeyAccount()
    const { id } = await client.printedLists.create({ filter: {}, layout })
    await log({ organizationId })
    expect((await client.printedLists.get({ id })).rows[0]?.row.followUp).toMatchObject({
      dueOn: '2026-03-01',
      state: 'done',
    })
    await client.organizations.update({ id: organizationId, changes: { tier: null } })
    expect((await client.printedLists.get({ id })).rows[0]?.row.followUp).toMatchObject({
      state: 'cancelled',
    })
  })
})
