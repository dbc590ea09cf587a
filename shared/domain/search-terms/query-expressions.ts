import { legalFormSounds } from './legal-form-tail.ts'
import { type MatchRank, matchRank } from './match-rank.ts'
import type { QueryPart, SearchQuery } from './parse-query.ts'
import { type SoundUnit, segmentPinyin } from './segment-pinyin.ts'
import {
  handlePrefixLengths,
  longestInitialsStart,
  longestNameStart,
  longestWholeName,
  longestWholeSound,
  longestWordPrefix,
  phoneRunLength,
  termClass,
} from './term-classes.ts'

/**
 * Full-text expressions that find at least every record answering a query; what they find is then checked against the
 * names themselves. `tiers` find the records of one rank each, best first, for queries that match too many to check.
 */
export type QueryExpressions = {
  any: string
  tiers: readonly RankExpression[]
  /** Far-fetched readings (h·w·ji·shu), worth their cost only when the rest finds nothing. */
  mixed: RankExpression | null
}
export type RankExpression = { rank: MatchRank; expression: string }

export function recordExpressions(query: SearchQuery): QueryExpressions | null {
  const { whole, words, digits } = query
  const text = textExpression(whole)
  const sound = soundExpressions(whole)
  const wordByWord = and(words.map((word) => or([textExpression(word), soundExpressions(word).inside])))
  const phone = digits === null ? nothingFound : phoneExpressions(digits)
  const inside = or([text, wordByWord, phone.inside, handleExpression(whole)])
  const any = or([inside, sound.inside, phone.tail])
  if (any === null) return null
  const name = term(termClass.wholeName, whole.chars.slice(0, longestWholeName).join(''))
  const wholeNumber = digits !== null && digits.length >= shortestWholeNumber ? phone.inside : null
  const tiers: [MatchRank, Expression][] = [
    [matchRank.exactName, or([name, wholeNumber])],
    [matchRank.namePrefix, nameStartExpression(whole, text)],
    [matchRank.phoneTail, phone.tail],
    [matchRank.soundWhole, sound.whole],
    [matchRank.soundPrefix, sound.start],
    [matchRank.soundInside, sound.inside],
    [matchRank.contains, inside],
  ]
  return {
    any,
    tiers: tiers.flatMap(([rank, expression]) => (expression === null ? [] : [{ rank, expression }])),
    mixed: sound.mixed === null ? null : { rank: matchRank.soundInside, expression: sound.mixed },
  }
}

const shortestWholeNumber = 5

/** For notes: by text only, word by word when there are several. */
export function noteExpression({ whole, words }: SearchQuery): string | null {
  return words.length > 0 ? and(words.map(textExpression)) : textExpression(whole)
}

/** For phones alone, or null when the query is not a piece of one. */
export function phoneExpression({ digits }: SearchQuery): string | null {
  if (digits === null) return null
  const { tail, inside } = phoneExpressions(digits)
  return or([tail, inside])
}

type Expression = string | null

function textExpression({ chars, classes, hasCharacters }: QueryPart): Expression {
  if (!hasCharacters) return term(termClass.word, chars.slice(0, longestWordPrefix).join(''))
  if (chars.length === 1) return term(termClass.character, chars.join(''))
  const pairs: Expression[] = []
  for (let i = 1; i < chars.length; i++) {
    if (classes[i] === 'c' || classes[i - 1] === 'c')
      pairs.push(term(termClass.pair, `${chars[i - 1]}${chars[i]}`))
  }
  return and(pairs)
}

function nameStartExpression({ chars }: QueryPart, text: Expression): Expression {
  const start = term(termClass.nameStart, chars.slice(0, longestNameStart).join(''))
  return chars.length <= longestNameStart ? start : and([start, text])
}

const nothingFound = { whole: null, start: null, inside: null, mixed: null, tail: null }

function soundExpressions(part: QueryPart): Record<'whole' | 'start' | 'inside' | 'mixed', Expression> {
  if (!part.hasLetters) return nothingFound
  const { sure, mixed } = segmentPinyin(part)
  const isShort = part.chars.length <= longestWholeSound
  return {
    whole: or([
      term(termClass.syllablesWhole, part.text),
      isShort ? term(termClass.initialsWhole, part.text) : null,
    ]),
    start: or(sure.map(startExpression)),
    inside: or(sure.map(insideExpression)),
    mixed: or(mixed.map(insideExpression)),
  }
}

