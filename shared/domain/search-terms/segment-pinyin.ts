import type { CharClass } from './fold-text.ts'
import type { QueryPart } from './parse-query.ts'
import { readingsOf } from './pinyin-readings.ts'
import { completionsOf, isSyllable, longestSyllable } from './pinyin-syllables.ts'

/** One position of a name as a query spells it. */
export type SoundUnit = {
  /** First letters the character may have. */
  initials: readonly string[]
  /** Whole syllables it may have; empty when only its initial is known. */
  syllables: readonly string[]
  /** The character itself where the query has it. */
  character?: string
}

/** The first units of a query decide which names are looked at; the rest is checked on those. */
const mostUnits = 5
/** Where letters can be cut in more ways than this, fewer of them are looked up: every way costs lookups. */
const mostWays = 6
const mostMixedUnits = 4

/** `sure` ways are looked up at once; `mixed` ones, whole syllables among bare letters, only when those find nothing. */
export type Segmentation = { sure: SoundUnit[][]; mixed: SoundUnit[][] }

/**
 * The ways to cut the beginning of a query into syllables, initials and characters: `xian` is xian and xi·an, `huaw`
 * hua·w, `hwjs` h·w·j·s, 华wei 华·wei; mixed, `hwjishu` is h·w·ji·shu and `chua` c·hua (C华).
 */
export function segmentPinyin({ chars, classes }: Pick<QueryPart, 'chars' | 'classes'>): Segmentation {
  const spelled = fewWays(chars, classes, { units: mostUnits, isMixed: false })
  const mixed = fewWays(chars, classes, { units: mostMixedUnits, isMixed: true })
  // No character starts with i, u or v, so huawei is no abbreviation, but han may be.
  const mayAbbreviate = spelled.length === 0 || !chars.some((char) => /[iuv]/.test(char))
  return { sure: mayAbbreviate ? [...spelled, ...bareInitials(chars, classes)] : spelled, mixed }
}

type Cutting = { units: number; isMixed: boolean }

/** Every way to cut the beginning of a query, none left out: rather fewer units than a missing way. */
function fewWays(
  chars: readonly string[],
  classes: readonly CharClass[],
  { units, isMixed }: Cutting,
): SoundUnit[][] {
  const ways = waysFrom(chars, classes, { units, isMixed }, 0)
  return ways.length <= mostWays || units === 2
    ? ways
    : fewWays(chars, classes, { units: units - 1, isMixed })
}

function waysFrom(
  chars: readonly string[],
  classes: readonly CharClass[],
  { units, isMixed }: Cutting,
  at: number,
): SoundUnit[][] {
  if (at === chars.length) return [[]]
  if (units === 0) return isMixed || canFinish(chars, classes, at) ? [[]] : []
  return unitsAt(chars, classes, at, isMixed).flatMap(([unit, length]) =>
    waysFrom(chars, classes, { units: units - 1, isMixed }, at + length).map((rest) => [unit, ...rest]),
  )
}

/** Whether the rest can be cut into whole syllables too: huahuahuat… does not begin hu·a·hu·a·hu because of its t. */
function canFinish(chars: readonly string[], classes: readonly CharClass[], from: number): boolean {
  const reachable = new Set([from])
  for (const at of reachable) {
    if (at === chars.length) return true
    for (const [, length] of unitsAt(chars, classes, at, false)) reachable.add(at + length)
  }
  return false
}

function unitsAt(
  chars: readonly string[],
  classes: readonly CharClass[],
  at: number,
  isMixed: boolean,
): [unit: SoundUnit, length: number][] {
  const char = chars[at] ?? ''
  if (!isLetter(char)) return [[givenUnit(char, classes[at]), 1]]
  const units: [SoundUnit, number][] = []
  let letters = ''
  for (let i = at; i < chars.length && letters.length < longestSyllable && isLetter(chars[i] ?? ''); i++) {
    letters += chars[i]
    const initials = [letters.charAt(0)]
    const isLast = i === chars.length - 1
    const syllables = isLast ? completionsOf(letters) : isSyllable(letters) ? [letters] : []
    if (syllables.length > 0) units.push([{ initials, syllables }, letters.length])
    if (isMixed && !isLast && (letters.length === 1 || /^[zcs]h$/.test(letters))) {
      units.push([{ initials, syllables: [] }, letters.length])
    }
  }
  return units
}

/** Every entry on its own, for initials and acronyms (hwjs, 58tc, iotkj). */
function bareInitials(chars: readonly string[], classes: readonly CharClass[]): SoundUnit[][] {
  if (chars.length < 2) return []
  return [
    chars
      .slice(0, mostUnits)
      .map((char, i) => (isLetter(char) ? { initials: [char], syllables: [] } : givenUnit(char, classes[i]))),
  ]
}

/** A unit the query writes out: a character, or a digit, which stands for itself. */
function givenUnit(char: string, charClass: CharClass | undefined): SoundUnit {
  const syllables = readingsOf(char)
  const initials =
    syllables.length === 0 ? [char] : [...new Set(syllables.map((reading) => reading.charAt(0)))]
  return charClass === 'c' ? { initials, syllables, character: char } : { initials, syllables }
}

const isLetter = (char: string): boolean => char >= 'a' && char <= 'z'
