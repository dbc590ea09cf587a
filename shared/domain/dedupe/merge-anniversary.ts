import type { Anniversary } from '#shared/model/dates.ts'

/** A day once known stays, with what its person chose for years without it; only a missing year is added when the rest agrees. */
export function mergeAnniversary<Day extends Anniversary>(
  existing: Day | null,
  incoming: Day | null | undefined,
): Day | null {
  if (existing === null) return incoming ?? null
  if (incoming?.year === undefined || existing.year !== undefined) return existing
  return sameAnniversary(existing, withoutYear(incoming)) ? { ...existing, ...incoming } : existing
}

export function sameAnniversary(a: Anniversary | null, b: Anniversary | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.calendar === b.calendar &&
    a.year === b.year &&
    a.month === b.month &&
    a.day === b.day &&
    (a.leap ?? false) === (b.leap ?? false)
  )
}

function withoutYear({ year: _, ...day }: Anniversary): Anniversary {
  return day
}
