import {
  findMatch,
  matchesOfOrganization,
  matchesOfRequirement,
  type StoredMatch,
} from '#db/repositories/matches.ts'
import { findRequirement } from '#db/repositories/requirements.ts'
import { matches } from '#db/schema/matching.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { groupBy } from '#shared/domain/group-by.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { DealId, type MatchId } from '#shared/model/ids.ts'
import { patched } from '#shared/model/patch.ts'
import type { RequirementInput } from '#shared/model/requirement.ts'
import { os } from '../implementer.ts'
import { requirementRefusal } from '../matching/check-requirement.ts'
import { closeRoundChanges } from '../matching/close-round.ts'
import { storedMatches } from '../matching/ranked-matches.ts'
import { dealChanges, dealRefusal } from '../matching/record-deal.ts'
import { shortlistChanges } from '../matching/shortlist.ts'
import type { OpenService } from '../service-context.ts'

export const matchesProcedures = {
  ofRequirement: os.matches.ofRequirement.handler(({ input, context: { store } }) =>
    storedMatches(store, matchesOfRequirement(store, input.requirementId)),
  ),

  ofOrganization: os.matches.ofOrganization.handler(({ input, context: { store } }) =>
    storedMatches(store, matchesOfOrganization(store, input.organizationId)),
  ),

  shortlist: os.matches.shortlist.handler(async ({ input, context, errors }) => {
    const requirement = findRequirement(context.store, input.requirementId)
    if (!requirement) throw errors.NOT_FOUND()
    if (requirement.status === 'dealt' || requirement.status === 'closed')
      throw errors.INVALID({ data: { reason: 'requirementClosed' } })
    const listed = await shortlistChanges(context, requirement, input.offeringIds)
    if (!listed.ok) throw errors.INVALID({ data: { reason: listed.reason } })
    const applied = context.write({ label: 'matches.shortlist', changes: listed.changes })
    return { ids: listed.ids, changeSetId: applied?.id ?? null }
  }),

  shortlistMany: os.matches.shortlistMany.handler(async ({ input, context, errors }) => {
    const ids: MatchId[] = []
    const changes: RowChange[] = []
    for (const [requirementId, pairs] of groupBy(input.pairs, (pair) => pair.requirementId)) {
      const requirement = findRequirement(context.store, requirementId)
      if (!requirement || requirement.status === 'dealt' || requirement.status === 'closed') continue
      const listed = await shortlistChanges(
        context,
        requirement,
        pairs.map(({ offeringId }) => offeringId),
      )
      if (!listed.ok) throw errors.INVALID({ data: { reason: listed.reason } })
      ids.push(...listed.ids)
      changes.push(...listed.changes)
    }
    const applied = context.write({ label: 'matches.shortlist', changes })
    return { ids, changeSetId: applied?.id ?? null }
  }),

  propose: os.matches.propose.handler(({ input: { id, to }, context, errors }) => {
    const match = findMatch(context.store, id)
    if (!match) throw errors.NOT_FOUND()
    if (isDecided(match)) throw errors.INVALID({ data: { reason: 'matchDecided' } })
    const now = nowInstant(context.store.clock)
    return written(context, 'matches.propose', id, {
      state: match.state === 'accepted' ? 'accepted' : 'proposed',
      proposedToBuyerAt: to === 'supplier' ? match.proposedToBuyerAt : (match.proposedToBuyerAt ?? now),
      proposedToSupplierAt: to === 'buyer' ? match.proposedToSupplierAt : (match.proposedToSupplierAt ?? now),
    })
  }),

  accept: os.matches.accept.handler(({ input: { id, note }, context, errors }) => {
    const match = findMatch(context.store, id)
    if (!match) throw errors.NOT_FOUND()
    if (isDecided(match)) throw errors.INVALID({ data: { reason: 'matchDecided' } })
    const answeredAt = match.answeredAt ?? nowInstant(context.store.clock)
    return written(context, 'matches.accept', id, { state: 'accepted', answeredAt, note: note ?? match.note })
  }),

  reject: os.matches.reject.handler(({ input: { id, reason, note }, context, errors }) => {
    const match = findMatch(context.store, id)
    if (!match) throw errors.NOT_FOUND()
    if (match.state === 'deal') throw errors.INVALID({ data: { reason: 'matchDealt' } })
    const answeredAt = match.answeredAt ?? nowInstant(context.store.clock)
    return written(context, 'matches.reject', id, {
      state: 'rejected',
      noDealReason: reason,
      answeredAt,
      note: note ?? match.note,
    })
  }),

  takeBack: os.matches.takeBack.handler(({ input: { id }, context, errors }) => {
    const match = findMatch(context.store, id)
    if (!match) throw errors.NOT_FOUND()
    if (match.state === 'deal') throw errors.INVALID({ data: { reason: 'matchDealt' } })
    return written(context, 'matches.takeBack', id, stepBack(match, nowInstant(context.store.clock)))
  }),

  deal: os.matches.deal.handler(({ input: { id, deal, closesRequirement }, context, errors }) => {
    const match = findMatch(context.store, id)
    if (!match) throw errors.NOT_FOUND()
    if (match.state === 'deal') throw errors.INVALID({ data: { reason: 'matchDealt' } })
    const recorded = { ...deal, matchId: id, requirementId: match.requirementId }
    const isOfOthers = deal.buyerId !== match.buyerId || deal.supplierId !== match.supplierId
    const reason = isOfOthers ? 'dealOfOtherBuyer' : dealRefusal(context.store, recorded)
    if (reason) throw errors.INVALID({ data: { reason } })
    const dealId = DealId.parse(context.store.newId())
    const applied = context.write({
      label: 'matches.deal',
      changes: dealChanges(context.store, dealId, recorded, closesRequirement),
    })
    return { dealId, changeSetId: applied?.id ?? null }
  }),

  noDeal: os.matches.noDeal.handler(({ input, context, errors }) => {
    const { store } = context
    const requirement = findRequirement(store, input.requirementId)
    if (!requirement) throw errors.NOT_FOUND()
    if (requirement.status === 'dealt') throw errors.INVALID({ data: { reason: 'requirementClosed' } })
    const reason = requirementRefusal(store, patched<RequirementInput>(requirement, input.sharpened))
    if (reason) throw errors.INVALID({ data: { reason } })
    const applied = context.write({
      label: 'matches.noDeal',
      changes: closeRoundChanges(context, requirement, input),
    })
    return { round: requirement.round + 1, changeSetId: applied?.id ?? null }
  }),
}

const isDecided = ({ state }: StoredMatch): boolean =>
  state === 'deal' || state === 'noDeal' || state === 'rejected'

/** From an answer to the proposal, from a proposal to the list, from the list off it. */
function stepBack({ state, proposedToBuyerAt, proposedToSupplierAt }: StoredMatch, now: string) {
  const wasProposed = proposedToBuyerAt !== null || proposedToSupplierAt !== null
  if (state === 'accepted' || state === 'rejected' || state === 'noDeal')
    return { state: wasProposed ? 'proposed' : 'shortlisted', answeredAt: null, noDealReason: null }
  if (state === 'proposed')
    return { state: 'shortlisted', proposedToBuyerAt: null, proposedToSupplierAt: null }
  return { deletedAt: now }
}

function written(
  context: OpenService,
  label: string,
  id: MatchId,
  changes: Parameters<typeof updateRecord<typeof matches>>[2],
) {
  const applied = context.write({ label, changes: [updateRecord(matches, id, changes)] })
  return { changeSetId: applied?.id ?? null }
}
