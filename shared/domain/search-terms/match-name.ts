import type { FoldedText } from './fold-text.ts'
import { initialsOf } from './initials.ts'
import { type MatchRank, matchRank } from './match-rank.ts'
import type { QueryPart } from './parse-query.ts'
import { readingsAt } from './pinyin-readings.ts'

/** Where a query stands in a folded text: entries `from` to `to` (exclusive), or single entries for an acronym. */
export type NameMatch = { rank: MatchRank; entries: readonly (readonly [from: number, to: number])[] }

/** The best way `part` is found in a name: by its text, by the sound of its characters or both mixed; null if not. */
export function matchName(name: FoldedText, part: QueryPart): NameMatch | null {
  const found = matchText(name, part)
  if (found && found.rank <= matchRank.namePrefix) return found
  // Digits sound like nothing, but 58tc still abbreviates 58同城.
  const sounding = part.hasLetters ? matchSound(name, part) : null
  return sounding && (!found || sounding.rank < found.rank) ? sounding : found
}

/** By text only, as in notes. A word of letters is found from its start: `tech` in `Biotech` would be noise. */
export function matchText(name: FoldedText, part: QueryPart): NameMatch | null {
  const { chars, classes } = name
  const wanted = part.chars
  for (let from = 0; from + wanted.length <= chars.length; from++) {
    if (chars[from] !== wanted[0] || (classes[from] === 'l' && !part.hasCharacters)) continue
    let length = 1
    while (length < wanted.length && chars[from + length] === wanted[length]) length++
    if (length < wanted.length) continue
    const rank =
      from > 0 ? matchRank.contains : length === chars.length ? matchRank.exactName : matchRank.namePrefix
    return { rank, entries: [[from, from + length]] }
  }
  return null
}

function matchSound(name: FoldedText, part: QueryPart): NameMatch | null {
  const { chars, classes } = name
  if (!classes.includes('c')) return matchAcronym(name, part)
  // One letter says too little to mean a sound in the middle of a name.
  const lastStart = part.chars.length === 1 ? 1 : chars.length
  for (let from = 0; from < lastStart; from++) {
    if (classes[from] === 'l') continue
    const to = new SoundMatcher(name, part.text).end(from)
    if (to === null) continue
    const rank =
      from > 0 ? matchRank.soundInside : to === chars.length ? matchRank.soundWhole : matchRank.soundPrefix
    return { rank, entries: [[from, to]] }
  }
  return null
}

/** `ibm` in International Business Machines. */
function matchAcronym(name: FoldedText, part: QueryPart): NameMatch | null {
  if (part.chars.length < 2) return null
  const initials = initialsOf(name).join('')
  const from = initials.indexOf(part.text)
  if (from < 0) return null
  const starts = [...name.classes.keys()].filter((i) => name.classes[i] === 'w')
  const entries = starts.slice(from, from + part.chars.length).map((i) => [i, i + 1] as const)
  const whole = initials.length === part.chars.length
  return {
    rank: from > 0 ? matchRank.soundInside : whole ? matchRank.soundWhole : matchRank.soundPrefix,
    entries,
  }
}

/** Most names match or fail in a few steps; text made to branch at every letter is given up on. */
const mostSteps = 2_000

/** Reads a query along a name: each character takes itself, a whole reading, its initial, or at the end a beginning of one. */
class SoundMatcher {
  readonly #name: FoldedText
  readonly #query: string
  #steps = 0

  constructor(name: FoldedText, query: string) {
    this.#name = name
    this.#query = query
  }

  /** The entry after the last one matched when the query is read from entry `from`, or null. */
  end(from: number, at = 0): number | null {
    if (at === this.#query.length) return from
    const char = this.#name.chars[from]
    if (char === undefined || ++this.#steps > mostSteps) return null
    if (this.#query.startsWith(char, at)) return this.end(from + 1, at + char.length)
    if (this.#name.classes[from] !== 'c') return null
    const readings = readingsAt(this.#name.chars, from)
    for (const reading of readings) {
      const shared = sharedLength(reading, this.#query, at)
      if (shared === 0) continue
      if (at + shared === this.#query.length) return from + 1
      if (shared === reading.length) {
        const end = this.end(from + 1, at + shared)
        if (end !== null) return end
      }
    }
    for (const reading of readings) {
      const end = this.#endAfterInitial(reading, from, at)
      if (end !== null) return end
    }
    return null
  }

  #endAfterInitial(reading: string, from: number, at: number): number | null {
    const shared = sharedLength(reading, this.#query, at)
    // zh, ch and sh are typed as one letter or two.
    if (shared >= 2 && reading.charAt(1) === 'h') {
      const end = this.end(from + 1, at + 2)
      if (end !== null) return end
    }
    return shared >= 1 && reading.length > 1 ? this.end(from + 1, at + 1) : null
  }
}

function sharedLength(reading: string, query: string, at: number): number {
  let length = 0
  while (length < reading.length && reading[length] === query[at + length]) length++
  return length
}
