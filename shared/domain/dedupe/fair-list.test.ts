import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { matchInOrder } from './test-support/match-in-order.ts'
import { readFairList } from './test-support/read-fair-list.ts'

// The lists lie beside the repository, not in it.
const data = new URL('../../../../shared/data/', import.meta.url)

describe.skipIf(!existsSync(new URL('buyers-spring-fair.truth.json', data)))('the Spring fair list', () => {
  test('rows of one company are joined, and no others', () => {
    const { records, truth } = readFairList(data)
    const firstRow = new Map(truth.duplicates.map(({ row, of }) => [row, of]))
    const companyOf = (row: number): number => {
      const earlier = firstRow.get(row)
      return earlier === undefined ? row : companyOf(earlier)
    }
    const joined = matchInOrder(records).flatMap(({ row, decision }) =>
      decision.verdict === 'same' ? [{ row, to: Number(decision.id) }] : [],
    )
    const right = joined.filter(({ row, to }) => companyOf(row) === companyOf(to))

    expect(records).toHaveLength(truth.rows)
    expect(right.length / joined.length).toBeGreaterThanOrEqual(0.99)
    expect(right.length / truth.duplicates.length).toBeGreaterThanOrEqual(0.95)
  })
})
