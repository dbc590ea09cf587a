const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

/** Midnight UTC of a local day `YYYY-MM-DD`; undefined when it is not a real day. */
export function parseDay(on: string): Date | undefined {
  const match = dayPattern.exec(on)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined
}

/** Days since 1970-01-01; differences of two are whole local days, whatever the clocks did. */
export function dayNumber(on: string): number | undefined {
  const day = parseDay(on)
  return day === undefined ? undefined : day.getTime() / msPerDay
}

export function addDays(on: string, count: number): string {
  const start = dayNumber(on)
  return start === undefined ? on : new Date((start + count) * msPerDay).toISOString().slice(0, 10)
}

/** Whole days from `today` to `on`: negative when it is past. */
export function daysUntil(on: string, today: string): number {
  return (dayNumber(on) ?? 0) - (dayNumber(today) ?? 0)
}
