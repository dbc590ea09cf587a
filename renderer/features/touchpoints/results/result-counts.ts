import type { TouchpointState } from '#shared/model/touchpoint.ts'

export type StateCounts = Partial<Record<TouchpointState, number>>

export interface ResultCounts {
  /** Everybody who was to be greeted: all but the skipped. */
  planned: number
  /** Those who answered are among those it was sent to. */
  sent: number
  failed: number
  replied: number
}

export const noCounts: ResultCounts = { planned: 0, sent: 0, failed: 0, replied: 0 }

export function resultCounts(counts: StateCounts): ResultCounts {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const replied = counts.replied ?? 0
  return {
    planned: all - (counts.skipped ?? 0),
    sent: (counts.sent ?? 0) + replied,
    failed: counts.failed ?? 0,
    replied,
  }
}

export const addCounts = (a: ResultCounts, b: ResultCounts): ResultCounts => ({
  planned: a.planned + b.planned,
  sent: a.sent + b.sent,
  failed: a.failed + b.failed,
  replied: a.replied + b.replied,
})
