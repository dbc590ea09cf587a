import { and, type Expression, or, term } from './expression.ts'
import { type MatchRank, matchRank } from './match-rank.ts'
import type { QueryPart, SearchQuery } from './parse-query.ts'
import { soundExpressions } from './sound-expressions.ts'
import {
  handlePrefixLengths,
  longestNameStart,
  longestWholeName,
  longestWordPrefix,
  phoneRunLength,
  termClass,
} from './term-classes.ts'

/**
 * Full-text expressions that find at least every record answering a query; what they find is then checked against the
 * names themselves. `tiers` find the records of one rank each, best first, for queries that match too many to check;
 * `finders` are the same in smaller pieces.
 */
export type QueryExpressions = {
  any: string
  tiers: readonly RankExpression[]
  finders: readonly Finder[]
  /** Far-fetched readings (h·w·ji·shu), worth their cost only when the rest finds nothing. */
  mixed: Finder | null
}
export type RankExpression = { rank: MatchRank; expression: string }

/** What finds the records of a rank that answer in one way. */
export type Finder = RankExpression & {
  explainedBy: Explanation
  /** Finds all that this and the finders like it do: where those are few, there is no need to ask for each rank. */
  within: { expression: string; explainedBy: Explanation }
}

/** Where the reason stands why a record was found: the query's text in a name, a name, or also a phone or address. */
export type Explanation = 'text' | 'name' | 'reach'

export function recordExpressions(
  query: SearchQuery,
  kind: 'organization' | 'contact' = 'contact',
): QueryExpressions | null {
  const { whole, words } = query
  // An organization is called by its people's numbers, which are theirs.
  const digits = kind === 'contact' ? query.digits : null
  const text = textExpression(whole)
  const sound = soundExpressions(whole)
  const wordByWord = and(words.map((word) => or([textExpression(word), soundExpressions(word).inside])))
  const phone = digits === null ? { tail: null, inside: null } : phoneExpressions(digits)
  const addressed = or([phone.inside ?? phone.tail, handleExpression(whole)])
  const written = or([text, wordByWord, addressed])
  const any = or([written, sound.inside])
  if (any === null) return null
  const name = term(termClass.wholeName, whole.chars.slice(0, longestWholeName).join(''))
  const wholeNumber = digits !== null && digits.length >= shortestWholeNumber ? phone.tail : null
  const inText = query.digits === null ? 'text' : 'reach'
  const inWriting = {
    expression: written ?? any,
    explainedBy: whole.hasCharacters ? 'name' : 'reach',
  } as const
  const inSound = { expression: sound.inside ?? any, explainedBy: 'name' } as const
  const finders: [MatchRank, Expression, Explanation, Finder['within']][] = [
    [matchRank.exactName, name, inText, inWriting],
    [matchRank.exactName, wholeNumber, 'reach', inWriting],
    [matchRank.namePrefix, nameStartExpression(whole, text), inText, inWriting],
    [matchRank.phoneTail, phone.tail, 'reach', inWriting],
    [matchRank.soundWhole, sound.whole, 'name', inSound],
    [matchRank.soundPrefix, sound.start, 'name', inSound],
    [matchRank.soundInside, sound.inside, 'name', inSound],
    [matchRank.contains, text, inText, inWriting],
    [matchRank.contains, wordByWord, 'name', inWriting],
    [matchRank.contains, addressed, 'reach', inWriting],
  ]
  const asked = finders.flatMap(([rank, expression, explainedBy, within]) =>
    expression === null ? [] : [{ rank, expression, explainedBy, within }],
  )
  return { any, tiers: tiersOf(asked), finders: asked, mixed: mixedFinder(sound.mixed) }
}

function mixedFinder(expression: Expression): Finder | null {
  if (expression === null) return null
  const within = { expression, explainedBy: 'name' } as const
  return { rank: matchRank.soundInside, ...within, within }
}

const shortestWholeNumber = 5

function tiersOf(finders: readonly Finder[]): RankExpression[] {
  return [...new Set(finders.map(({ rank }) => rank))].flatMap((rank) => {
    const expression = or(finders.filter((each) => each.rank === rank).map((each) => each.expression))
    return expression === null ? [] : { rank, expression }
  })
}

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

function phoneExpressions(digits: string): { tail: Expression; inside: Expression } {
  const tail = term(termClass.phoneTail, digits.slice(-phoneRunLength))
  if (digits.length < phoneRunLength) return { tail, inside: null }
  const runs: Expression[] = []
  for (let i = 0; i + phoneRunLength <= digits.length; i++)
    runs.push(term(termClass.phoneRun, digits.slice(i, i + phoneRunLength)))
  // The last four are the tail.
  return { tail: and([tail, ...runs.slice(0, -1)]), inside: and(runs) }
}

function handleExpression({ text, hasCharacters }: QueryPart): Expression {
  const length = handlePrefixLengths.findLast((each) => each <= text.length)
  return hasCharacters || length === undefined ? null : term(termClass.handle, text.slice(0, length))
}