/** More spellings of one place than this are not looked up; the initials narrow enough. `ji` has ten. */
const mostSpellings = 12

function insideExpression(units: readonly SoundUnit[]): Expression {
  const [first] = units
  if (units.length === 1 && first) {
    if (first.character) return term(termClass.character, first.character)
    const spelled = first.syllables.map((syllable) => term(termClass.syllable, syllable))
    return or(isBareInitial(first) ? [term(termClass.initialsStart, first.initials[0] ?? '')] : spelled)
  }
  const needed: Lookup[] = []
  let isSpelledOut = true
  for (let i = 1; i < units.length; i++) {
    const pairs = spellings(units.slice(i - 1, i + 1).map((unit) => unit.syllables))
    if (pairs) needed.push({ kind: termClass.syllablePair, values: pairs })
    else isSpelledOut = false
  }
  if (!isSpelledOut) needed.push(...initialRuns(units, 3, termClass.initials), ...loneSyllables(units))
  const narrowing = needed.filter(({ values }) => !values.some((value) => legalFormSounds.has(value)))
  const sounds = narrowing.length > 0 ? narrowing : needed
  const characters = units.map((unit) => term(termClass.character, unit.character ?? ''))
  return and([...characters, ...sounds.map(anyOf)])
}

/** Terms of one kind of which a record must have one. */
type Lookup = { kind: string; values: readonly string[] }

const anyOf = ({ kind, values }: Lookup): Expression => or(values.map((value) => term(kind, value)))

/** `h` or `zh` would complete to twenty syllables: it is taken as the initial of a name's start. */
const isBareInitial = (unit: SoundUnit): boolean =>
  unit.syllables.length === 0 || unit.syllables.length > mostSpellings

function startExpression(units: readonly SoundUnit[]): Expression {
  const [first, second] = units
  if (!first) return null
  const firstSpelled = isBareInitial(first)
    ? null
    : or(first.syllables.map((each) => term(termClass.syllableStart, each)))
  if (!second)
    return firstSpelled ?? or(first.initials.map((initial) => term(termClass.initialsStart, initial)))
  const pairs = spellings([first.syllables, second.syllables])
  const inside = pairs && units.length === 2 ? null : insideExpression(units)
  if (pairs) return and([or(pairs.map((pair) => term(termClass.syllablePairStart, pair))), inside])
  const initials = initialRuns(
    units.slice(0, longestInitialsStart),
    longestInitialsStart,
    termClass.initialsStart,
  )
  return and([firstSpelled, ...initials.map(anyOf), inside])
}

/** Initials in a row, `longest` at a time, or all of fewer. */
function initialRuns(units: readonly SoundUnit[], longest: number, kind: string): Lookup[] {
  const width = Math.min(longest, units.length)
  const runs: Lookup[] = []
  for (let i = 0; i + width <= units.length; i++) {
    const values = spellings(units.slice(i, i + width).map((unit) => unit.initials))
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

function phoneExpressions(digits: string): { tail: Expression; inside: Expression } {
  const tail = term(termClass.phoneTail, digits.slice(-phoneRunLength))
  if (digits.length < phoneRunLength) return { tail, inside: null }
  const runs: Expression[] = []
  for (let i = 0; i + phoneRunLength <= digits.length; i++)
    runs.push(term(termClass.phoneRun, digits.slice(i, i + phoneRunLength)))
  return { tail: and([tail, ...runs]), inside: and(runs) }
}

function handleExpression({ text, hasCharacters }: QueryPart): Expression {
  const length = handlePrefixLengths.findLast((each) => each <= text.length)
  return hasCharacters || length === undefined ? null : term(termClass.handle, text.slice(0, length))
}

/** Folded text holds letters, digits and characters only, so nothing in it can end the quotes. */
const term = (kind: string, value: string): Expression => (value === '' ? null : `"${kind}${value}"`)

const or = (expressions: readonly Expression[]): Expression => join(expressions, 'OR')

/** A side without terms asks nothing; null only when no side asks anything. */
const and = (expressions: readonly Expression[]): Expression => join(expressions, 'AND')

function join(expressions: readonly Expression[], operator: 'AND' | 'OR'): Expression {
  const given = [...new Set(expressions.filter((expression) => expression !== null))]
  if (given.length <= 1) return given[0] ?? null
  return `(${given.join(` ${operator} `)})`
}
