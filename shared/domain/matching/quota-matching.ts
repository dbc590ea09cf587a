import { MinCostFlow } from './min-cost-flow.ts'

/** Who meets whom: candidate pairs with their score 0–100, and how many meetings each side has room for. */
export type QuotaProblem = {
  buyers: readonly { id: string; least: number; most: number }[]
  suppliers: readonly { id: string; most: number }[]
  pairs: readonly { buyerId: string; supplierId: string; score: number }[]
  /** Pairs that must meet or must never meet, whatever their score. */
  must: readonly { buyerId: string; supplierId: string }[]
  never: readonly { buyerId: string; supplierId: string }[]
  /** What the second buyer of a supplier costs in points of score, the third twice that …: so that no supplier takes everything. */
  spread: number
}

export type Shortage = {
  buyerId: string
  reached: number
  wanted: number
  /** `noCandidates`, `fewCandidates`: nobody fits; `suppliersFull`: those who fit have no room left; `ownLimit`: more wanted than its most. */
  why: 'noCandidates' | 'fewCandidates' | 'suppliersFull' | 'ownLimit'
  candidates: number
}

export type QuotaResult =
  | {
      ok: true
      pairs: { buyerId: string; supplierId: string; score: number; isMust: boolean }[]
      /** The sum of scores. */
      total: number
      /** Nobody can do better under these limits: checked, not assumed. */
      isProvenOptimal: boolean
      shortages: Shortage[]
    }
  | {
      ok: false
      /** `both`: a pair is on both lists; `buyerLimit`, `supplierLimit`: more must-have pairs than there is room; `unknown`: nobody of that id. */
      problem: {
        code: 'both' | 'buyerLimit' | 'supplierLimit' | 'unknown'
        buyerId: string
        supplierId: string
      }
    }

/**
 * Gives every buyer its suppliers: first everybody's minimum as far as it goes, then the largest sum of scores. Exact: a
 * minimum-cost flow from buyers (their minimum worth more than any score) over candidate pairs to suppliers, whose every
 * further meeting costs a little more than the one before.
 */
export function matchQuota(problem: QuotaProblem): QuotaResult {
  const refused = contradiction(problem)
  if (refused) return { ok: false, problem: refused }
  const { buyers, suppliers, spread } = problem
  const buyerNumber = numbered(buyers)
  const supplierNumber = numbered(suppliers)
  const must = new Set(problem.must.map(pairKey))
  const pairs = candidatesOf(problem, must, buyerNumber, supplierNumber)

  const [source, sink] = [0, 1 + buyers.length + suppliers.length]
  const flow = new MinCostFlow(sink + 1)
  for (const [number, { least, most }] of buyers.entries()) {
    flow.addArc(source, 1 + number, Math.min(least, most), -minimumWorth)
    if (most > least) flow.addArc(source, 1 + number, most - least, 0)
  }
  const arcs = pairs.map(({ buyer, supplier, score, isMust }) =>
    flow.addArc(
      1 + buyer,
      1 + buyers.length + supplier,
      1,
      -Math.round(score * precision) - (isMust ? mustWorth : 0),
    ),
  )
  for (const [number, { most }] of suppliers.entries()) {
    for (let meeting = 0; meeting < Math.min(most, buyers.length); meeting += 1)
      flow.addArc(1 + buyers.length + number, sink, 1, Math.round(meeting * spread * precision))
  }
  const isProvenOptimal = flow.run(source, sink)
  const chosen = pairs.filter((_, at) => flow.flowOn(arcs[at] ?? 0) > 0)
  return {
    ok: true,
    pairs: chosen.map(({ buyer, supplier, score, isMust }) => ({
      buyerId: buyers[buyer]?.id ?? '',
      supplierId: suppliers[supplier]?.id ?? '',
      score,
      isMust,
    })),
    total: Math.round(chosen.reduce((sum, { score }) => sum + score, 0) * 10) / 10,
    isProvenOptimal,
    shortages: shortagesOf(problem, pairs, chosen),
  }
}

