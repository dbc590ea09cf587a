import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pace, scrollTopFor, visibleTop } from './squeezed-scroll.ts'

const short = { listHeight: 3_600, bodyHeight: 600, scrollRange: 3_000 }
const million = { listHeight: 36_000_000, bodyHeight: 600, scrollRange: 7_999_400 }

test('a list that fits its box scrolls pixel by pixel', () => {
  expect(visibleTop(720, short)).toBe(720)
  expect(scrollTopFor(720, short)).toBe(720)
})

test('a million rows reach from end to end of the bar', () => {
  expect(visibleTop(0, million)).toBe(0)
  expect(visibleTop(million.scrollRange, million)).toBeCloseTo(36_000_000 - 600, 3)
  expect(scrollTopFor(1e12, million)).toBeCloseTo(million.scrollRange, 3)
  expect(pace(million)).toBeGreaterThan(4)
})

test('there and back is the same place, and never off the list', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom(short, million),
      (top, view) => {
        const scrollTop = scrollTopFor(top, view)
        expect(scrollTop).toBeGreaterThanOrEqual(0)
        expect(scrollTop).toBeLessThanOrEqual(view.scrollRange + 1e-6)
        expect(visibleTop(scrollTop, view)).toBeCloseTo(
          Math.min(Math.max(0, top), view.listHeight - view.bodyHeight),
          3,
        )
      },
    ),
  )
})

test('an empty list does not divide by zero', () => {
  expect(scrollTopFor(10, { listHeight: 0, bodyHeight: 600, scrollRange: 0 })).toBe(0)
})
