import type { CategoryId, OfferingId } from '../../model/ids.ts'
import { Criterion, type Reason, type ScoredMatch, type Weights } from '../../model/match.ts'
import { Best } from './best.ts'
import type { CategoryTree } from './category-tree.ts'
import { categoryShare, neutral, specificationShare } from './criteria.ts'
import { shares } from './default-weights.ts'
import { fits } from './is-fitting.ts'
import { emptyNote, exclusionsOf, judges, type PairContext } from './judge-pair.ts'
import type { OfferingFacts, RequirementFacts } from './matching-facts.ts'
import { type Specification, SpecificationIndex, type TextStatistics } from './specification-index.ts'

export type Ranking = {
  /** The best first; equal scores by id, so that a ranking is the same every time. */
  ranked: ScoredMatch[]
  /** Those that would have ranked among them but for a rule. */
  excluded: ScoredMatch[]
}

export type ChosenOffering = Pick<ScoredMatch, 'offeringId' | 'supplierId' | 'score'> & {
  /** See isFitting. */
  isFitting: boolean
}

/**
 * All offerings, ready to be ranked for any requirement. Exact: what is passed over could not have reached the list even
 * with full marks in everything it was not asked about.
 */
export class OfferingIndex {
  #tree: CategoryTree
  #categories: CategoryShares
  readonly #texts = new SpecificationIndex()
  /** By slot of the text index; null where an offering was changed or removed. */
  readonly #facts: (OfferingFacts | null)[] = []
  readonly #slotById = new Map<OfferingId, number>()
  /** By slot, see CategoryShares and `kinds`: what a look at all offerings needs lies close together. */
  #category = new Int32Array(0)
  #kind = new Uint8Array(0)
  #answered = new Float32Array(0)
  #promise = new Float64Array(0)

  constructor(tree: CategoryTree) {
    this.#tree = tree
    this.#categories = new CategoryShares(tree)
  }

  get size(): number {
    return this.#slotById.size
  }

  has(id: OfferingId): boolean {
    return this.#slotById.has(id)
  }

  /** Slots of offerings that were changed or removed: when they are many, an index built anew is smaller. */
  get gaps(): number {
    return this.#facts.length - this.#slotById.size
  }

