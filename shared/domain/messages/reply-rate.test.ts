import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVariants } from './compare-variants.ts'
import { replyRate, wilsonInterval } from './reply-rate.ts'

describe("Wilson's interval", () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between %f and %f', (replied, sent, low, high) => {
    const interval = wilsonInterval(replied, sent)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

describe('too few to say', () => {
  test.each([
    [0, 0],
    [29, 15],
    [10, 10],
    [36, 18],
    [100, 1],
    [60, 3],
  ])('%i sent, %i replied', (sent, replied) => {
    expect(replyRate({ sent, replied }).interval).toBeNull()
  })

  test.each([
    [50, 25],
    [100, 10],
    [400, 8],
    [1_000, 2],
    [100, 0],
  ])('enough: %i sent, %i replied', (sent, replied) => {
    expect(replyRate({ sent, replied }).interval).not.toBeNull()
  })
})

describe('two variants', () => {
  test('one is called better only when their difference leaves out zero', () => {
    expect(compareVariants({ sent: 200, replied: 60 }, { sent: 200, replied: 20 }).better).toBe('A')
    expect(compareVariants({ sent: 200, replied: 20 }, { sent: 200, replied: 60 }).better).toBe('B')
    expect(compareVariants({ sent: 100, replied: 22 }, { sent: 100, replied: 15 }).better).toBe('undecided')
    expect(compareVariants({ sent: 12, replied: 9 }, { sent: 12, replied: 1 }).better).toBe('tooFew')
  })

  test('the interval of the difference is the published one', () => {
    // Newcombe (1998), Interval estimation for the difference between independent proportions, table II, method 10.
    const { interval } = compareVariants({ sent: 70, replied: 56 }, { sent: 80, replied: 48 })
    expect(interval?.low).toBeCloseTo(0.0524, 4)
    expect(interval?.high).toBeCloseTo(0.3339, 4)
  })

  test('swapping the two swaps the answer', () => {
    const counts = fc
      .tuple(fc.nat(2_000), fc.nat(2_000))
      .map(([sent, replied]) => ({ sent, replied: Math.min(sent, replied) }))
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const forth = compareVariants(a, b)
        const back = compareVariants(b, a)
        expect(back.better).toBe(forth.better === 'A' ? 'B' : forth.better === 'B' ? 'A' : forth.better)
        if (forth.interval) {
          expect(forth.interval.low).toBeLessThanOrEqual(forth.difference!)
          expect(forth.interval.high).toBeGreaterThanOrEqual(forth.difference!)
          expect(back.interval!.low).toBeCloseTo(-forth.interval.high, 9)
        }
      }),
    )
  })
})
