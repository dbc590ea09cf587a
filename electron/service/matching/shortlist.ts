import { matchId } from '#db/repositories/match-id.ts'
import { matchesById, storedMatchIds } from '#db/repositories/matches.ts'
import { readWeights } from '#db/repositories/matching-weights.ts'
import { matches, requirements } from '#db/schema/matching.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { MatchId, OfferingId } from '#shared/model/ids.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import type { OpenService } from '../service-context.ts'

/**
 * Puts pairs on the list of the requirement's round with the score and reasons they have today. A pair that stands there
 * already stays as it is; one that a rule excludes is refused.
 */
export async function shortlistChanges(
  { store, matching }: OpenService,
  requirement: Requirement,
  offeringIds: readonly OfferingId[],
): Promise<
  { ok: true; ids: MatchId[]; changes: RowChange[] } | { ok: false; reason: 'offeringGone' | 'pairExcluded' }
> {
  const [ranker, weights] = [await matching.ranker(), readWeights(store)]
  const pairs = [...new Set(offeringIds)].map((offeringId) => ({
    offeringId,
    id: matchId(requirement.id, offeringId, requirement.round),
  }))
  const ids = pairs.map(({ id }) => id)
  const [known, stored] = [matchesById(store, ids), storedMatchIds(store, ids)]
  const changes: RowChange[] = []
  for (const { id, offeringId } of pairs) {
    if (known.has(id)) continue
    const scored = ranker.explain(requirement, offeringId, weights)
    if (!scored) return { ok: false, reason: 'offeringGone' }
    if (scored.excluded.length > 0) return { ok: false, reason: 'pairExcluded' }
    const { score, reasons, supplierId } = scored
    const values = { ...untouched, state: 'shortlisted', score, reasons }
    changes.push(
      stored.has(id)
        ? updateRecord(matches, id, { ...values, deletedAt: null })
        : insertRecord(matches, id, {
            ...values,
            requirementId: requirement.id,
            offeringId,
            buyerId: requirement.organizationId,
            supplierId,
            round: requirement.round,
          }),
    )
  }
  if (changes.length > 0 && requirement.status === 'open')
    changes.push(updateRecord(requirements, requirement.id, { status: 'matching' }))
  return { ok: true, ids, changes }
}

/** Nothing has happened with it yet. */
const untouched = {
  proposedToBuyerAt: null,
  proposedToSupplierAt: null,
  answeredAt: null,
  noDealReason: null,
  note: null,
  dealId: null,
}
