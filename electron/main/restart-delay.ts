/**
 * Milliseconds to wait before the service is started again after its nth crash in a row (from 1).
 * The first comes almost at once, because one crash is usually one bad moment.
 */
export function restartDelay(attempt: number): number {
  const delays = [100, 500, 1000, 2000, 5000]
  return delays[attempt - 1] ?? 10_000
}

/** A service that ran this long (milliseconds) counts as healthy again: the next crash is its first. */
export const HEALTHY_AFTER = 30_000
