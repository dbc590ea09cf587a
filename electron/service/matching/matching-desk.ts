import { categoriesById } from '#db/repositories/categories.ts'
import { type ChangedRow, changedSince, lastChangeKey } from '#db/repositories/changed-since.ts'
import { readExchangeRates } from '#db/repositories/exchange-rates.ts'
import { matchingSuppliers } from '#db/repositories/matching-suppliers.ts'
import { livingOfferings, offeringIdsOf } from '#db/repositories/offerings.ts'
import { suppliersOfRows } from '#db/repositories/suppliers-of-rows.ts'
import type { Store } from '#db/store.ts'
import { CategoryTree } from '#shared/domain/matching/category-tree.ts'
import { requirementFacts } from '#shared/domain/matching/matching-facts.ts'
import type { ChosenOffering, Ranking } from '#shared/domain/matching/offering-index.ts'
import { today } from '#shared/domain/time/clock.ts'
import { OfferingId, OrganizationId } from '#shared/model/ids.ts'
import type { ScoredMatch, Weights } from '#shared/model/match.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import { type Known, put, readOfferings } from './read-offerings.ts'

/** Ranks offerings as they are now. */
export type Ranker = {
  /** How many offerings there are to choose from. */
  size: number
  rank(requirement: Requirement, weights: Weights, count: number): Ranking
  /** The same without reasons, for choosing among thousands of pairs. */
  choose(requirement: Requirement, weights: Weights, count: number): ChosenOffering[]
  /** One pair, whatever its rank; null for an offering that cannot be proposed any more. */
  explain(requirement: Requirement, offering: OfferingId, weights: Weights): ScoredMatch | null
}

/** More rows written at once than this (an import): reading everything anew is as fast, and simpler. */
const mostFollowed = 20_000

/**
 * All offerings in memory, ready to be ranked: read on first use, then kept up to date from the change log, in which
 * whatever wrote (this window, an import's thread, another process) left its rows.
 */
export class MatchingDesk {
  readonly #store: Store
  #known: Known | null = null
  #reading: Promise<Known> | null = null

  constructor(store: Store) {
    this.#store = store
  }

  async ranker(): Promise<Ranker> {
    const known = await this.#fresh()
    const { index, day, rates } = known
    return {
      size: index.size,
      rank: (requirement, weights, count) =>
        index.rank(requirementFacts(requirement, day, rates), weights, count),
      choose: (requirement, weights, count) =>
        index.choose(requirementFacts(requirement, day, rates), weights, count),
      explain: (requirement, offering, weights) =>
        index.explain(requirementFacts(requirement, day, rates), offering, weights),
    }
  }

  async #fresh(): Promise<Known> {
    const known = this.#known
    // Leaving a day behind, every offering is a day older.
    if (known && known.day === today(this.#store.clock) && follow(this.#store, known)) return known
    this.#known = null
    this.#reading ??= readAndFollow(this.#store).finally(() => {
      this.#reading = null
    })
    this.#known = await this.#reading
    return this.#known
  }
}

/** What was written while it was read is read once more. */
async function readAndFollow(store: Store): Promise<Known> {
  const known = await readOfferings(store)
  return follow(store, known) ? known : readAndFollow(store)
}

/** Brings up to date what was written since; false when reading everything anew is better. */
function follow(store: Store, known: Known): boolean {
  const lastKey = lastChangeKey(store)
  if (lastKey === known.lastKey) return true
  const changed = changedSince(store, known.lastKey, Object.keys(followed), mostFollowed)
  if (changed === null || known.index.gaps > Math.max(1_000, known.index.size / 10)) return false
  // Every price that is not in yuan is another.
  if (changed.some(({ table }) => table === 'team_settings') && !hasSameRates(store, known)) return false
  known.lastKey = lastKey
  if (changed.some(({ table }) => table === 'categories'))
    known.index.setTree(new CategoryTree(categoriesById(store).values()))
  followSuppliers(store, known, changed)
  const offeringIds = idsOf(changed, 'offerings').map((id) => OfferingId.parse(id))
  refresh(store, known, offeringIds)
  return true
}

const followed = {
  offerings: true,
  organizations: true,
  matches: true,
  deals: true,
  problems: true,
  categories: true,
  team_settings: true,
}

const hasSameRates = (store: Store, { rates }: Known): boolean =>
  JSON.stringify(readExchangeRates(store)) === JSON.stringify(rates)

/** A company's facts stand behind all its offerings: where only they changed, the offerings themselves stay. */
function followSuppliers(store: Store, known: Known, changed: readonly ChangedRow[]): void {
  const touched = new Set([
    ...idsOf(changed, 'organizations'),
    ...suppliersOfRows(store, 'matches', idsOf(changed, 'matches')),
    ...suppliersOfRows(store, 'deals', idsOf(changed, 'deals')),
    ...suppliersOfRows(store, 'problems', idsOf(changed, 'problems')),
    ...suppliersOfRows(store, 'offerings', idsOf(changed, 'offerings')),
    ...changed.flatMap(({ was }) => was ?? []),
  ])
  const ids = [...touched].map((id) => OrganizationId.parse(id))
  for (const supplier of matchingSuppliers(store, ids)) {
    const same = known.suppliers.get(supplier.id)
    if (same) Object.assign(same, supplier)
    else known.suppliers.set(supplier.id, supplier)
  }
  const companies = idsOf(changed, 'organizations').map((id) => OrganizationId.parse(id))
  const { all, living } = offeringIdsOf(store, companies)
  // Into the bin, or out of it.
  refresh(
    store,
    known,
    all.filter((id) => known.index.has(id) !== living.has(id)),
  )
}

function refresh(store: Store, known: Known, ids: readonly OfferingId[]): void {
  if (ids.length === 0) return
  const living = new Map(livingOfferings(store, ids).map((offering) => [offering.id, offering]))
  for (const id of ids) {
    const offering = living.get(id)
    if (offering) put(known, offering)
    else known.index.remove(id)
  }
}

const idsOf = (changed: readonly ChangedRow[], table: keyof typeof followed): string[] =>
  changed.flatMap((row) => (row.table === table ? [row.id] : []))
