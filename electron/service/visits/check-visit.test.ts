import { describe, expect, test } from 'vitest'
import { day, desk, moment } from './visits.test-support.ts'

describe('a visit of the day after tomorrow', () => {
  const later = { happenedOn: day('2026-03-07') }

  test('is refused wherever it is entered', async () => {
    const { client, buyer, log, owe } = desk()
    const organizationId = await buyer('华威')
    await owe(organizationId, '2026-03-05')
    const refusal = { code: 'INVALID', data: { reason: 'inTheFuture' } }
    await expect(log({ organizationId, ...later })).rejects.toMatchObject(refusal)
    await expect(
      log({ organizationId, happenedAt: moment('2026-03-08T02:00:00.000Z') }),
    ).rejects.toMatchObject(refusal)
    const { id } = await log({ organizationId })
    await expect(client.visits.correct({ id, changes: later })).rejects.toMatchObject(refusal)
    const layout = {
      title: 'x',
      groupBy: 'none',
      columns: ['task'],
      orientation: 'portrait',
      language: 'en',
    } as const
    const list = await client.printedLists.create({ filter: {}, layout: { ...layout, columns: ['task'] } })
    const result = {
      listId: list.id,
      number: 1,
      outcome: 'reached',
      kind: 'call',
      note: '',
      nextStep: null,
      nextDueOn: null,
    } as const
    await expect(
      client.printedLists.enterResult({ ...result, happenedOn: later.happenedOn }),
    ).rejects.toMatchObject(refusal)
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      lastContactOn: '2026-03-05',
    })
  })

  test('tomorrow has begun already further east', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId, happenedOn: day('2026-03-06') })
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      lastContactOn: '2026-03-06',
    })
  })
})
