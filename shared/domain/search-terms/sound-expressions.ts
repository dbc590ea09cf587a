import { anyWay, type Expression, or, term } from './expression.ts'
import { legalFormSounds } from './legal-form-tail.ts'
import type { QueryPart } from './parse-query.ts'
import { type SoundUnit, segmentPinyin } from './segment-pinyin.ts'
import { longestInitialsStart, longestWholeSound, termClass } from './term-classes.ts'

/** What finds names by their sound: said as a whole, from their start, anywhere, and in far-fetched readings. */
export type SoundExpressions = Record<'whole' | 'start' | 'inside' | 'mixed', Expression>

export function soundExpressions(part: QueryPart): SoundExpressions {
  if (!part.hasLetters) return { whole: null, start: null, inside: null, mixed: null }
  const { sure, mixed } = segmentPinyin(part)
  const isShort = part.chars.length <= longestWholeSound
  return {
    whole: or([
      term(termClass.syllablesWhole, part.text),
      isShort ? term(termClass.initialsWhole, part.text) : null,
    ]),
    start: anyWay(sure.map(termsFromStart)),
    inside: anyWay(sure.map(termsInside)),
    mixed: anyWay(mixed.map(termsInside)),
  }
}

/** More spellings of one place than this are not looked up; the initials narrow enough. `ji` has ten. */
const mostSpellings = 12

function termsInside(units: readonly SoundUnit[]): Expression[] {
  const [first] = units
  if (units.length === 1 && first) return [termsOfOne(first)]
  return [...charactersOf(units), ...narrowing(lookupsInside(units)).map(anyOf)]
}

function termsOfOne(unit: SoundUnit): Expression {
  if (unit.character) return term(termClass.character, unit.character)
  if (isBareInitial(unit)) return term(termClass.initialsStart, unit.initials[0] ?? '')
  return or(unit.syllables.map((syllable) => term(termClass.syllable, syllable)))
}

function termsFromStart(units: readonly SoundUnit[]): Expression[] {
  const [first, second] = units
  if (!first) return []
  const firstSpelled = isBareInitial(first)
    ? null
    : or(first.syllables.map((each) => term(termClass.syllableStart, each)))
  if (!second)
    return [firstSpelled ?? or(first.initials.map((initial) => term(termClass.initialsStart, initial)))]
  const pairs = pairSpellings(first, second)
  if (pairs) {
    const lookups = lookupsInside(units)
    const others = narrowing(lookups).filter((each) => each !== lookups[0])
    const start = anyOf({ kind: termClass.syllablePairStart, values: pairs })
    return units.length === 2 ? [start] : [start, ...charactersOf(units), ...others.map(anyOf)]
  }
  const starts = initialRuns(
    units.slice(0, longestInitialsStart),
    longestInitialsStart,
    termClass.initialsStart,
  )
  return [firstSpelled, ...starts.map(anyOf), ...termsInside(units)]
}

/** Terms of one kind of which a record must have one. */
type Lookup = { kind: string; values: readonly string[] }

const anyOf = ({ kind, values }: Lookup): Expression => or(values.map((value) => term(kind, value)))

const charactersOf = (units: readonly SoundUnit[]): Expression[] =>
  units.map((unit) => term(termClass.character, unit.character ?? ''))

/** The pairs that are spelled, in order, then what narrows the places between them. */
function lookupsInside(units: readonly SoundUnit[]): Lookup[] {
  const pairs: Lookup[] = []
  const open = new Set<number>()
  const spelled = new Set<number>()
  for (let i = 1; i < units.length; i++) {
    const values = pairSpellings(units[i - 1], units[i])
    if (!values) open.add(i)
    else {
      pairs.push({ kind: termClass.syllablePair, values })
      spelled.add(i - 1).add(i)
    }
  }
  if (open.size === 0) return pairs
  const runs = initialRuns(units, 3, termClass.initials, (from, to) => {
    for (let i = from + 1; i < to; i++) if (open.has(i)) return true
    return false
  })
  const alone = units.filter((_, i) => !spelled.has(i))
  return [...pairs, ...runs, ...loneSyllables(alone)]
}

/** The sound of 有限公司 is in the index of few names, and says nothing where other sounds are asked for. */
function narrowing(lookups: readonly Lookup[]): readonly Lookup[] {
  const telling = lookups.filter(({ values }) => !values.some((value) => legalFormSounds.has(value)))
  return telling.length > 0 ? telling : lookups
}

/** `h` or `zh` would complete to twenty syllables: it is taken as the initial of a name's start. */
const isBareInitial = (unit: SoundUnit): boolean =>
  unit.syllables.length === 0 || unit.syllables.length > mostSpellings

const pairSpellings = (left: SoundUnit | undefined, right: SoundUnit | undefined): string[] | null =>
  spellings([left?.syllables ?? [], right?.syllables ?? []])

/** Initials in a row, `longest` at a time, or all of fewer; those from one unit up to before another that are wanted. */
function initialRuns(
  units: readonly SoundUnit[],
  longest: number,
  kind: string,
  isWanted: (from: number, to: number) => boolean = () => true,
): Lookup[] {
  const width = Math.min(longest, units.length)
  const runs: Lookup[] = []
  for (let i = 0; i + width <= units.length; i++) {
    const values = isWanted(i, i + width)
      ? spellings(units.slice(i, i + width).map((unit) => unit.initials))
      : null
    if (values) runs.push({ kind, values })
  }
  return runs
}

/** Syllables beside a bare initial, which no pair holds. */
function loneSyllables(units: readonly SoundUnit[]): Lookup[] {
  return units
    .filter((unit) => unit.syllables.length > 0 && unit.syllables.length <= mostSpellings)
    .map((unit) => ({ kind: termClass.syllable, values: unit.syllables }))
}

/** Every way to write one choice after the other, or null when there are none or too many. */
function spellings(choices: readonly (readonly string[])[]): string[] | null {
  let written = ['']
  for (const choice of choices) written = written.flatMap((start) => choice.map((end) => start + end))
  return written.length > 0 && written.length <= mostSpellings ? written : null
}
