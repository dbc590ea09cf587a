/**
 * How well each criterion is met, as a share 0–1; null when one side does not say. Pure numbers, so that the ranking of a
 * hundred thousand pairs and the reasons shown for twenty of them come from the same lines.
 */

/** How two categories stand to each other in the tree. */
export type CategoryRelation = 'exact' | 'synonym' | 'narrower' | 'parent' | 'sibling' | 'chapter' | 'other'

/** What is more special than was asked for mostly fits, what is broader may; a neighbour is worth a call. */
export const categoryShare: Readonly<Record<CategoryRelation, number>> = {
  exact: 1,
  synonym: 1,
  narrower: 0.95,
  parent: 0.7,
  sibling: 0.45,
  chapter: 0.15,
  other: 0,
}

/** What share of what was asked for the text speaks of, see SpecificationIndex.cover. */
export const specificationShare = (answered: number): number => Math.min(1, answered)

/**
 * The bands overlap, or the offer is cheaper: 1. Dearer by a tenth: 0.8; by half and more: 0. `gap` is by how much the
 * lowest offered price is above the highest wanted one, as a share of that.
 */
export function priceFit(
  wantedHigh: number | null,
  offeredLow: number | null,
): { share: number; gap: number } | null {
  if (wantedHigh === null || offeredLow === null) return null
  if (offeredLow <= wantedHigh) return { share: 1, gap: 0 }
  const gap = wantedHigh === 0 ? Number.POSITIVE_INFINITY : (offeredLow - wantedHigh) / wantedHigh
  return { share: Math.max(0, 1 - 2 * gap), gap }
}

/** Enough is wanted: 1. `gap`: how much more the supplier asks for, as a share of what is wanted; a third more: 0.5, two thirds and more: 0. */
export function moqFit(wanted: number | null, moq: number | null): { share: number; gap: number } | null {
  if (wanted === null || moq === null) return null
  if (wanted >= moq) return { share: 1, gap: 0 }
  const gap = (moq - wanted) / wanted
  return { share: Math.max(0, 1 - 1.5 * gap), gap }
}

/**
 * Can it be made in time? What `capacityPerMonth` makes in the days that remain after the lead time has started, against
 * the quantity; without a capacity the lead time alone against the days. `gap`: the missing share of the quantity or,
 * for time, the days too late as a share of those there are.
 */
export function capacityFit(
  quantity: number | null,
  capacityPerMonth: number | null,
  days: number | null,
  leadTimeDays: number | null,
): { share: number; gap: number; how: 'enough' | 'tooSlow' | 'tooLate' } | null {
  if (days !== null && leadTimeDays !== null && leadTimeDays > days) {
    const gap = (leadTimeDays - days) / Math.max(1, days)
    return { share: Math.max(0, 1 - gap), gap, how: 'tooLate' }
  }
  if (quantity !== null && capacityPerMonth !== null) {
    const months = days === null ? 1 : Math.max(1, days) / 30
    const possible = capacityPerMonth * months
    if (possible >= quantity) return { share: 1, gap: 0, how: 'enough' }
    return { share: possible / quantity, gap: (quantity - possible) / quantity, how: 'tooSlow' }
  }
  return days !== null && leadTimeDays !== null ? { share: 1, gap: 0, how: 'enough' } : null
}

/** Where the supplier is at home, once it is known to deliver at all. */
export type RegionRelation = 'sameCity' | 'sameProvince' | 'served' | 'elsewhere'
export const regionShare: Readonly<Record<RegionRelation, number>> = {
  sameCity: 1,
  sameProvince: 0.9,
  served: 0.75,
  elsewhere: 0,
}

export const certificateShare = (demanded: number, held: number): number | null =>
  demanded === 0 ? null : held / demanded

/** What became of a supplier's earlier rounds. */
export type PastRecord = {
  deals: number
  accepted: number
  rejected: number
  noShows: number
  problems: number
}

/**
 * The mean of a Beta distribution that starts at one half with the weight of two rounds: one deal does not make the best
 * supplier, nor one refusal the worst. A deal counts as two acceptances, a no-show or a problem as a refusal.
 */
export function recordShare({ deals, accepted, rejected, noShows, problems }: PastRecord): number | null {
  const good = accepted + 2 * deals
  const bad = rejected + noShows + problems
  return good + bad === 0 ? null : (good + 1) / (good + bad + 2)
}

/** Halves with every year the offering was not touched. */
export const freshnessShare = (daysOld: number): number => 0.5 ** (Math.max(0, daysOld) / 365)

/** A value nobody told is neither for nor against. */
export const neutral = 0.5
