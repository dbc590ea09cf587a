import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextStamp, parseStamp } from './stamp.ts'

describe('stamps', () => {
  test('two writes in one millisecond keep their order', () => {
    const first = nextStamp(null, 1000, 'a1')
    expect(nextStamp(first, 1000, 'a1') > first).toBe(true)
  })

  test('a clock set back a day never makes a later write look earlier', () => {
    const before = nextStamp(null, Date.UTC(2026, 2, 5), 'a1')
    const after = nextStamp(before, Date.UTC(2026, 2, 4), 'a1')
    expect(after > before).toBe(true)
  })

  test('stamps grow whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 200 }), (clock) => {
        let last: string | null = null
        for (const now of clock) {
          const next = nextStamp(last, now, 'd')
          if (last !== null) expect(next > last).toBe(true)
          last = next
        }
      }),
    )
  })

  test('a full counter moves on to the next millisecond', () => {
    const full = '0000000003e8-ffff-a1'
    expect(parseStamp(nextStamp(full, 1000, 'a1'))).toEqual({
      milliseconds: 1001,
      counter: 0,
      deviceId: 'a1',
    })
  })
})
