import { describe, expect, test } from 'vitest'
import { desk, moment } from '../visits/visits.test-support.ts'

async function deskWithProblem() {
  const all = desk()
  const organizationId = await all.buyer('深圳华威电子有限公司')
  await all.log({ organizationId }, { problem: '上批货有色差' })
  const find = async (states: ('open' | 'answered' | 'solved')[] = ['open', 'answered', 'solved']) =>
    all.client.problems.list({ organizationId, states })
  const [raised] = await find()
  return { ...all, organizationId, id: raised!.id, find }
}

describe('a problem is followed to the end', () => {
  test('open, answered, solved: each with its moment', async () => {
    const { client, clock, id, find } = await deskWithProblem()
    clock.set('2026-03-06T02:00:00.000Z')
    await client.problems.answer({ id, answer: '已查，换货' })
    expect(await find()).toMatchObject([
      { state: 'answered', answer: '已查，换货', answeredAt: '2026-03-06T02:00:00.000Z', solvedAt: null },
    ])
    clock.set('2026-03-09T02:00:00.000Z')
    await client.problems.solve({ id })
    expect(await find()).toMatchObject([
      { state: 'solved', answeredAt: '2026-03-06T02:00:00.000Z', solvedAt: '2026-03-09T02:00:00.000Z' },
    ])
  })

  test('a better answer replaces the words, not the moment of the first one', async () => {
    const { client, clock, id, find } = await deskWithProblem()
    await client.problems.answer({ id, answer: '在查' })
    clock.set('2026-03-08T02:00:00.000Z')
    await client.problems.answer({ id, answer: '换货' })
    expect(await find()).toMatchObject([{ answer: '换货', answeredAt: '2026-03-05T02:00:00.000Z' }])
  })

  test('what is solved at once was answered by it; solved twice is solved once', async () => {
    const { client, clock, id, find } = await deskWithProblem()
    await client.problems.solve({ id })
    clock.set('2026-03-08T02:00:00.000Z')
    expect(await client.problems.solve({ id })).toEqual({ changeSetId: null })
    expect(await find()).toMatchObject([
      { solvedAt: '2026-03-05T02:00:00.000Z', answeredAt: '2026-03-05T02:00:00.000Z' },
    ])
    await expect(client.problems.answer({ id, answer: '晚了' })).rejects.toMatchObject({
      data: { reason: 'problemSolved' },
    })
  })

  test('opened again it waits for its solution, but was answered in time', async () => {
    const { client, clock, id, find } = await deskWithProblem()
    await client.problems.solve({ id })
    await client.problems.reopen({ id })
    expect(await find()).toMatchObject([
      { state: 'open', solvedAt: null, answeredAt: '2026-03-05T02:00:00.000Z' },
    ])
    clock.set('2026-04-01T02:00:00.000Z')
    expect((await client.today.get({ mineOnly: false })).problems).toMatchObject([{ id, overdue: false }])
  })

  test('an unknown problem is NOT_FOUND', async () => {
    const { client, id } = await deskWithProblem()
    const unknown = id.replace(/^.{8}/, '00000000') as typeof id
    await expect(client.problems.solve({ id: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('the longest waiting problem stands first, of all companies, and a deleted company has none', async () => {
  const { client, buyer, log } = desk()
  const first = await buyer('甲公司')
  const second = await buyer('乙公司')
  const gone = await buyer('丙公司')
  await log({ organizationId: first, happenedAt: moment('2026-03-04T02:00:00.000Z') }, { problem: '交期' })
  await log({ organizationId: second, happenedAt: moment('2026-03-01T02:00:00.000Z') }, { problem: '色差' })
  await log({ organizationId: gone }, { problem: '发票' })
  await client.organizations.remove({ selection: { type: 'ids', ids: [gone] } })
  const listed = await client.problems.list({ states: ['open', 'answered'] })
  expect(listed.map(({ text, organizationName }) => `${organizationName} ${text}`)).toEqual([
    '乙公司 色差',
    '甲公司 交期',
  ])
  expect(await client.problems.list({ states: [] })).toEqual([])
})