  /** Categories were added, moved or merged. */
  setTree(tree: CategoryTree): void {
    this.#tree = tree
    this.#categories = new CategoryShares(tree)
    for (const [slot, facts] of this.#facts.entries())
      if (facts) this.#category[slot] = this.#categories.numberOf(facts.categoryId)
  }

  /** Adds an offering or replaces what was known of it. */
  set(facts: OfferingFacts, specification: Specification): void {
    this.remove(facts.id)
    const slot = this.#texts.add(specification)
    this.#facts[slot] = facts
    this.#slotById.set(facts.id, slot)
    this.#makeRoom(slot + 1)
    this.#category[slot] = this.#categories.numberOf(facts.categoryId)
    this.#kind[slot] = facts.isDescribed ? kinds.described : kinds.undescribed
  }

  remove(id: OfferingId): void {
    const slot = this.#slotById.get(id)
    if (slot === undefined) return
    this.#texts.remove(slot)
    this.#facts[slot] = null
    this.#kind[slot] = kinds.gone
    this.#slotById.delete(id)
  }

  /** For an index that holds a part of all offerings: see SpecificationIndex. */
  statisticsOf(terms: Iterable<string>): TextStatistics {
    return this.#texts.statisticsOf(terms)
  }

  setWhole(whole: TextStatistics): void {
    this.#texts.setWhole(whole)
  }

  rank(requirement: RequirementFacts, weights: Weights, count: number): Ranking {
    const weight = shares(weights)
    const { ranked, excluded } = this.#best(requirement, weight, count)
    const explain = (slot: number) => this.#explain(requirement, slot, weight)
    return {
      ranked: ranked.slots().flatMap(explain),
      excluded: excluded
        .slots()
        .filter((slot) => excluded.scoreOf(slot) >= ranked.mark)
        .flatMap(explain),
    }
  }

  /** The same ranking without reasons, for choosing among thousands of pairs. */
  choose(requirement: RequirementFacts, weights: Weights, count: number): ChosenOffering[] {
    const weight = shares(weights)
    const { ranked } = this.#best(requirement, weight, count)
    return ranked.entries().flatMap(({ slot, score }) => {
      const offering = this.#facts[slot]
      if (!offering) return []
      const context = { tree: this.#tree, answered: this.#answered[slot] ?? 0 }
      const [category, text] = [judges.category, judges.specification].map((judge) =>
        judge(requirement, offering, context, scratch),
      )
      const points = pointsOf(score)
      return {
        offeringId: offering.id,
        supplierId: offering.supplier.id,
        score: points,
        isFitting: fits(points, category ?? null, text ?? null),
      }
    })
  }

  #best(requirement: RequirementFacts, weight: Record<Criterion, number>, count: number) {
    this.#answer(requirement)
    this.#measurePromise(requirement, weight)
    const most = mostOf(requirement, weight)
    const rest = most.reduce((sum, points) => sum + points, rounding)
    const ranked = new Best(count)
    const excluded = new Best(Math.min(count, mostExcluded))
    /** What the last of the list has reached so far. */
    let mark = Number.NEGATIVE_INFINITY
    const judge = (slot: number) => {
      const offering = this.#facts[slot]
      if (!offering) return
      const context = { tree: this.#tree, answered: this.#answered[slot] ?? 0 }
      const scored = addRest(
        this.#promise[slot] ?? 0,
        mark,
        requirement,
        offering,
        context,
        weight,
        most,
        rest,
      )
      if (scored < mark) return
      if (exclusionsOf(requirement, offering).length > 0) {
        excluded.offer(scored, slot, offering.id)
        return
      }
      ranked.offer(scored, slot, offering.id)
      mark = ranked.mark
    }
    // The most promising first: they set the mark that most others cannot reach.
    const first = this.#mostPromising(count + 60)
    const isJudged = new Set(first)
    for (const slot of first) judge(slot)
    const promise = this.#promise
    let least = mark - rest
    for (let slot = 0, slots = this.#facts.length; slot < slots; slot += 1) {
      if ((promise[slot] ?? 0) < least || isJudged.has(slot)) continue
      judge(slot)
      least = mark - rest
    }
    return { ranked, excluded }
  }

  /** One pair, whatever its rank: for a shortlist, and for showing why somebody is not on it. */
  explain(requirement: RequirementFacts, id: OfferingId, weights: Weights): ScoredMatch | null {
    const slot = this.#slotById.get(id)
    if (slot === undefined) return null
    this.#answered[slot] = requirement.query ? this.#texts.coverOf(requirement.query, slot) : 0
    return this.#explain(requirement, slot, shares(weights))[0] ?? null
  }

  #explain(requirement: RequirementFacts, slot: number, weight: Record<Criterion, number>): ScoredMatch[] {
    const offering = this.#facts[slot]
    if (!offering) return []
    return [
      explainPair(requirement, offering, { tree: this.#tree, answered: this.#answered[slot] ?? 0 }, weight),
    ]
  }

  #makeRoom(slots: number): void {
    if (this.#category.length >= slots) return
    const room = Math.max(1_024, slots * 2)
    const [category, kind] = [this.#category, this.#kind]
    this.#category = new Int32Array(room)
    this.#category.set(category)
    this.#kind = new Uint8Array(room)
    this.#kind.set(kind)
    this.#answered = new Float32Array(room)
    this.#promise = new Float64Array(room)
  }

  #answer(requirement: RequirementFacts): void {
    this.#answered.fill(0)
    if (requirement.query) this.#texts.cover(requirement.query, this.#answered)
  }

  /** What category and text are worth, for all offerings at once. */
  #measurePromise({ categoryId, query }: RequirementFacts, weight: Record<Criterion, number>): void {
    const share = this.#categories.sharesFor(categoryId)
    const [category, kind, answered, promise] = [this.#category, this.#kind, this.#answered, this.#promise]
    const { category: ofCategory, specification: ofText } = weight
    const untold = ofText * neutral
    for (let slot = 0, slots = this.#facts.length; slot < slots; slot += 1) {
      const is = kind[slot]
      promise[slot] =
        is === kinds.gone
          ? Number.NEGATIVE_INFINITY
          : ofCategory * (share[category[slot] ?? 0] ?? neutral) +
            (query !== null && is === kinds.described
              ? ofText * specificationShare(answered[slot] ?? 0)
              : untold)
    }
  }

  #mostPromising(count: number): number[] {
    const best = new Best(count)
    const promise = this.#promise
    let mark = Number.NEGATIVE_INFINITY
    for (let slot = 0, slots = this.#facts.length; slot < slots; slot += 1) {
      const promised = promise[slot] ?? Number.NEGATIVE_INFINITY
      if (promised <= mark) continue
      best.offer(promised, slot, '')
      mark = best.mark
    }
    return best.slots()
  }
}

const kinds = { gone: 0, undescribed: 1, described: 2 } as const

/** Numbers the categories of offerings and remembers what each is worth for a requirement's. */
class CategoryShares {
  readonly #tree: CategoryTree
  /** Number 0: not told. */
  readonly #numbers = new Map<CategoryId | null, number>([[null, 0]])
  readonly #sharesByWanted = new Map<CategoryId | null, Float64Array>()

  constructor(tree: CategoryTree) {
    this.#tree = tree
  }

  numberOf(category: CategoryId | null): number {
    const known = this.#numbers.get(category)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(category, number)
    return number
  }

  /** By the number of the offered category. */
  sharesFor(wanted: CategoryId | null): Float64Array {
    const known = this.#sharesByWanted.get(wanted)
    if (known && known.length === this.#numbers.size) return known
    const shares = new Float64Array(this.#numbers.size).fill(neutral)
    for (const [offered, number] of this.#numbers)
      if (wanted !== null && offered !== null)
        shares[number] = categoryShare[this.#tree.relation(wanted, offered)]
    this.#sharesByWanted.set(wanted, shares)
    return shares
  }
}

const mostExcluded = 10
/** What adding up shares may be off by. */
const rounding = 1e-9

/**
 * 0–1: what is `promised` by category and text with the other criteria added, by the same rules in the same order as in
 * explainPair. Below `mark`, any figure below it: there is no need to know by how much. `most`: see mostOf; `rest` its sum.
 */
function addRest(
  promised: number,
  mark: number,
  requirement: RequirementFacts,
  offering: OfferingFacts,
  context: PairContext,
  weight: Record<Criterion, number>,
  most: readonly number[],
  rest: number,
): number {
  let score = promised
  let open = rest
  for (let at = 0; at < others.length; at += 1) {
    if (score + open < mark) return Number.NEGATIVE_INFINITY
    const criterion = others[at]
    if (criterion === undefined) break
    open -= most[at] ?? 0
    score += weight[criterion] * (judges[criterion](requirement, offering, context, scratch) ?? neutral)
  }
  return score
}

/** What each of `others` can add at most: of what the requirement does not ask for, everybody gets the neutral share. */
function mostOf(requirement: RequirementFacts, weight: Record<Criterion, number>): number[] {
  const { price, quantity, days, deliverTo, certificates } = requirement
  const isOpen: Partial<Record<Criterion, boolean>> = {
    price: price === null,
    moq: quantity === null,
    capacity: quantity === null && days === null,
    region: deliverTo === null,
    certificates: certificates.length === 0,
  }
  return others.map((criterion) => weight[criterion] * (isOpen[criterion] ? neutral : 1))
}

const others = Criterion.options.filter(
  (criterion) => criterion !== 'category' && criterion !== 'specification',
)

const scratch = emptyNote()

export function explainPair(
  requirement: RequirementFacts,
  offering: OfferingFacts,
  context: PairContext,
  weight: Record<Criterion, number>,
): ScoredMatch {
  const reasons = Criterion.options.map((criterion): Reason => {
    const note = emptyNote()
    const share = judges[criterion](requirement, offering, context, note)
    const { how, wanted, offered, gap } = note
    return {
      criterion,
      verdict: verdictOf(share),
      share,
      how,
      wanted: worded(wanted),
      offered: worded(offered),
      gap: gap !== null && Number.isFinite(gap) ? gap : null,
    }
  })
  const score = reasons.reduce((sum, { criterion, share }) => sum + weight[criterion] * (share ?? neutral), 0)
  return {
    requirementId: requirement.id,
    offeringId: offering.id,
    supplierId: offering.supplier.id,
    score: pointsOf(score),
    reasons,
    excluded: exclusionsOf(requirement, offering),
  }
}

/** 0–100, to a tenth. */
const pointsOf = (score: number): number => Math.min(100, Math.max(0, Math.round(score * 1000) / 10))

/** Without the last digits of a converted unit: 0.30000000000000004 is 0.3. */
const worded = (value: string | number | null): string | null =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : value

function verdictOf(share: number | null): Reason['verdict'] {
  if (share === null) return 'unknown'
  if (share >= 0.95) return 'met'
  return share >= 0.5 ? 'partly' : 'unmet'
}
