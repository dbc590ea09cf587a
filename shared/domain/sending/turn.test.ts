import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recentTurns, waitForTurn } from './turn.ts'

test('two a minute: the third waits until the first is a minute old', () => {
  expect(waitForTurn([], 2, 0)).toBe(0)
  expect(waitForTurn([0], 2, 10)).toBe(0)
  expect(waitForTurn([0, 10], 2, 20)).toBe(59_980)
  expect(waitForTurn([0, 10], 2, 60_000)).toBe(0)
})

test('no minute ever holds more than allowed', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), pauses, (perMinute, busy) => {
      let now = 0
      let recent: number[] = []
      const all: number[] = []
      for (const pause of busy) {
        now += pause
        now += waitForTurn(recent, perMinute, now)
        recent = [...recentTurns(recent, now), now]
        all.push(now)
      }
      for (const start of all) {
        expect(all.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(perMinute)
      }
    }),
  )
})
