import { setImmediate as letOthersThrough } from 'node:timers/promises'
import { readWeights } from '#db/repositories/matching-weights.ts'
import { findRequirements, openRequirementHeads } from '#db/repositories/requirements.ts'
import type { OfferingId } from '#shared/model/ids.ts'
import type { ScoredMatch } from '#shared/model/match.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import type { OpenService } from '../service-context.ts'

/** Looked at before another call gets its turn: some 20 ms. */
const partSize = 250

/** The open requirements an offering fits best; those a rule keeps apart are left out. */
export async function requirementsFor(
  { store, matching }: OpenService,
  offeringId: OfferingId,
  limit: number,
): Promise<{ scored: ScoredMatch[]; requirements: Requirement[] }> {
  const open = openRequirementHeads(store).map(({ id }) => id)
  const weights = readWeights(store)
  let best: ScoredMatch[] = []
  for (let from = 0; from < open.length; from += partSize) {
    const ranker = await matching.ranker()
    const part = findRequirements(store, open.slice(from, from + partSize))
      .flatMap((requirement) => ranker.explain(requirement, offeringId, weights) ?? [])
      .filter(({ excluded }) => excluded.length === 0)
    best = [...best, ...part].toSorted(byScore).slice(0, limit)
    await letOthersThrough()
  }
  const requirements = findRequirements(
    store,
    best.map(({ requirementId }) => requirementId),
  )
  return { scored: best, requirements }
}

const byScore = (a: ScoredMatch, b: ScoredMatch): number =>
  b.score - a.score || (a.requirementId < b.requirementId ? -1 : 1)
