/** Changed fields only, as a change set takes them. */
export type FieldChanges<T> = { -readonly [K in keyof T]?: T[K] }

/** Nothing was said: null, undefined, blank text, an empty list. Zero and false are said. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** Values of one field. They are plain data with keys in a fixed order, made by the model's schemas. */
export function isSameValue(a: unknown, b: unknown): boolean {
  // Most fields of a record hold text or nothing, and their row says nothing of them.
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  )
}

/** The existing values first, then those not among them; texts that differ in case and blanks only count as one. */
export function unite<T extends string>(existing: readonly T[], incoming: readonly T[] | undefined): T[] {
  const seen = new Set(existing.map(spelledAlike))
  const added = (incoming ?? []).filter((value) => {
    const key = spelledAlike(value)
    return key !== '' && !seen.has(key) && seen.add(key) !== undefined
  })
  return [...existing, ...added].slice(0, Math.max(existing.length, MOST_VALUES))
}

/** The incoming text on a line of its own, unless the existing one has it already or the record would grow beyond its limit. */
export function mergeText(existing: string | null, incoming: string | null | undefined): string | null {
  const added = incoming?.trim() ?? ''
  if (added === '' || existing?.includes(added)) return existing
  if (existing === null || existing.trim() === '') return added
  const merged = `${existing}\n${added}`
  return merged.length > LONGEST_TEXT ? existing : merged
}

const MOST_VALUES = 100
const LONGEST_TEXT = 20_000

function spelledAlike(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
