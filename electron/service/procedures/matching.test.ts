import { describe, expect, test } from 'vitest'
import { emptyDeal, tradeDesk } from '../matching/trade.test-support.ts'

describe('who is proposed', () => {
  test('suppliers that fit stand ranked with reasons; a blacklisted one is shown with the rule that keeps it out', async () => {
    const desk = await tradeDesk()
    await desk.supplier('永康好杯厂')
    await desk.supplier('永康贵杯厂', { price: { low: 60, high: 70, currency: 'CNY', per: 'piece' } })
    const barred = await desk.supplier('永康假杯厂')
    const id = await desk.want()
    await desk.client.organizations.update({ id: barred.id, changes: { blacklistReason: '以次充好' } })
    const { ranked, excluded, offerings } = await desk.client.matching.suppliersFor({
      requirementId: id,
      limit: 10,
    })
    expect(offerings).toBe(3)
    expect(ranked.map(({ supplierName }) => supplierName)).toEqual(['永康好杯厂', '永康贵杯厂'])
    expect(ranked[1]?.reasons.find(({ criterion }) => criterion === 'price')).toMatchObject({
      verdict: 'unmet',
      how: 'tooExpensive',
      wanted: '40',
      offered: '60',
      gap: 0.5,
    })
    expect(excluded.map((each) => [each.supplierName, each.excluded])).toEqual([
      ['永康假杯厂', ['blacklisted']],
    ])
  })

  test('follows what is written: a new price, a removed offering, a company in the bin, and their undo', async () => {
    const desk = await tradeDesk()
    const [a, b] = [await desk.supplier('甲厂'), await desk.supplier('乙厂')]
    const id = await desk.want()
    expect(new Set(await desk.names(id))).toEqual(new Set(['甲厂', '乙厂']))
    await desk.client.offerings.update({
      id: a.offeringId,
      changes: { price: { low: 90, high: 99, currency: 'CNY', per: 'piece' } },
    })
    expect(await desk.names(id)).toEqual(['乙厂', '甲厂'])
    const removed = await desk.client.offerings.remove({ id: b.offeringId })
    expect(await desk.names(id)).toEqual(['甲厂'])
    await desk.client.changes.undo({ changeSetId: removed.changeSetId! })
    expect(await desk.names(id)).toEqual(['乙厂', '甲厂'])
    const binned = await desk.client.organizations.remove({ selection: { type: 'ids', ids: [a.id] } })
    expect(await desk.names(id)).toEqual(['乙厂'])
    await desk.client.changes.undo({ changeSetId: binned.changeSetId! })
    expect(await desk.names(id)).toEqual(['乙厂', '甲厂'])
  })

  test('the other way round: the requirements an offering fits best', async () => {
    const desk = await tradeDesk()
    const { offeringId } = await desk.supplier('甲厂')
    await desk.want({ title: '轴承', categoryId: null, specification: '6204' })
    const id = await desk.want()
    await desk.want({ status: 'closed' })
    const forward = await desk.client.matching.suppliersFor({ requirementId: id, limit: 5 })
    const back = await desk.client.matching.requirementsFor({ offeringId, limit: 5 })
    expect(back.map(({ requirementTitle }) => requirementTitle)).toEqual(['保温杯', '轴承'])
    expect(back[0]?.score).toBe(forward.ranked[0]?.score)
    expect(back[0]?.reasons).toEqual(forward.ranked[0]?.reasons)
  })

  test('the team weighs as it wants, and can take that back', async () => {
    const desk = await tradeDesk()
    const usual = await desk.client.matching.weights()
    const { changeSetId } = await desk.client.matching.setWeights({ ...usual, price: 90 })
    expect((await desk.client.matching.weights()).price).toBe(90)
    await desk.client.changes.undo({ changeSetId: changeSetId! })
    expect(await desk.client.matching.weights()).toEqual(usual)
  })

  test('all open requirements at once, and what nobody has', async () => {
    const desk = await tradeDesk()
    await desk.supplier('甲厂')
    await desk.want()
    const odd = await desk.want({
      title: '挖掘机',
      categoryId: null,
      specification: '20吨 履带',
      price: null,
    })
    const events = []
    for await (const event of await desk.client.matching.matchAll({ perRequirement: 5 })) events.push(event)
    expect(events.at(-1)).toMatchObject({ type: 'finished', requirements: 2, pairs: 2 })
    const last = events.at(-1)
    expect(last?.type === 'finished' && last.unmatched.map(({ requirementId }) => requirementId)).toEqual([
      odd,
    ])
  })
})

