import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchQuota, type QuotaProblem } from './quota-matching.ts'

const buyer = (id: string, least = 1, most = 2) => ({ id, least, most })
const supplier = (id: string, most = 2) => ({ id, most })
const pair = (buyerId: string, supplierId: string, score: number) => ({ buyerId, supplierId, score })
const base: QuotaProblem = {
  buyers: [buyer('a'), buyer('b')],
  suppliers: [supplier('x'), supplier('y')],
  pairs: [pair('a', 'x', 90), pair('a', 'y', 50), pair('b', 'x', 80)],
  must: [],
  never: [],
  spread: 0,
}
const solved = (problem: QuotaProblem) => {
  const result = matchQuota(problem)
  if (!result.ok) throw new Error(result.problem.code)
  return result
}

describe('quota matching', () => {
  test("everybody's minimum comes before a higher sum", () => {
    const { pairs, shortages } = solved({ ...base, suppliers: [supplier('x', 1), supplier('y')] })
    expect(pairs.map(({ buyerId, supplierId }) => buyerId + supplierId).toSorted()).toEqual(['ay', 'bx'])
    expect(shortages).toEqual([])
  })

  test('a must-have pair meets even when nobody scored it, a never pair does not', () => {
    const { pairs } = solved({
      ...base,
      must: [{ buyerId: 'b', supplierId: 'y' }],
      never: [{ buyerId: 'a', supplierId: 'x' }],
    })
    expect(pairs).toContainEqual({ buyerId: 'b', supplierId: 'y', score: 0, isMust: true })
    expect(pairs.some(({ buyerId, supplierId }) => buyerId === 'a' && supplierId === 'x')).toBe(false)
  })

  test('with a spread, the second buyer of a supplier has to be worth it', () => {
    const crowded = [pair('a', 'x', 60), pair('b', 'x', 60), pair('b', 'y', 55)]
    const one = [buyer('a', 1, 1), buyer('b', 1, 1)]
    const used = (spread: number) =>
      new Set(
        solved({ ...base, buyers: one, pairs: crowded, spread }).pairs.map(({ supplierId }) => supplierId),
      )
    expect(used(0)).toEqual(new Set(['x']))
    expect(used(10)).toEqual(new Set(['x', 'y']))
  })

  test.each<[string, Partial<QuotaProblem>, unknown]>([
    ['nobody fits', { pairs: [pair('a', 'x', 90)] }, { buyerId: 'b', why: 'noCandidates', candidates: 0 }],
    [
      'too few fit',
      { buyers: [buyer('a'), buyer('b', 2, 3)] },
      { buyerId: 'b', why: 'fewCandidates', candidates: 1, reached: 1, wanted: 2 },
    ],
    [
      'those who fit are full',
      { suppliers: [supplier('x', 1)], pairs: [pair('a', 'x', 90), pair('b', 'x', 80)] },
      { buyerId: 'b', why: 'suppliersFull', candidates: 1, reached: 0 },
    ],
    ['its own limit is below', { buyers: [buyer('b', 3, 1)] }, { buyerId: 'b', why: 'ownLimit', reached: 1 }],
  ])('a buyer who cannot reach its minimum is told why: %s', (_, change, shortage) => {
    expect(solved({ ...base, ...change }).shortages).toEqual([expect.objectContaining(shortage)])
  })

  test.each<[string, Partial<QuotaProblem>, string]>([
    ['a pair that must and must not meet', { never: [{ buyerId: 'a', supplierId: 'x' }] }, 'both'],
    ['more must-haves than the supplier takes', { suppliers: [supplier('x', 0)] }, 'supplierLimit'],
    ['more must-haves than the buyer takes', { buyers: [buyer('a', 0, 0)] }, 'buyerLimit'],
    ['somebody nobody knows', { buyers: [] }, 'unknown'],
  ])('contradictory wishes are refused, not half kept: %s', (_, change, code) => {
    const result = matchQuota({ ...base, must: [{ buyerId: 'a', supplierId: 'x' }], ...change })
    expect(result).toMatchObject({ ok: false, problem: { code, buyerId: 'a', supplierId: 'x' } })
  })

  test('nobody can do better: compared with trying everything', () => {
    const problems = fc.record({
      limits: fc.array(
        fc.record({ least: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 0, max: 2 }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      room: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
      scores: fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }), {
        minLength: 9,
        maxLength: 9,
      }),
      spread: fc.constantFrom(0, 1, 30),
    })
    fc.assert(
      fc.property(problems, ({ limits, room, scores, spread }) => {
        const problem: QuotaProblem = {
          buyers: limits.map(({ least, more }, i) => buyer(`b${i}`, least, least + more)),
          suppliers: room.map((most, i) => supplier(`s${i}`, most)),
          pairs: limits.flatMap((_, b) =>
            room.flatMap((__, s) => {
              const score = scores[b * 3 + s]
              return score === null || score === undefined ? [] : [pair(`b${b}`, `s${s}`, score / 10)]
            }),
          ),
          must: [],
          never: [],
          spread,
        }
        const result = solved(problem)
        expect(result.isProvenOptimal).toBe(true)
        expect(worthOf(problem, result.pairs)).toBeCloseTo(bestByTrying(problem), 6)
      }),
      { numRuns: 300 },
    )
  })
})

type Pair = { buyerId: string; supplierId: string; score: number }

/** Minimum places first, then the sum less the spread: what matchQuota maximises. −∞ where a limit is broken. */
function worthOf({ buyers, suppliers, spread }: QuotaProblem, pairs: readonly Pair[]): number {
  let worth = 0
  for (const { id, least, most } of buyers) {
    const met = pairs.filter(({ buyerId }) => buyerId === id).length
    if (met > most) return Number.NEGATIVE_INFINITY
    worth += Math.min(met, least) * 1e6
  }
  for (const { id, most } of suppliers) {
    const met = pairs.filter(({ supplierId }) => supplierId === id).length
    if (met > most) return Number.NEGATIVE_INFINITY
    worth -= (spread * met * (met - 1)) / 2
  }
  return worth + pairs.reduce((sum, { score }) => sum + score, 0)
}

function bestByTrying(problem: QuotaProblem): number {
  let best = Number.NEGATIVE_INFINITY
  for (let mask = 0; mask < 2 ** problem.pairs.length; mask += 1)
    best = Math.max(
      best,
      worthOf(
        problem,
        problem.pairs.filter((_, at) => (mask >> at) & 1),
      ),
    )
  return best
}
