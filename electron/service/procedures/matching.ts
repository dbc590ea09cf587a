import { readWeights, weightsChange } from '#db/repositories/matching-weights.ts'
import { findOffering } from '#db/repositories/offerings.ts'
import { findRequirement } from '#db/repositories/requirements.ts'
import { os } from '../implementer.ts'
import { matchAll } from '../matching/match-all.ts'
import { quotaMatching } from '../matching/quota.ts'
import { rankedMatches } from '../matching/ranked-matches.ts'
import { requirementsFor } from '../matching/requirements-for.ts'

export const matchingProcedures = {
  suppliersFor: os.matching.suppliersFor.handler(async ({ input, context, errors }) => {
    const { store, matching } = context
    const requirement = findRequirement(store, input.requirementId)
    if (!requirement) throw errors.NOT_FOUND()
    const ranker = await matching.ranker()
    const { ranked, excluded } = ranker.rank(requirement, input.weights ?? readWeights(store), input.limit)
    return {
      ranked: rankedMatches(store, ranked, [requirement]),
      excluded: rankedMatches(store, excluded, [requirement]),
      offerings: ranker.size,
    }
  }),

  requirementsFor: os.matching.requirementsFor.handler(async ({ input, context, errors }) => {
    if (!findOffering(context.store, input.offeringId)) throw errors.NOT_FOUND()
    const { scored, requirements } = await requirementsFor(context, input.offeringId, input.limit)
    return rankedMatches(context.store, scored, requirements)
  }),

  matchAll: os.matching.matchAll.handler(({ input, context, signal }) =>
    matchAll(context, input.perRequirement, signal),
  ),

  weights: os.matching.weights.handler(({ context }) => readWeights(context.store)),

  setWeights: os.matching.setWeights.handler(({ input, context }) => {
    const applied = context.write({
      label: 'settings.matchingWeights',
      changes: [weightsChange(context.store, input)],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  quota: os.matching.quota.handler(({ input, context }) => quotaMatching(context, input)),
}
