const minute = 60_000

/**
 * Milliseconds to wait before the next message may go, so that no minute holds more than `perMinute`. `sentAt`: when the
 * latest ones went, oldest first, on a clock that never jumps.
 */
export function waitForTurn(sentAt: readonly number[], perMinute: number, now: number): number {
  const oldest = sentAt[sentAt.length - perMinute]
  return oldest === undefined ? 0 : Math.max(0, oldest + minute - now)
}

/** What `waitForTurn` still has to know of earlier messages. */
export const recentTurns = (sentAt: readonly number[], now: number): number[] =>
  sentAt.filter((at) => at > now - minute)
