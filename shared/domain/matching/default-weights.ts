import type { Criterion, Weights } from '../../model/match.ts'

/** What it is comes first, then how it is described, then whether the two can do business. */
export const defaultWeights: Weights = {
  category: 30,
  specification: 22,
  price: 12,
  moq: 8,
  capacity: 7,
  region: 8,
  certificates: 6,
  record: 4,
  freshness: 3,
}

/** The same proportions with a sum of 1; all zero counts as the default. */
export function shares(weights: Weights): Record<Criterion, number> {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0)
  const from = sum === 0 ? defaultWeights : weights
  const total = sum === 0 ? 100 : sum
  return {
    category: from.category / total,
    specification: from.specification / total,
    price: from.price / total,
    moq: from.moq / total,
    capacity: from.capacity / total,
    region: from.region / total,
    certificates: from.certificates / total,
    record: from.record / total,
    freshness: from.freshness / total,
  }
}
