import { expect, test } from 'vitest'
import { pairOf } from '../pair.test-support.ts'
import { entriesOf } from './entries.ts'

test('who is worked on stands first, furthest first, and only once; who hardly fits stands apart', () => {
  const matches = [
    pairOf(1, 60, { state: 'shortlisted', round: 2 }),
    pairOf(2, 50, { state: 'accepted', round: 2 }),
    pairOf(3, 99, { state: 'noDeal', round: 1 }),
  ]
  const entries = entriesOf(2, matches, [pairOf(3, 90), pairOf(1, 72), pairOf(4, 40)], [pairOf(5, 30)])
  expect(entries.map(({ pair, group }) => [pair.supplierName, group])).toEqual([
    ['S2', 'worked'],
    ['S1', 'worked'],
    ['S3', 'ranked'],
    ['S4', 'weak'],
    ['S5', 'excluded'],
  ])
})

test('a supplier that still ranks shows the score of today', () => {
  const [entry] = entriesOf(1, [pairOf(1, 60, { state: 'proposed', round: 1 })], [pairOf(1, 72)], [])
  expect(entry?.pair.score).toBe(72)
  expect(entry?.pair.match?.score).toBe(60)
})
