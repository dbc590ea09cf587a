import { expect, test } from 'vitest'
import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { MatchId, OfferingId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import type { MatchState } from '#shared/model/match.ts'
import { entriesOf } from './entries.ts'

const uuid = (last: number) => `01920000-0000-7000-8000-${String(last).padStart(12, '0')}`
const requirementId = RequirementId.parse(uuid(1))
const supplierId = OrganizationId.parse(uuid(2))

function pairOf(offering: number, score: number, worked?: { state: MatchState; round: number }): RankedMatch {
  const offeringId = OfferingId.parse(uuid(100 + offering))
  const day = LocalDate.parse('2026-03-01')
  return {
    requirementId,
    offeringId,
    supplierId,
    score,
    reasons: [],
    excluded: [],
    supplierName: `厂${offering}`,
    buyerName: '买家',
    requirementTitle: '杯',
    offering: {
      id: offeringId,
      organizationId: supplierId,
      title: '杯',
      categoryId: null,
      specification: '',
      moq: null,
      capacityPerMonth: null,
      price: null,
      regions: [],
      leadTimeDays: null,
      certificates: [],
      notes: null,
      createdOn: day,
      updatedOn: day,
    },
    match: worked
      ? {
          id: MatchId.parse(uuid(200 + offering)),
          requirementId,
          offeringId,
          supplierId,
          score,
          reasons: [],
          proposedToBuyerAt: null,
          proposedToSupplierAt: null,
          answeredAt: null,
          noDealReason: null,
          note: null,
          dealId: null,
          ...worked,
        }
      : null,
  }
}

test('who is worked on stands first, furthest first, and only once; who hardly fits stands apart', () => {
  const matches = [
    pairOf(1, 60, { state: 'shortlisted', round: 2 }),
    pairOf(2, 50, { state: 'accepted', round: 2 }),
    pairOf(3, 99, { state: 'noDeal', round: 1 }),
  ]
  const entries = entriesOf(2, matches, [pairOf(3, 90), pairOf(1, 72), pairOf(4, 40)], [pairOf(5, 30)])
  expect(entries.map(({ pair, group }) => [pair.supplierName, group])).toEqual([
    ['厂2', 'worked'],
    ['厂1', 'worked'],
    ['厂3', 'ranked'],
    ['厂4', 'weak'],
    ['厂5', 'excluded'],
  ])
})

test('a supplier that still ranks shows the score of today', () => {
  const [entry] = entriesOf(1, [pairOf(1, 60, { state: 'proposed', round: 1 })], [pairOf(1, 72)], [])
  expect(entry?.pair.score).toBe(72)
  expect(entry?.pair.match?.score).toBe(60)
})
