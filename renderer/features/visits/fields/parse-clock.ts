/**
 * A time of day as people type it: 14:30, 1430, 9.05, 9点, 14点半, 2:30pm. Gives `HH:MM`, undefined when it is none,
 * and an empty text for an empty one.
 */
export function parseClock(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '')
  if (typed === '') return ''
  const match =
    /^(\d{1,2})[:.](\d{2})(am|pm)?$/.exec(typed) ??
    /^(\d{2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})(?:[点时](?:(\d{1,2})分?|半|整)?)?(am|pm)?$/.exec(typed)
  if (match === null) return undefined
  const half = /半$/.test(typed)
  const hour = hourOf(Number(match[1]), match[3])
  const minute = half ? 30 : Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
