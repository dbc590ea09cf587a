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
const mostMixedWays = 4
const mostSteps = 300

/** `sure` ways are looked up at once; `mixed` ones, full syllables among bare initials, only when those find too little. */
export type Segmentation = { sure: SoundUnit[][]; mixed: SoundUnit[][] }

/**
 * The likeliest ways to cut the beginning of a query into syllables, initials and characters, best first: `xian` is
 * xian and xi·an, `huaw` hua·w, `hwjs` h·w·j·s, 华wei 华·wei, `hwjishu` mixed h·w·ji·shu. Every way costs lookups, so
 * mixed ones are considered only where whole syllables leave letters over.
 */
export function segmentPinyin({ chars, classes }: Pick<QueryPart, 'chars' | 'classes'>): Segmentation {
  const spelled = spelledWays(chars, classes)
  const bare = bareInitials(chars, classes)
  if (spelled.length === 0) return { sure: bare, mixed: mixedWays(chars, classes) }
  // No character starts with i, u or v, so huawei is no abbreviation, but han may be.
  return { sure: chars.some((char) => /[iuv]/.test(char)) ? spelled : [...spelled, ...bare], mixed: [] }
}

/** Every way to cut the beginning into whole syllables (the last may be unfinished), none left out. */
function spelledWays(chars: readonly string[], classes: readonly CharClass[]): SoundUnit[][] {
  for (let units = mostUnits; units > 2; units--) {
    const ways = waysOf(chars, classes, units)
    if (ways.length <= mostWays) return ways
  }
  return waysOf(chars, classes, 2)
}

function waysOf(chars: readonly string[], classes: readonly CharClass[], units: number, at = 0): SoundUnit[][] {
  if (at === chars.length || units === 0) return [[]]
  return unitsAt(chars, classes, at)
    .filter(([, , cost]) => cost !== initialCost)
    .flatMap(([unit, length]) => waysOf(chars, classes, units - 1, at + length).map((rest) => [unit, ...rest]))
}

/** The likeliest ways that also take bare initials: whole syllables cost less. */
function mixedWays(chars: readonly string[], classes: readonly CharClass[]): SoundUnit[][] {
  const found: Path[] = []
  const open: Path[] = [{ at: 0, cost: 0, units: [] }]
  for (let steps = 0; open.length > 0 && found.length < mostMixedWays && steps < mostSteps; steps++) {
    const best = takeCheapest(open)
    if (best.at === chars.length || best.units.length === mostUnits) {
      found.push(best)
      continue
    }
    for (const [unit, length, cost] of unitsAt(chars, classes, best.at)) {
      open.push({ at: best.at + length, cost: best.cost + cost, units: [...best.units, unit] })
    }
  }
  return found.map((path) => path.units)
}

type Path = { at: number; cost: number; units: SoundUnit[] }

const wholeCost = 1
const beginningCost = 1.3
const initialCost = 2.1

function unitsAt(
  chars: readonly string[],
  classes: readonly CharClass[],
  at: number,
): [unit: SoundUnit, length: number, cost: number][] {
  const char = chars[at] ?? ''
  if (!isLetter(char)) return [[givenUnit(char, classes[at]), 1, wholeCost]]
  const units: [SoundUnit, number, number][] = []
  let letters = ''
  for (let i = at; i < chars.length && letters.length < longestSyllable; i++) {
    if (!isLetter(chars[i] ?? '')) break
    letters += chars[i]
    const isLast = i === chars.length - 1
    const initials = [letters.charAt(0)]
    if (isLast) {
      const syllables = completionsOf(letters)
      if (syllables.length > 0)
        units.push([{ initials, syllables }, letters.length, isSyllable(letters) ? wholeCost : beginningCost])
    } else if (isSyllable(letters))
      units.push([{ initials, syllables: [letters] }, letters.length, wholeCost])
    if (!isLast && (/^[zcs]h$/.test(letters) || /^[^iuv]$/.test(letters))) {
      units.push([{ initials, syllables: [] }, letters.length, initialCost])
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

function takeCheapest(open: Path[]): Path {
  let cheapest = 0
  for (let i = 1; i < open.length; i++) if ((open[i]?.cost ?? 0) < (open[cheapest]?.cost ?? 0)) cheapest = i
  const [path] = open.splice(cheapest, 1)
  return path ?? { at: 0, cost: 0, units: [] }
}

const isLetter = (char: string): boolean => char >= 'a' && char <= 'z'
