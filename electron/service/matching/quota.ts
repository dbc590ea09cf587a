import { setImmediate as letOthersThrough } from 'node:timers/promises'
import { readWeights } from '#db/repositories/matching-weights.ts'
import { offeringsOf } from '#db/repositories/offerings.ts'
import { organizationNamesById } from '#db/repositories/organization-names.ts'
import { findRequirements } from '#db/repositories/requirements.ts'
import type { QuotaPlan, QuotaWish } from '#shared/contract/matching-contract.ts'
import { matchQuota } from '#shared/domain/matching/quota-matching.ts'
import type { OfferingId, OrganizationId } from '#shared/model/ids.ts'
import type { ScoredMatch, Weights } from '#shared/model/match.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import type { OpenService } from '../service-context.ts'
import type { Ranker } from './matching-desk.ts'

/** The best offerings of each requirement that are looked at: a supplier has several, a buyer meets only a few. */
const offeringsLookedAt = 100

/** Requirements looked at before another call gets its turn: some 20 ms. */
const partSize = 10

/**
 * Gives the buyers of the requirements their suppliers. Candidates are those that fit (see isFitting) and no rule
 * excludes; a pair stands for the requirement and the offering that fit each other best. A must-have pair is one
 * whatever its score, unless a rule forbids it.
 */
export async function quotaMatching(service: OpenService, input: QuotaWish): Promise<QuotaPlan> {
  const { store } = service
  const requirements = findRequirements(store, input.requirementIds)
  const pairs = await candidates(service, requirements)
  const buyers = [...new Set(requirements.map(({ organizationId }) => organizationId))]
  const nameOf = namesOf(service, [...buyers, ...pairs.suppliers(), ...mentioned(input)])
  const problemOf = (
    code: 'excluded' | 'both' | 'buyerLimit' | 'supplierLimit' | 'unknown',
    of: PairOfIds,
  ) => ({
    ...empty,
    problem: { code, buyerName: nameOf(of.buyerId), supplierName: nameOf(of.supplierId) },
  })
  const never = new Set(input.never.map(pairKey))
  for (const pair of input.must) {
    const best = await bestOfPair(service, requirements, pair)
    // Asked for and ruled out by the same person: the person has to say which.
    if (best === 'excluded' && !never.has(pairKey(pair))) return problemOf('excluded', pair)
    if (best !== null && best !== 'excluded') pairs.add(pair.buyerId, best)
  }
  const result = matchQuota({
    buyers: buyers.map((id) => ({ id, least: input.least, most: input.most })),
    suppliers: pairs.suppliers().map((id) => ({ id, most: input.perSupplier })),
    pairs: pairs
      .all()
      .map(({ buyerId, best }) => ({ buyerId, supplierId: best.supplierId, score: best.score })),
    must: input.must,
    never: input.never,
    spread: input.spread,
  })
  if (!result.ok) return problemOf(result.problem.code, result.problem)
  const reasonsOf = await reasonsReader(service, requirements)
  return {
    pairs: result.pairs.flatMap(({ buyerId, supplierId, score, isMust }) => {
      const pair = pairs.get(buyerId, supplierId)
      if (!pair) return []
      const { requirementId, offeringId } = pair.best
      const names = { buyerName: nameOf(buyerId), supplierName: nameOf(supplierId) }
      return {
        buyerId: pair.buyerId,
        supplierId: pair.best.supplierId,
        ...names,
        requirementId,
        offeringId,
        score,
        reasons: reasonsOf(pair.best),
        isMust,
      }
    }),
    total: result.total,
    isProvenOptimal: result.isProvenOptimal,
    shortages: result.shortages.flatMap(({ buyerId, ...shortage }) => {
      const id = buyers.find((buyer) => buyer === buyerId)
      return id === undefined ? [] : { buyerId: id, buyerName: nameOf(id), ...shortage }
    }),
    problem: null,
  }
}

const empty = { pairs: [], total: 0, isProvenOptimal: false, shortages: [] }

type PairOfIds = { buyerId: string; supplierId: string }

const pairKey = ({ buyerId, supplierId }: PairOfIds): string => `${buyerId} ${supplierId}`

type Candidate = Pick<ScoredMatch, 'requirementId' | 'offeringId' | 'supplierId' | 'score'>

/** Of each buyer and supplier what fits best between them. */
class BestPairs {
  readonly #pairs = new Map<string, { buyerId: OrganizationId; best: Candidate }>()
  readonly #suppliers = new Set<OrganizationId>()

  add(buyerId: OrganizationId, best: Candidate): void {
    const key = pairKey({ buyerId, supplierId: best.supplierId })
    const known = this.#pairs.get(key)
    if (known && known.best.score >= best.score) return
    this.#pairs.set(key, { buyerId, best })
    this.#suppliers.add(best.supplierId)
  }

  get(buyerId: string, supplierId: string) {
    return this.#pairs.get(pairKey({ buyerId, supplierId }))
  }

  all = () => [...this.#pairs.values()]
  suppliers = () => [...this.#suppliers]
}

async function candidates(
  { store, matching }: OpenService,
  requirements: readonly Requirement[],
): Promise<BestPairs> {
  const weights = readWeights(store)
  const pairs = new BestPairs()
  for (let from = 0; from < requirements.length; from += partSize) {
    const ranker = await matching.ranker()
    for (const requirement of requirements.slice(from, from + partSize))
      for (const chosen of ranker.choose(requirement, weights, offeringsLookedAt))
        if (chosen.isFitting)
          pairs.add(requirement.organizationId, { ...chosen, requirementId: requirement.id })
    await letOthersThrough()
  }
  return pairs
}

/** Only of the pairs that were chosen: reasons for all candidates would take longer than choosing. */
async function reasonsReader({ store, matching }: OpenService, requirements: readonly Requirement[]) {
  const [ranker, weights] = [await matching.ranker(), readWeights(store)]
  const requirementById = new Map(requirements.map((each) => [each.id, each]))
  return ({ requirementId, offeringId }: Candidate) => {
    const requirement = requirementById.get(requirementId)
    return (requirement && ranker.explain(requirement, offeringId, weights)?.reasons) ?? []
  }
}

/** Null: one of the two has nothing to match. `excluded`: all they have is forbidden by a rule. */
async function bestOfPair(
  { store, matching }: OpenService,
  requirements: readonly Requirement[],
  { buyerId, supplierId }: { buyerId: OrganizationId; supplierId: OrganizationId },
): Promise<ScoredMatch | 'excluded' | null> {
  const [ranker, weights] = [await matching.ranker(), readWeights(store)]
  const offered = offeringsOf(store, supplierId).map(({ id }) => id)
  const all = requirements
    .filter(({ organizationId }) => organizationId === buyerId)
    .flatMap((requirement) => explained(ranker, requirement, offered, weights))
  if (all.length === 0) return null
  const [best] = all.filter(({ excluded }) => excluded.length === 0).toSorted((a, b) => b.score - a.score)
  return best ?? 'excluded'
}

const explained = (
  ranker: Ranker,
  requirement: Requirement,
  offered: readonly OfferingId[],
  weights: Weights,
): ScoredMatch[] => offered.flatMap((id) => ranker.explain(requirement, id, weights) ?? [])

const mentioned = ({ must, never }: QuotaWish): OrganizationId[] =>
  [...must, ...never].flatMap(({ buyerId, supplierId }) => [buyerId, supplierId])

function namesOf({ store }: OpenService, ids: readonly OrganizationId[]): (id: string) => string {
  const names = organizationNamesById(store, ids)
  return (id) => names.get(id) ?? ''
}
