import { isAsciiDigit, isAsciiLetter } from '#shared/domain/characters.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { type FoldedChars, foldChars } from './fold-text.ts'
import { type Choices, initialsOf } from './initials.ts'
import { legalFormStart } from './legal-form-tail.ts'
import { phoneDigits } from './phone-digits.ts'
import { readingsAt } from './pinyin-readings.ts'
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
import { TermList } from './term-list.ts'

/** What an organization or a contact is found by. Unknown parts are left out. */
export type SearchableRecord = {
  /** The names it goes by; the longest first saves terms where one contains another. */
  names: readonly FoldedChars[]
  phones?: readonly string[]
  /** E-mail addresses, WeChat ids, credit codes: found by their beginning. */
  handles?: readonly string[]
  roles?: readonly OrganizationRole[]
}

/** The terms of a record, blank-separated, ready for the index. A term may come twice; the index keeps one. */
export function recordTerms(record: SearchableRecord): string {
  const terms = new TermList()
  const earlier: string[] = []
  for (const name of record.names) {
    const text = name.chars.join('')
    const readings = soundsOf(name)
    const initials = initialsOf(name)
    addStartTerms(terms, name, text, readings, initials)
    // 华为 inside 华为技术有限公司 adds nothing but its start. Letters do: where a word starts is not in the text.
    const isInside = !name.classes.includes('w') && earlier.some((each) => each.includes(text))
    if (!isInside) {
      addTextTerms(terms, name)
      const sounded = legalFormStart(name.chars)
      addSyllableTerms(terms, readings, sounded)
      addInitialTerms(terms, initials, sounded)
    }
    earlier.push(text)
  }
  for (const role of record.roles ?? []) terms.add(termClass.role, role)
  for (const phone of record.phones ?? []) addPhoneTerms(terms, phoneDigits(phone))
  for (const handle of record.handles ?? []) addHandleTerms(terms, handle)
  return terms.text
}

/** The terms of a long text: characters, pairs and words. Notes are not searched by sound. */
export function noteTerms(text: string): string {
  const terms = new TermList()
  addTextTerms(terms, foldChars(text))
  return [...new Set(terms.text.split(' '))].join(' ')
}

/** What is said at each position: a letter in a Chinese name is said as itself (E家 is `ejia`). */
function soundsOf({ chars, classes }: FoldedChars): Choices {
  const isChinese = classes.includes('c')
  const readings: (readonly string[])[] = []
  for (let i = 0; i < chars.length; i++) {
    if (classes[i] === 'c') readings.push(readingsAt(chars, i))
    else readings.push(isChinese ? [chars[i] ?? ''] : noReadings)
  }
  return readings
}

const noReadings: readonly string[] = []

/** A name as a whole and how it begins: what ranks first. */
function addStartTerms(
  terms: TermList,
  name: FoldedChars,
  text: string,
  readings: Choices,
  initials: Choices,
): void {
  const { length } = name.chars
  if (length === 0) return
  terms.add(
    termClass.wholeName,
    length > longestWholeName ? name.chars.slice(0, longestWholeName).join('') : text,
  )
  let start = ''
  for (let i = 0; i < longestNameStart && i < length; i++) {
    start += name.chars[i]
    terms.add(termClass.nameStart, start)
  }
  const starts = Math.min(longestInitialsStart, initials.length)
  for (let i = 1; i <= starts; i++) addCombinations(terms, termClass.initialsStart, initials, i)
  addCombinations(terms, termClass.syllableStart, readings, 1)
  if (length > 1) addCombinations(terms, termClass.syllablePairStart, readings, 2)
  if (length > longestWholeSound) return
  addCombinations(terms, termClass.syllablesWhole, readings, length)
  addCombinations(terms, termClass.initialsWhole, initials, initials.length)
}

