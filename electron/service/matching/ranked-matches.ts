import { matchId } from '#db/repositories/match-id.ts'
import { matchesById, type StoredMatch } from '#db/repositories/matches.ts'
import { offeringsById } from '#db/repositories/offerings.ts'
import { organizationNamesById } from '#db/repositories/organization-names.ts'
import { findRequirements } from '#db/repositories/requirements.ts'
import type { Store } from '#db/store.ts'
import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import type { ScoredMatch } from '#shared/model/match.ts'
import type { Requirement } from '#shared/model/requirement.ts'

/** Scored pairs with what the screen shows of them, and what is going on with each in the requirement's present round. */
export function rankedMatches(
  store: Store,
  scored: readonly ScoredMatch[],
  requirements: readonly Requirement[],
): RankedMatch[] {
  const requirementById = new Map(requirements.map((each) => [each.id, each]))
  const idOf = ({ requirementId, offeringId }: ScoredMatch) =>
    matchId(requirementId, offeringId, requirementById.get(requirementId)?.round ?? 1)
  const matches = matchesById(store, scored.map(idOf))
  return withNames(
    store,
    scored.map((each) => ({ scored: each, match: matches.get(idOf(each)) ?? null })),
    requirements,
  )
}

/** Matches somebody works on, with the score and reasons they were put on the list with. */
export function storedMatches(store: Store, matches: readonly StoredMatch[]): RankedMatch[] {
  const requirements = findRequirements(store, [...new Set(matches.map((match) => match.requirementId))])
  return withNames(
    store,
    matches.map((match) => ({ scored: scoredOf(match), match })),
    requirements,
  )
}

const scoredOf = ({ requirementId, offeringId, supplierId, score, reasons }: StoredMatch): ScoredMatch => ({
  requirementId,
  offeringId,
  supplierId,
  score: score ?? 0,
  reasons,
  excluded: [],
})

function withNames(
  store: Store,
  pairs: readonly { scored: ScoredMatch; match: StoredMatch | null }[],
  requirements: readonly Requirement[],
): RankedMatch[] {
  const requirementById = new Map(requirements.map((each) => [each.id, each]))
  const offerings = offeringsById(store, [...new Set(pairs.map(({ scored }) => scored.offeringId))])
  const names = organizationNamesById(store, [
    ...pairs.map(({ scored }) => scored.supplierId),
    ...requirements.map(({ organizationId }) => organizationId),
  ])
  return pairs.flatMap(({ scored, match }) => {
    const offering = offerings.get(scored.offeringId)
    const requirement = requirementById.get(scored.requirementId)
    // Of a requirement that was removed nothing is left to decide.
    if (!offering || !requirement) return []
    return {
      ...scored,
      supplierName: names.get(scored.supplierId) ?? '',
      buyerName: names.get(requirement.organizationId) ?? '',
      offering,
      requirementTitle: requirement.title,
      match: match && withoutBuyer(match),
    }
  })
}

const withoutBuyer = ({ buyerId: _buyerId, ...match }: StoredMatch) => match
