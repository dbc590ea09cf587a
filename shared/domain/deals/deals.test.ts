import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import type { Deal } from '../../model/deal.ts'
import { CategoryId, DealId, MatchId, OfferingId, OrganizationId, RequirementId } from '../../model/ids.ts'
import type { Match } from '../../model/match.ts'
import { lastDealOf } from './last-deal.ts'
import { purchaseBehaviour } from './purchase-behaviour.ts'
import { supplierRecord } from './supplier-record.ts'

const uuid = '01890000-0000-7000-8000-000000000001'
const today = LocalDate.parse('2026-03-05')
const deal = (dealtOn: string, given: Partial<Deal> = {}): Deal => ({
  id: DealId.parse(uuid),
  buyerId: OrganizationId.parse(uuid),
  supplierId: null,
  requirementId: null,
  matchId: null,
  dealtOn: LocalDate.parse(dealtOn),
  title: '保温杯',
  categoryId: CategoryId.parse('hs.9617'),
  quantity: null,
  amount: 1_000,
  currency: 'CNY',
  method: null,
  region: null,
  notes: null,
  ...given,
})

describe('what a buyer buys', () => {
  test('by quarter, category, rhythm, tender and place', () => {
    const found = purchaseBehaviour(
      [
        deal('2025-09-05', { method: 'tender', region: { country: null, province: '浙江', city: '宁波' } }),
        deal('2025-12-04', { method: 'direct', amount: 2_500.5 }),
        deal('2026-03-04', { method: 'direct', categoryId: null }),
      ],
      today,
    )
    expect(found.quarters).toHaveLength(8)
    expect(found.quarters.slice(-3)).toEqual([
      { from: '2025-07-01', amount: 1_000, deals: 1 },
      { from: '2025-10-01', amount: 2_500.5, deals: 1 },
      { from: '2026-01-01', amount: 1_000, deals: 1 },
    ])
    expect(found.categories).toEqual([
      { categoryId: 'hs.9617', amount: 3_500.5, deals: 2 },
      { categoryId: null, amount: 1_000, deals: 1 },
    ])
    expect(found).toMatchObject({
      cycleDays: 90,
      nextExpectedOn: '2026-06-02',
      deals: 3,
      dealDays: 3,
      lastOn: '2026-03-04',
      methodsKnown: 3,
      regions: [{ region: '浙江 宁波', deals: 1 }],
    })
    expect(found.tenderShare).toBeCloseTo(1 / 3)
  })

  test('two purchases have no rhythm, several on a day are one', () => {
    expect(
      purchaseBehaviour([deal('2026-01-01'), deal('2026-01-01'), deal('2026-02-01')], today),
    ).toMatchObject({
      dealDays: 2,
      cycleDays: null,
      nextExpectedOn: null,
    })
  })

  test('amounts in another currency are not added up with the usual one', () => {
    const found = purchaseBehaviour(
      [
        deal('2026-02-01'),
        deal('2026-02-02'),
        deal('2026-02-03', { currency: 'USD' }),
        deal('2026-02-04', { amount: null }),
      ],
      today,
    )
    expect(found).toMatchObject({ currency: 'CNY', notCounted: 2 })
    expect(found.quarters.at(-1)).toEqual({ from: '2026-01-01', amount: 2_000, deals: 4 })
  })
})

describe('a supplier’s record', () => {
  const round = (given: Partial<Match>): Match => ({
    id: MatchId.parse(uuid),
    requirementId: RequirementId.parse(uuid),
    offeringId: OfferingId.parse(uuid),
    supplierId: OrganizationId.parse(uuid),
    round: 1,
    state: 'proposed',
    score: null,
    reasons: [],
    proposedToBuyerAt: null,
    proposedToSupplierAt: '2026-03-01T00:00:00.000Z' as never,
    answeredAt: null,
    noDealReason: null,
    note: null,
    dealId: null,
    ...given,
  })

  test('counts what was proposed: won, answered in, lost for which reasons', () => {
    const record = supplierRecord(
      [
        round({ state: 'shortlisted', proposedToSupplierAt: null }),
        round({ state: 'deal', answeredAt: '2026-03-02T12:00:00.000Z' as never }),
        round({ state: 'rejected', noDealReason: 'moq', answeredAt: '2026-03-04T00:00:00.000Z' as never }),
        round({}),
      ],
      1,
    )
    expect(record).toEqual({
      rounds: 3,
      decided: 2,
      deals: 2,
      winRate: 0.5,
      responseDays: 3,
      reasons: { moq: 1 },
    })
  })

  test('says nothing of a supplier nobody was proposed', () => {
    expect(supplierRecord([], 0)).toEqual({
      rounds: 0,
      decided: 0,
      deals: 0,
      winRate: null,
      responseDays: null,
      reasons: {},
    })
  })
})

describe('the last deal as a greeting speaks of it', () => {
  const flasks = CategoryId.parse('hs.9617')
  const categories = (zh: string, en = 'Flasks') => new Map([[flasks, { names: { zh, en } }]])

  test('by the category, in the language of the message', () => {
    expect(lastDealOf(deal('2025-11-03'), categories('保温瓶'), 'zh-CN')).toEqual({
      on: '2025-11-03',
      category: '保温瓶',
      amount: 1_000,
    })
    expect(lastDealOf(deal('2025-11-03'), categories('保温瓶'), 'en').category).toBe('Flasks')
  })

  test('a heading of the tariff is no word to thank with: then by what was bought', () => {
    const heading = '带壳的保温瓶和其他真空容器及其零件，但玻璃瓶胆除外'
    expect(lastDealOf(deal('2025-11-03'), categories(heading), 'zh-CN').category).toBe('保温杯')
    const list = deal('2025-11-03', { title: '保温杯、雨伞、文件袋等三项' })
    expect(lastDealOf(list, categories(heading), 'zh-CN').category).toBeNull()
  })

  test('an amount in dollars is not told as yuan', () => {
    expect(lastDealOf(deal('2025-11-03', { currency: 'USD' }), new Map(), 'zh-CN').amount).toBeNull()
  })
})