describe('working a requirement', () => {
  test('from a shortlist over a failed round to a deal; every step can be taken back', async () => {
    const desk = await tradeDesk()
    const { client } = desk
    const { id: supplierId, offeringId } = await desk.supplier('甲厂')
    const id = await desk.want()
    const listed = await client.matches.shortlist({ requirementId: id, offeringIds: [offeringId] })
    const [first] = await client.matches.ofRequirement({ requirementId: id })
    expect(first?.match).toMatchObject({ state: 'shortlisted', round: 1, score: first?.score })
    expect(await client.requirements.get({ id })).toMatchObject({
      status: 'matching',
      matchesByState: { shortlisted: 1 },
    })

    // The list keeps the score of its day.
    await client.offerings.update({ id: offeringId, changes: { title: '轴承', categoryId: null } })
    expect((await client.matches.ofRequirement({ requirementId: id }))[0]?.score).toBe(first?.score)
    await client.matches.propose({ id: listed.ids[0]!, to: 'both' })

    const failed = await client.matches.noDeal({
      requirementId: id,
      reason: 'price',
      note: '最多 42',
      sharpened: { price: { low: null, high: 42, currency: 'CNY', per: 'piece' } },
      followUpInDays: 3,
    })
    expect(failed.round).toBe(2)
    expect(await client.requirements.get({ id })).toMatchObject({
      round: 2,
      status: 'open',
      price: { high: 42 },
      matchesByState: {},
    })
    expect((await client.matches.ofRequirement({ requirementId: id }))[0]?.match).toMatchObject({
      state: 'noDeal',
      noDealReason: 'price',
      note: '最多 42',
    })
    const owed = () => client.followUps.page({ filter: { origins: ['requirement'] }, offset: 0, limit: 10 })
    expect((await owed()).rows).toMatchObject([
      { followUp: { title: '保温杯', dueOn: '2026-03-08', reason: '最多 42' } },
    ])
    await client.changes.undo({ changeSetId: failed.changeSetId! })
    expect(await client.requirements.get({ id })).toMatchObject({
      round: 1,
      status: 'matching',
      price: { high: 40 },
    })
    expect((await owed()).total).toBe(0)
    await client.changes.redoLast()

    const second = await client.matches.shortlist({ requirementId: id, offeringIds: [offeringId] })
    expect(second.ids).not.toEqual(listed.ids)
    await client.matches.accept({ id: second.ids[0]!, note: null })
    const dealt = await client.matches.deal({
      id: second.ids[0]!,
      deal: { ...emptyDeal, buyerId: desk.buyer, supplierId, amount: 20_000 },
      closesRequirement: true,
    })
    expect(await client.requirements.get({ id })).toMatchObject({
      status: 'dealt',
      matchesByState: { deal: 1 },
    })
    expect((await client.organizations.get({ id: desk.buyer })).firstDealOn).toBe('2026-03-01')
    expect(await client.deals.ofBuyer({ organizationId: desk.buyer })).toMatchObject([
      { requirementId: id, amount: 20_000 },
    ])
    expect(await client.deals.supplierRecord({ organizationId: supplierId })).toMatchObject({
      rounds: 2,
      deals: 1,
      winRate: 0.5,
      reasons: { price: 1 },
    })

    await client.changes.undo({ changeSetId: dealt.changeSetId! })
    expect(await client.deals.ofBuyer({ organizationId: desk.buyer })).toEqual([])
    expect((await client.organizations.get({ id: desk.buyer })).firstDealOn).toBeNull()
    expect(await client.requirements.get({ id })).toMatchObject({
      status: 'matching',
      matchesByState: { accepted: 1 },
    })
  })

  test('a step back: from the answer to the proposal, to the list, off it, and on it again', async () => {
    const desk = await tradeDesk()
    const { offeringId } = await desk.supplier('甲厂')
    const requirementId = await desk.want()
    const list = () => desk.client.matches.shortlist({ requirementId, offeringIds: [offeringId] })
    const id = (await list()).ids[0]!
    await desk.client.matches.propose({ id, to: 'supplier' })
    await desk.client.matches.reject({ id, reason: 'moq', note: null })
    const states = []
    for (let step = 0; step < 3; step += 1) {
      await desk.client.matches.takeBack({ id })
      states.push((await desk.client.matches.ofRequirement({ requirementId }))[0]?.match?.state ?? null)
    }
    expect(states).toEqual(['proposed', 'shortlisted', null])
    await list()
    expect((await desk.client.matches.ofRequirement({ requirementId }))[0]?.match).toMatchObject({
      state: 'shortlisted',
      noDealReason: null,
    })
  })

  test('a deal that is removed leaves nothing behind; a corrected one moves the first day', async () => {
    const desk = await tradeDesk()
    const { client, buyer } = desk
    const firstDealOn = async () => (await client.organizations.get({ id: buyer })).firstDealOn
    const later = await client.deals.create({ ...emptyDeal, buyerId: buyer })
    const earlier = await client.deals.create({
      ...emptyDeal,
      buyerId: buyer,
      dealtOn: '2025-11-02' as never,
    })
    expect(await firstDealOn()).toBe('2025-11-02')
    await client.deals.update({ id: earlier.id, changes: { dealtOn: '2026-03-04' as never } })
    expect(await firstDealOn()).toBe('2026-03-01')
    await client.deals.remove({ id: later.id })
    expect(await firstDealOn()).toBe('2026-03-04')
    await client.deals.remove({ id: earlier.id })
    expect(await firstDealOn()).toBeNull()
  })
})

