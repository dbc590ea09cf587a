import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { MatchId, OfferingId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import type { MatchState } from '#shared/model/match.ts'

const uuid = (last: number) => `01920000-0000-7000-8000-${String(last).padStart(12, '0')}`
const requirementId = RequirementId.parse(uuid(1))
const supplierId = OrganizationId.parse(uuid(2))

/** A pair of one requirement and the offering of supplier S1, S2 …. */
export function pairOf(
  offering: number,
  score: number,
  worked?: { state: MatchState; round: number },
): RankedMatch {
  const offeringId = OfferingId.parse(uuid(100 + offering))
  const day = LocalDate.parse('2026-03-01')
  return {
    requirementId,
    offeringId,
    supplierId,
    score,
    reasons: [],
    excluded: [],
    supplierName: `S${offering}`,
    buyerName: 'B',
    requirementTitle: 'O',
    offering: {
      id: offeringId,
      organizationId: supplierId,
      title: String(offering),
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
