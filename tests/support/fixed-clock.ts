import type { Clock } from '#shared/domain/time/clock.ts'

export type FixedClock = Clock & { set(instant: string): void; advance(milliseconds: number): void }

/** A clock that stands still until told otherwise; days are counted in Shanghai. */
export function fixedClock(instant = '2026-03-05T02:00:00.000Z'): FixedClock {
  let now = Date.parse(instant)
  return {
    now: () => now,
    timeZone: () => 'Asia/Shanghai',
    set: (to) => {
      now = Date.parse(to)
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}
