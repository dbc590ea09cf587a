import { simplifiedByTraditional } from '../search-terms/traditional-characters.ts'

/**
 * One spelling for what people type in many: full width → half width (NFKC), traditional → simplified
 * by single characters, lower case.
 */
export function foldText(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
}

/** Traditional characters → simplified, one character for one: the length in code points never changes. */
function toSimplified(text: string): string {
  if (!TRADITIONAL.test(text)) return text
  let result = ''
  for (const character of text) result += simplifiedByTraditional.get(character) ?? character
  return result
}

/** Everything that carries no letter or digit goes: blanks anywhere, dots, dashes, quotes, invisible marks. */
export function withoutPunctuation(folded: string): string {
  return folded.replace(NOT_A_LETTER, '')
}

/** 一品 and 1品 are typed for one another: Chinese digits become Arabic ones. */
export function withArabicDigits(folded: string): string {
  return folded.replace(CHINESE_DIGIT, (digit) => String(DIGITS.indexOf(digit) % 10))
}

export function hasHan(text: string): boolean {
  return HAN.test(text)
}

/** Length in characters as a reader counts them. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

// Nearly every name of a list is simplified already; one look at the whole text is much less than one at each character.
const TRADITIONAL = new RegExp(`[${[...simplifiedByTraditional.keys()].join('')}]`, 'u')
const HAN = /\p{Script=Han}/u
const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu
const DIGITS = '零一二三四五六七八九〇'
const CHINESE_DIGIT = /[零〇一二三四五六七八九]/g
