import { isWordOnly, withPlainForms } from '../characters.ts'
import { toSimplified } from '../import/to-simplified.ts'

/**
 * One spelling for what people type in many: full width → half width (NFKC), traditional → simplified
 * by single characters, lower case.
 */
export function foldText(text: string): string {
  return toSimplified(withPlainForms(text).toLowerCase())
}

/** Everything that carries no letter or digit goes: blanks anywhere, dots, dashes, quotes, invisible marks. */
export function withoutPunctuation(folded: string): string {
  return isWordOnly(folded) ? folded : folded.replace(NOT_A_LETTER, '')
}

/** 一品 and 1品 are typed for one another: Chinese digits become Arabic ones. */
export function withArabicDigits(folded: string): string {
  return HAS_CHINESE_DIGIT.test(folded)
    ? folded.replace(CHINESE_DIGIT, (digit) => String(DIGITS.indexOf(digit) % 10))
    : folded
}

/** Length in characters as a reader counts them. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu
const DIGITS = '零一二三四五六七八九〇'
const CHINESE_DIGIT = /[零〇一二三四五六七八九]/g
const HAS_CHINESE_DIGIT = /[零〇一二三四五六七八九]/
