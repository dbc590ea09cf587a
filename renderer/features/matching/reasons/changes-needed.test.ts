import { expect, test } from 'vitest'
import type { Reason, Weights } from '#shared/model/match.ts'
import { changesNeeded } from './changes-needed.ts'

const weights: Weights = {
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

const reason = (given: Partial<Reason>): Reason => ({
  criterion: 'price',
  verdict: 'met',
  share: 1,
  how: 'withinBudget',
  wanted: null,
  offered: null,
  gap: null,
  ...given,
})

test('what costs most points comes first, questions after what is known to be wrong', () => {
  const changes = changesNeeded(
    [
      reason({ criterion: 'category', share: null, verdict: 'unknown', how: 'notTold' }),
      reason({ criterion: 'moq', share: 0, verdict: 'unmet', how: 'tooFew' }),
      reason({ criterion: 'price', share: 0, verdict: 'unmet', how: 'tooExpensive' }),
    ],
    weights,
  )
  expect(changes.map(({ reason: { criterion }, gain, kind }) => [criterion, gain, kind])).toEqual([
    ['price', 12, 'change'],
    ['moq', 8, 'change'],
    ['category', 15, 'ask'],
  ])
})

test('what nobody can change, nobody asked for, or would gain less than a point is left out', () => {
  expect(
    changesNeeded(
      [
        reason({ criterion: 'record', share: 0, verdict: 'unmet', how: 'rounds' }),
        reason({ criterion: 'freshness', share: 0.1, verdict: 'unmet', how: 'days' }),
        reason({ criterion: 'certificates', share: null, verdict: 'unknown', how: 'notDemanded' }),
        reason({ criterion: 'price', share: 0.95, verdict: 'met' }),
      ],
      weights,
    ),
  ).toEqual([])
})

test('a supplier that delivers there already is not asked to', () => {
  const region = reason({ criterion: 'region', verdict: 'met', share: 0.75, how: 'served' })
  expect(changesNeeded([region], weights)).toEqual([])
})
