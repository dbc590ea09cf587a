import type { Criterion, Weights } from '../../model/match.ts'

/**
 * How it is described says most, then the kind of thing, then whether the two can do business: among fifty suppliers of one
 * heading, grade, size and terms tell them apart. Found on demo trades other than the one `bench -- matching` judges by.
 */
export const defaultWeights: Weights = {
  category: 16,
  specification: 30,
  price: 14,
  moq: 11,
  capacity: 9,
  region: 5,
  certificates: 10,
  record: 3,
  freshness: 2,
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
