/** Moments come soonest first; those of one day stand together under it. */
export function byDay<Moment extends { on: string }>(
  moments: readonly Moment[],
): { on: string; moments: Moment[] }[] {
  const days: { on: string; moments: Moment[] }[] = []
  for (const moment of moments) {
    const last = days.at(-1)
    if (last?.on === moment.on) last.moments.push(moment)
    else days.push({ on: moment.on, moments: [moment] })
  }
  return days
}
