import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import type { Deal } from '../../model/deal.ts'
import { CategoryId, DealId, MatchId, OfferingId, OrganizationId, RequirementId } from '../../model/ids.ts'
import type { Match } from '../../model/match.ts'
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
      regions: [{ region: '浙江 宁波', deals: 1 }],
    })
    expect(found.tenderShare).toBeCloseTo(1 / 3)
  })

  test('two purchases have no rhythm, several on a day are one', () => {
    expect(
      purchaseBehaviour([deal('2026-01-01'), deal('2026-01-01'), deal('2026-02-01')], today),
    ).toMatchObject({
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
    expect(record).toEqual({ rounds: 3, deals: 2, winRate: 0.5, responseDays: 3, reasons: { moq: 1 } })
  })

  test('says nothing of a supplier nobody was proposed', () => {
    expect(supplierRecord([], 0)).toEqual({
      rounds: 0,
      deals: 0,
      winRate: null,
      responseDays: null,
      reasons: {},
    })
  })
})