describe('what is refused', () => {
  test('says why: prices upside down, quantities nobody orders, companies and people that are not there', async () => {
    const desk = await tradeDesk()
    const { client, wish, buyer } = desk
    const messages = (given: object) =>
      client.requirements.create({ ...wish(), ...given }).then(
        () => 'saved',
        (error) => error.data.reason ?? error.data.issues[0].message,
      )
    expect(await messages({ price: { low: 50, high: 40, currency: 'CNY', per: 'piece' } })).toBe(
      'priceUpsideDown',
    )
    expect(await messages({ price: { low: null, high: null, currency: 'CNY', per: 'piece' } })).toBe(
      'priceMissing',
    )
    expect(await messages({ quantity: { amount: -5, unit: 'piece' } })).toBe('amountNotPositive')
    expect(await messages({ quantity: { amount: 1e15, unit: 'piece' } })).toBe('amountTooLarge')
    expect(await messages({ organizationId: '01890000-0000-7000-8000-00000000dead' })).toBe(
      'organizationNotFound',
    )
    expect(await messages({ contactId: '01890000-0000-7000-8000-00000000dead' })).toBe(
      'contactNotOfOrganization',
    )
    expect(await messages({ categoryId: 'hs.0000' })).toBe('categoryNotFound')
    const deal = (given: object) =>
      client.deals.create({ ...emptyDeal, buyerId: buyer, ...given }).then(
        () => 'saved',
        (error) => error.data.reason,
      )
    expect(await deal({ buyerId: '01890000-0000-7000-8000-00000000dead' })).toBe('organizationNotFound')
    expect(await deal({ supplierId: buyer })).toBe('dealWithItself')
    expect(await deal({ dealtOn: '2027-01-01' })).toBe('inTheFuture')
  })

  test('a pair that a rule excludes cannot be listed, a closed requirement takes no more', async () => {
    const desk = await tradeDesk()
    const { id, offeringId } = await desk.supplier('甲厂')
    const requirementId = await desk.want()
    await desk.client.organizations.update({ id, changes: { blacklistReason: '欠款' } })
    await expect(
      desk.client.matches.shortlist({ requirementId, offeringIds: [offeringId] }),
    ).rejects.toMatchObject({ data: { reason: 'pairExcluded' } })
    await desk.client.requirements.update({ id: requirementId, changes: { status: 'closed' } })
    await expect(
      desk.client.matches.shortlist({ requirementId, offeringIds: [offeringId] }),
    ).rejects.toMatchObject({ data: { reason: 'requirementClosed' } })
  })

  test('a category cannot come to stand below itself, nor be merged in a circle', async () => {
    const { client } = await tradeDesk()
    const make = (parentId: string | null) =>
      client.categories.create({
        parentId: parentId as never,
        names: { zh: '杯', en: '' },
        synonyms: [],
        code: null,
        mappedToId: null,
      })
    const above = await make(null)
    const below = await make(above.id)
    const refused = { data: { reason: 'categoryCycle' } }
    await expect(
      client.categories.update({ id: above.id, changes: { parentId: below.id } }),
    ).rejects.toMatchObject(refused)
    await expect(client.categories.merge({ id: above.id, into: below.id })).rejects.toMatchObject(refused)
    await client.categories.merge({ id: below.id, into: above.id })
    await expect(client.categories.merge({ id: above.id, into: below.id })).rejects.toMatchObject(refused)
    await expect(
      client.categories.update({ id: 'hs.9617' as never, changes: { code: 'x' } }),
    ).rejects.toMatchObject({ data: { reason: 'builtIn' } })
  })
})