function addTextTerms(terms: TermList, { chars, classes }: FoldedChars): void {
  for (let i = 0; i < chars.length; i++) {
    const [char, kind] = [chars[i] ?? '', classes[i]]
    if (kind === 'c') terms.add(termClass.character, char)
    else if (kind === 'w') addWordPrefixes(terms, chars, classes, i)
    if (i > 0 && (kind === 'c' || classes[i - 1] === 'c')) terms.add(termClass.pair, chars[i - 1] ?? '', char)
  }
}

/** Prefixes run on over the blanks between words, so that `tomlee` finds Tom Lee. */
function addWordPrefixes(
  terms: TermList,
  chars: readonly string[],
  classes: FoldedChars['classes'],
  from: number,
): void {
  let prefix = ''
  for (let i = from; i < from + longestWordPrefix && i < chars.length && classes[i] !== 'c'; i++) {
    prefix += chars[i]
    terms.add(termClass.word, prefix)
  }
}

/** Up to `sounded`, where a legal form begins; the pair that leads into it is still said. */
function addSyllableTerms(terms: TermList, readings: Choices, sounded: number): void {
  let previous = noReadings
  for (let i = 0; i <= sounded && i < readings.length; i++) {
    const current = readings[i] ?? noReadings
    for (const reading of current) {
      if (i < sounded) terms.add(termClass.syllable, reading)
      for (const before of previous) terms.add(termClass.syllablePair, before, reading)
    }
    previous = current
  }
}

function addInitialTerms(terms: TermList, initials: Choices, sounded: number): void {
  for (let i = 0; i < sounded && i + 1 < initials.length; i++) {
    for (const first of initials[i] ?? noReadings) {
      for (const second of initials[i + 1] ?? noReadings) {
        terms.add(termClass.initials, first, second)
        for (const third of initials[i + 2] ?? noReadings) terms.add(termClass.initials, first, second, third)
      }
    }
  }
}

function addPhoneTerms(terms: TermList, digits: string): void {
  if (digits.length < 3) return
  terms.add(termClass.phoneTail, digits.slice(-3))
  if (digits.length < phoneRunLength) return
  terms.add(termClass.phoneTail, digits.slice(-phoneRunLength))
  for (let i = 0; i + phoneRunLength <= digits.length; i++) {
    terms.add(termClass.phoneRun, digits.slice(i, i + phoneRunLength))
  }
}

function addHandleTerms(terms: TermList, handle: string): void {
  const key = beginningOf(handle)
  for (const length of handlePrefixLengths) {
    if (key.length >= length) terms.add(termClass.handle, key.slice(0, length))
  }
}

const longestHandlePrefix = Math.max(...handlePrefixLengths)

/** The folded beginning of a handle, as much of it as is looked up. Nearly all are letters, digits and signs of ASCII. */
function beginningOf(handle: string): string {
  let key = ''
  for (let at = 0; at < handle.length && key.length < longestHandlePrefix; at++) {
    const code = handle.charCodeAt(at)
    if (code >= 0x7f) return foldChars(handle).chars.join('')
    if (isAsciiLetter(code) || isAsciiDigit(code)) key += handle.charAt(at)
  }
  return key.toLowerCase()
}

const mostCombinations = 8

/** The ways to write the first `length` positions, eight at most; none when one of them has no choice. */
function addCombinations(terms: TermList, kind: string, choices: Choices, length: number): void {
  let wholes = length === 0 ? noReadings : (choices[0] ?? noReadings)
  for (let i = 1; i < length; i++) wholes = continued(wholes, choices[i] ?? noReadings)
  for (let i = 0; i < wholes.length && i < mostCombinations; i++) terms.add(kind, wholes[i] ?? '')
}

function continued(starts: readonly string[], ends: readonly string[]): readonly string[] {
  if (starts.length === 1 && ends.length === 1) return [`${starts[0]}${ends[0]}`]
  const wholes: string[] = []
  for (const start of starts) {
    for (const end of ends) if (wholes.length < mostCombinations) wholes.push(start + end)
  }
  return wholes
}
