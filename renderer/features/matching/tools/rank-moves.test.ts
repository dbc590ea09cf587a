import { expect, test } from 'vitest'
import { pairOf } from '../pair.test-support.ts'
import { rankMoves } from './rank-moves.ts'

test('who stands where now, and where they stood; who was further down is new', () => {
  const moves = rankMoves([pairOf(1, 80), pairOf(2, 70)], [pairOf(2, 75), pairOf(3, 74), pairOf(1, 60)], 2)
  expect(moves.map(({ pair, rank, before }) => [pair.supplierName, rank, before])).toEqual([
    ['S2', 1, { rank: 2, score: 70 }],
    ['S3', 2, null],
  ])
})