/** Scores are told and compared to a tenth; a minimum outweighs every score, a must-have pair every minimum. */
const precision = 10
const minimumWorth = 1e7
const mustWorth = 1e9

type Candidate = { buyer: number; supplier: number; score: number; isMust: boolean }

function candidatesOf(
  { pairs, must, never }: QuotaProblem,
  musts: ReadonlySet<string>,
  buyerNumber: ReadonlyMap<string, number>,
  supplierNumber: ReadonlyMap<string, number>,
): Candidate[] {
  const refused = new Set(never.map(pairKey))
  const scores = new Map<string, { buyerId: string; supplierId: string; score: number }>()
  for (const pair of must) scores.set(pairKey(pair), { ...pair, score: 0 })
  for (const pair of pairs) {
    const known = scores.get(pairKey(pair))
    if (!known || known.score < pair.score) scores.set(pairKey(pair), pair)
  }
  return [...scores].flatMap(([key, { buyerId, supplierId, score }]) => {
    const [buyer, supplier] = [buyerNumber.get(buyerId), supplierNumber.get(supplierId)]
    const isPossible =
      buyer !== undefined && supplier !== undefined && !refused.has(key) && Number.isFinite(score)
    return isPossible
      ? [{ buyer, supplier, score: Math.min(100, Math.max(0, score)), isMust: musts.has(key) }]
      : []
  })
}

function contradiction({ buyers, suppliers, must, never }: QuotaProblem) {
  const refused = new Set(never.map(pairKey))
  const room = new Map<string, number>([
    ...buyers.map(({ id, most }) => [`b${id}`, most] as const),
    ...suppliers.map(({ id, most }) => [`s${id}`, most] as const),
  ])
  const seen = new Set<string>()
  for (const pair of must) {
    if (seen.has(pairKey(pair))) continue
    seen.add(pairKey(pair))
    const [buyer, supplier] = [`b${pair.buyerId}`, `s${pair.supplierId}`]
    const [buyerRoom, supplierRoom] = [room.get(buyer), room.get(supplier)]
    if (buyerRoom === undefined || supplierRoom === undefined) return { code: 'unknown' as const, ...pair }
    if (refused.has(pairKey(pair))) return { code: 'both' as const, ...pair }
    if (buyerRoom === 0) return { code: 'buyerLimit' as const, ...pair }
    if (supplierRoom === 0) return { code: 'supplierLimit' as const, ...pair }
    room.set(buyer, buyerRoom - 1)
    room.set(supplier, supplierRoom - 1)
  }
  return null
}

function shortagesOf(
  { buyers, suppliers }: QuotaProblem,
  pairs: readonly Candidate[],
  chosen: readonly Candidate[],
): Shortage[] {
  const reached = counted(chosen.map(({ buyer }) => buyer))
  const fitting = counted(
    pairs.flatMap(({ buyer, supplier }) => ((suppliers[supplier]?.most ?? 0) > 0 ? buyer : [])),
  )
  return buyers.flatMap(({ id, least, most }, buyer) => {
    const met = reached.get(buyer) ?? 0
    if (met >= least) return []
    const candidates = fitting.get(buyer) ?? 0
    const why =
      most < least && met === most
        ? 'ownLimit'
        : candidates === 0
          ? 'noCandidates'
          : candidates < least
            ? 'fewCandidates'
            : 'suppliersFull'
    return { buyerId: id, reached: met, wanted: least, why, candidates }
  })
}

const pairKey = ({ buyerId, supplierId }: { buyerId: string; supplierId: string }): string =>
  `${buyerId}\u0000${supplierId}`

const numbered = (all: readonly { id: string }[]): Map<string, number> =>
  new Map(all.map(({ id }, number) => [id, number]))

function counted(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}
