import { expect, test } from 'vitest'
import { SpareBytes } from './spare-bytes.ts'

test('bytes that come back go out again, as long as a message fits into them', () => {
  const spare = new SpareBytes()
  const first = spare.take(1_000)
  expect(first.byteLength).toBeGreaterThanOrEqual(1_000)
  spare.giveBack(first)
  expect(spare.take(1_010)).toBe(first)
})

test('bytes that are under way are not given to anybody else', () => {
  const spare = new SpareBytes()
  const first = spare.take(1_000)
  expect(spare.take(1_000)).not.toBe(first)
})

test('bytes that are too small for what is asked now, or far too large, are let go', () => {
  const spare = new SpareBytes()
  const small = spare.take(1_000)
  const huge = spare.take(10_000_000)
  spare.take(2_000)
  spare.giveBack(small)
  spare.giveBack(huge)
  const next = spare.take(2_000)
  expect(next).not.toBe(small)
  expect(next.byteLength).toBeLessThan(4_000)
})