test('a merged category counts as the other one and keeps its name; undo parts them again', async () => {
  const desk = await tradeDesk()
  const { client } = desk
  const own = await client.categories.create({
    parentId: null,
    names: { zh: '我们的杯壶', en: 'Our cups' },
    synonyms: [],
    code: null,
    mappedToId: null,
  })
  await desk.supplier('甲厂', { categoryId: own.id })
  const id = await desk.want()
  const relation = async () =>
    (await client.matching.suppliersFor({ requirementId: id, limit: 1 })).ranked[0]?.reasons.find(
      ({ criterion }) => criterion === 'category',
    )?.how
  expect(await relation()).toBe('other')
  const merged = await client.categories.merge({ id: own.id, into: 'hs.9617' as never })
  expect(await relation()).toBe('synonym')
  expect((await client.categories.list()).find((each) => each.id === own.id)?.names.zh).toBe('我们的杯壶')
  await client.changes.undo({ changeSetId: merged.changeSetId! })
  expect(await relation()).toBe('other')
})

describe('quota', () => {
  const wish = { least: 1, most: 2, perSupplier: 5, spread: 1, must: [], never: [] }

  test('every buyer its suppliers, with reasons; the pairs that must and must not meet', async () => {
    const desk = await tradeDesk()
    const [a, b, c] = [
      await desk.supplier('甲厂'),
      await desk.supplier('乙厂'),
      await desk.supplier('丙厂', { price: { low: 70, high: 80, currency: 'CNY', per: 'piece' } }),
    ]
    const id = await desk.want()
    const pair = (supplierId: typeof a.id) => ({ buyerId: desk.buyer, supplierId })
    const plan = await desk.client.matching.quota({
      ...wish,
      requirementIds: [id],
      must: [pair(c.id)],
      never: [pair(a.id)],
    })
    expect(plan).toMatchObject({ isProvenOptimal: true, problem: null, shortages: [] })
    expect(plan.pairs.map(({ supplierName, isMust }) => [supplierName, isMust])).toEqual(
      expect.arrayContaining([
        ['乙厂', false],
        ['丙厂', true],
      ]),
    )
    expect(plan.pairs[0]?.reasons).toHaveLength(9)
    expect(
      (
        await desk.client.matching.quota({
          ...wish,
          requirementIds: [id],
          must: [pair(b.id)],
          never: [pair(b.id)],
        })
      ).problem,
    ).toEqual({ code: 'both', buyerName: '宁波海天采购有限公司', supplierName: '乙厂' })
    await desk.client.organizations.update({ id: b.id, changes: { blacklistReason: '欠款' } })
    expect(
      (await desk.client.matching.quota({ ...wish, requirementIds: [id], must: [pair(b.id)] })).problem?.code,
    ).toBe('excluded')
  })

  test('a buyer that cannot reach its number says why', async () => {
    const desk = await tradeDesk()
    await desk.supplier('甲厂')
    const id = await desk.want()
    const plan = await desk.client.matching.quota({ ...wish, least: 3, most: 5, requirementIds: [id] })
    expect(plan.shortages).toMatchObject([{ reached: 1, wanted: 3, why: 'fewCandidates', candidates: 1 }])
  })
})

test('a typed need becomes a form: the thing, how many, for how much, where and when, and what it is', async () => {
  const { client } = await tradeDesk()
  expect(
    await client.requirements.readNote({
      text: '需要 500 套 304 不锈钢保温杯，8 月底前，宁波交货，单价 40 以内',
    }),
  ).toMatchObject({
    title: '304 不锈钢保温杯',
    quantity: { amount: 500, unit: 'set' },
    price: { high: 40 },
    neededBy: '2026-08-31',
    deliverTo: { city: '宁波' },
    categoryId: 'hs.9617',
  })
})
