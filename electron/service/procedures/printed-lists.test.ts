import { describe, expect, test } from 'vitest'
import { importRows, imports } from '#db/schema/device.ts'
import type { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import { ImportId, type OrganizationId, type PrintedListId } from '#shared/model/ids.ts'
import { day, desk } from '../visits/visits.test-support.ts'

const layout: PrintLayout = {
  title: '本周回访',
  groupBy: 'none',
  columns: ['organization', 'contact', 'phone', 'task', 'dueOn', 'result', 'nextDate'],
  orientation: 'portrait',
  language: 'zh-CN',
}

/** Until no regular contact of these tests is due. */
const soon = { dueUntil: day('2026-03-31') }

async function deskWithThree() {
  const all = desk()
  const zhou = await all.client.users.create({ name: '周敏', role: 'accountManager' })
  const bai = await all.client.users.create({ name: '白杰', role: 'accountManager' })
  const ningbo = await all.buyer('宁波海天', { province: '浙江省', city: '宁波市', tier: 'B' })
  const shenzhen = await all.buyer('深圳华威', { province: '广东省', city: '深圳市', tier: 'key' })
  const nowhere = await all.buyer('无址公司')
  const first = await all.owe(ningbo, '2026-03-06', '报价')
  const second = await all.owe(shenzhen, '2026-03-06', '寄样品')
  const third = await all.owe(nowhere, '2026-03-02', '回访')
  await all.client.followUps.reassign({ ids: [first], ownerId: zhou.id })
  await all.client.followUps.reassign({ ids: [second], ownerId: bai.id })
  await all.client.followUps.reassign({ ids: [third], ownerId: null })
  const preview = async (more: Partial<PrintLayout> = {}, filter: FollowUpFilter = soon, limit = 100) => {
    const { rows, total } = await all.client.printedLists.preview({
      filter,
      layout: { ...layout, ...more },
      limit,
    })
    return { total, rows: rows.map(({ number, group, row }) => `${number} ${group} ${row.organizationName}`) }
  }
  return { ...all, ningbo, shenzhen, nowhere, first, second, third, preview }
}

describe('a list before it is printed', () => {
  test('rows are numbered through, by day, then by tier', async () => {
    const { preview } = await deskWithThree()
    expect((await preview()).rows).toEqual(['1  无址公司', '2  深圳华威', '3  宁波海天'])
  })

  test('by owner in the order of a Chinese phone book, what belongs to nobody last', async () => {
    const { preview } = await deskWithThree()
    expect((await preview({ groupBy: 'owner' })).rows).toEqual([
      '1 白杰 深圳华威',
      '2 周敏 宁波海天',
      '3  无址公司',
    ])
  })

  test('by day and by city the group is data: a date, a name', async () => {
    const { preview } = await deskWithThree()
    expect((await preview({ groupBy: 'day' })).rows).toEqual([
      '1 2026-03-02 无址公司',
      '2 2026-03-06 深圳华威',
      '3 2026-03-06 宁波海天',
    ])
    expect((await preview({ groupBy: 'city' })).rows).toEqual([
      '1 深圳市 深圳华威',
      '2 宁波市 宁波海天',
      '3  无址公司',
    ])
  })

  test('cities stand in the order of a Chinese list, province by province', async () => {
    const { buyer, owe, client } = desk()
    const places = [
      ['浙江省', '温州市'],
      ['重庆市', '重庆市'],
      ['浙江省', '杭州市'],
      [null, '胡志明市'],
      ['安徽省', '合肥市'],
      ['广东省', '中山市'],
      ['广东省', '东莞市'],
    ] as const
    for (const [province, city] of places)
      await owe(await buyer(`${city}公司`, { province, city }), '2026-03-06', '回访')
    const { rows } = await client.printedLists.preview({
      filter: soon,
      layout: { ...layout, groupBy: 'city' },
      limit: 100,
    })
    expect(rows.map(({ group }) => group)).toEqual([
      '合肥市',
      '重庆市',
      '东莞市',
      '中山市',
      '杭州市',
      '温州市',
      '胡志明市',
    ])
  })

  test('the filter narrows it, the limit cuts it, the total says what there is', async () => {
    const { preview } = await deskWithThree()
    expect(await preview({}, { ...soon, dueFrom: day('2026-03-06') })).toEqual({
      total: 2,
      rows: ['1  深圳华威', '2  宁波海天'],
    })
    expect(await preview({}, soon, 1)).toEqual({ total: 3, rows: ['1  无址公司'] })
  })

  test('nothing is kept by looking', async () => {
    const { client, preview } = await deskWithThree()
    await preview()
    expect(await client.printedLists.recent()).toEqual([])
  })
})

describe('the call sheet of an import', () => {
  test('names every company of it, owed something or not, once a follow-up', async () => {
    const { client, store, ningbo, shenzhen, buyer, owe, log, preview } = await deskWithThree()
    const quiet = await buyer('尚无任务')
    await log({ organizationId: quiet, summary: '会上聊过' })
    await owe(shenzhen, '2026-03-09', '再寄')
    const importId = ImportId.parse(store.newId())
    store.orm
      .insert(imports)
      .values({
        id: importId,
        fileName: '春交会.xlsx',
        role: 'buyer',
        startedAt: '2026-03-04T02:00:00.000Z',
        counts: {},
        headers: [],
        mapping: {},
      })
      .run()
    const row = (n: number, organizationId: OrganizationId | null) => ({
      importId,
      row: n,
      sheetRow: n + 1,
      result: 'new',
      organizationId,
    })
    store.orm
      .insert(importRows)
      .values([row(1, quiet), row(2, shenzhen), row(3, shenzhen), row(4, null)])
      .run()

    expect(await preview({ groupBy: 'day' }, { importId, ...soon })).toEqual({
      total: 3,
      rows: ['1 2026-03-06 深圳华威', '2 2026-03-09 深圳华威', '3  尚无任务'],
    })
    // A due range narrows what is owed, not who was at the fair.
    expect((await preview({}, { importId, dueUntil: day('2026-03-01') })).rows).toEqual([
      '1  深圳华威',
      '2  尚无任务',
    ])
    expect((await preview({}, { importId, ...soon, cities: ['深圳市'] })).rows).toHaveLength(2)

    const zhou = (await client.users.list()).find(({ name }) => name === '周敏')!
    await client.organizations.update({ id: quiet, changes: { ownerId: zhou.id } })
    const { id } = await client.printedLists.create({ filter: { importId, ...soon }, layout })
    expect((await client.printedLists.get({ id })).rows[2]?.row).toMatchObject({
      followUp: null,
      // Nothing is owed yet: whoever has the company makes the call.
      ownerId: zhou.id,
      lastSummary: '会上聊过',
    })
    const { visitId } = await client.printedLists.enterResult({
      ...answer(id, 3),
      nextStep: '寄样品',
      nextDueOn: day('2026-03-12'),
    })
    expect(await client.visits.get({ id: visitId })).toMatchObject({ organizationId: quiet })
    expect((await client.organizations.get({ id: quiet })).nextDueOn).toBe('2026-03-12')
    expect(
      (await client.followUps.page({ filter: { organizationId: ningbo, ...soon }, offset: 0, limit: 5 }))
        .total,
    ).toBe(1)
  })
})

const answer = (listId: PrintedListId, number: number) =>
  ({
    listId,
    number,
    outcome: 'reached',
    kind: 'call',
    note: '已谈',
    happenedOn: day('2026-03-04'),
    nextStep: null,
    nextDueOn: null,
  }) as const

describe('a printed list', () => {
  test('keeps its numbers whatever happens to its rows', async () => {
    const { client, open, first, ningbo, buyer, owe } = await deskWithThree()
    const { id, total } = await client.printedLists.create({ filter: soon, layout })
    expect(total).toBe(3)
    await client.followUps.complete({ ids: [first] })
    await owe(await buyer('后来的'), '2026-01-01')
    await client.organizations.update({ id: ningbo, changes: { legalName: '宁波海天集团' } })
    const list = await client.printedLists.get({ id })
    expect(list).toMatchObject({
      layout,
      filter: soon,
      createdBy: open.me().name,
      createdAt: '2026-03-05T02:00:00.000Z',
    })
    expect(
      list.rows.map(({ number, row }) => `${number} ${row.organizationName} ${row.followUp?.state}`),
    ).toEqual(['1 无址公司 open', '2 深圳华威 open', '3 宁波海天集团 done'])
  })

  test('with nothing on it is not printed', async () => {
    const { client } = desk()
    await expect(client.printedLists.create({ filter: soon, layout })).rejects.toMatchObject({
      data: { reason: 'emptyList' },
    })
  })

  test('an unknown list and an unknown row are told apart', async () => {
    const { client } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    const unknown = id.replace(/^.{8}/, '00000000') as PrintedListId
    await expect(client.printedLists.get({ id: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(client.printedLists.enterResult(answer(id, 4))).rejects.toMatchObject({
      data: { reason: 'noSuchRow' },
    })
  })
})

describe('results by row number', () => {
  test('the row becomes a visit, its follow-up is done, the next one is owed', async () => {
    const { client, second, shenzhen, owed } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    const { visitId } = await client.printedLists.enterResult({
      ...answer(id, 2),
      outcome: 'needsQuote',
      note: '要三种规格',
      nextStep: '发报价',
      nextDueOn: day('2026-03-10'),
    })
    expect(await client.visits.get({ id: visitId })).toMatchObject({
      organizationId: shenzhen,
      kind: 'call',
      outcome: 'needsQuote',
      summary: '要三种规格',
      happenedOn: '2026-03-04',
      nextStep: '发报价',
    })
    expect(await owed(shenzhen, ['done'])).toMatchObject([{ id: second, doneVisitId: visitId }])
    expect(await owed(shenzhen)).toMatchObject([{ title: '发报价', dueOn: '2026-03-10', visitId }])
    const list = await client.printedLists.get({ id })
    expect(list.rows.map(({ result }) => result)).toEqual([
      null,
      {
        visitId,
        outcome: 'needsQuote',
        note: '要三种规格',
        kind: 'call',
        happenedOn: '2026-03-04',
        nextStep: '发报价',
        nextDueOn: '2026-03-10',
      },
      null,
    ])
    expect(await client.printedLists.recent()).toEqual([
      { id, title: '本周回访', createdAt: '2026-03-05T02:00:00.000Z', total: 3, answered: 1 },
    ])
  })

  test('the same row entered again mends the visit instead of doubling it', async () => {
    const { client, shenzhen, owed } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    const once = await client.printedLists.enterResult({
      ...answer(id, 2),
      nextStep: '发报价',
      nextDueOn: day('2026-03-10'),
    })
    const again = await client.printedLists.enterResult({
      ...answer(id, 2),
      note: '看错行了，已重谈',
      outcome: 'agreed',
      nextStep: '签合同',
      nextDueOn: day('2026-03-11'),
    })
    expect(again.visitId).toBe(once.visitId)
    expect(await client.visits.latest({ organizationId: shenzhen, limit: 5 })).toMatchObject([
      { outcome: 'agreed', summary: '看错行了，已重谈', corrections: 1 },
    ])
    expect(await owed(shenzhen)).toMatchObject([{ title: '签合同', dueOn: '2026-03-11' }])
  })

  test('a result mended at the company is the one the desk shows', async () => {
    const { client } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    const { visitId } = await client.printedLists.enterResult(answer(id, 2))
    await client.visits.correct({ id: visitId, changes: { summary: '谈了价格', outcome: 'interested' } })
    expect((await client.printedLists.get({ id })).rows[1]?.result).toMatchObject({
      visitId,
      outcome: 'interested',
      note: '谈了价格',
    })
    await client.visits.remove({ id: visitId })
    expect((await client.printedLists.get({ id })).rows[1]?.result).toBeNull()
  })

  test('exactly the same entered twice changes nothing', async () => {
    const { client, clock } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    await client.printedLists.enterResult(answer(id, 2))
    clock.advance(60_000)
    expect((await client.printedLists.enterResult(answer(id, 2))).changeSetId).toBeNull()
  })

  test('nobody answered: the call is still owed, or moves to the day written down', async () => {
    const { client, second, third, shenzhen, nowhere, owed } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    await client.printedLists.enterResult({ ...answer(id, 2), outcome: 'noAnswer', note: '' })
    expect(await owed(shenzhen)).toMatchObject([{ id: second, title: '寄样品', dueOn: '2026-03-06' }])

    await client.printedLists.enterResult({
      ...answer(id, 1),
      outcome: 'noAnswer',
      note: '',
      nextDueOn: day('2026-03-09'),
    })
    expect(await owed(nowhere, ['done'])).toMatchObject([{ id: third }])
    expect(await owed(nowhere)).toMatchObject([{ title: '回访', dueOn: '2026-03-09' }])
  })

  test('a result mended to "no answer" owes the call again', async () => {
    const { client, second, shenzhen, owed } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    await client.printedLists.enterResult(answer(id, 2))
    expect(await owed(shenzhen)).toEqual([])
    await client.printedLists.enterResult({ ...answer(id, 2), outcome: 'noAnswer' })
    expect(await owed(shenzhen)).toMatchObject([{ id: second, state: 'open', doneVisitId: null }])
  })

  test('the visit is with the person who was to be called', async () => {
    const { client, buyer, person, owe } = desk()
    const organizationId = await buyer('华威')
    const contactId = await person(organizationId, '王芳')
    await owe(organizationId, '2026-03-06', '回访', contactId)
    const { id } = await client.printedLists.create({ filter: soon, layout })
    const { visitId } = await client.printedLists.enterResult(answer(id, 1))
    expect(await client.visits.get({ id: visitId })).toMatchObject({ contactId })
  })

  test('taken back, the row is open again', async () => {
    const { client, second, shenzhen, owed } = await deskWithThree()
    const { id } = await client.printedLists.create({ filter: soon, layout })
    const { changeSetId } = await client.printedLists.enterResult(answer(id, 2))
    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await owed(shenzhen)).toMatchObject([{ id: second, state: 'open' }])
    expect((await client.printedLists.get({ id })).rows.map(({ result }) => result)).toEqual([
      null,
      null,
      null,
    ])
  })
})
