import { type CharClass, foldText } from './fold-text.ts'
import { phoneQueryDigits } from './phone-digits.ts'

/** One run of a query, folded: what must be found in one piece. */
export type QueryPart = {
  chars: readonly string[]
  classes: readonly CharClass[]
  text: string
  hasCharacters: boolean
  hasLetters: boolean
}

/**
 * A query as search understands it. `whole` is everything typed run together (`hua wei` is `huawei`); a query of several
 * words may also match word by word, in any order and any field (`words`, empty for a single word).
 */
export type SearchQuery = {
  whole: QueryPart
  words: readonly QueryPart[]
  /** The digits when the query may be a piece of a phone number. */
  digits: string | null
}

/** Names end long before; what a person pastes by accident must not cost more than a name. */
const longestQuery = 200
const longestPart = 60
const mostWords = 6

/** Null when nothing in the text can be searched for: blank, punctuation, pictures. */
export function parseQuery(text: string): SearchQuery | null {
  const shortened = text.slice(0, longestQuery)
  const words = shortened
    .split(/\s+/u)
    .map(partOf)
    .filter((part) => part.chars.length > 0)
  const whole = partOf(shortened)
  if (whole.chars.length === 0) return null
  return {
    whole,
    words: words.length > 1 ? words.slice(0, mostWords) : [],
    digits: phoneQueryDigits(shortened),
  }
}

function partOf(text: string): QueryPart {
  const folded = foldText(text)
  const chars = folded.chars.slice(0, longestPart)
  const classes = folded.classes.slice(0, longestPart)
  return {
    chars,
    classes,
    text: chars.join(''),
    hasCharacters: classes.includes('c'),
    hasLetters: chars.some((char) => char >= 'a' && char <= 'z'),
  }
}
