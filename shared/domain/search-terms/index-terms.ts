import type { OrganizationRole } from '#shared/model/organization.ts'
import { type FoldedChars, foldChars } from './fold-text.ts'
import { legalFormStart } from './legal-form-tail.ts'
import { phoneDigits } from './phone-digits.ts'
import { initialsOfReadings, readingsAt } from './pinyin-readings.ts'
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
  if (!classes.includes('c')) return chars.map(() => noReadings)
  return chars.map((char, i) => (classes[i] === 'c' ? readingsAt(chars, i) : [char]))
}

/**
 * The letters a name is abbreviated by, one set a position. A Chinese name counts every character and every letter
 * (TCL科技 → t c l k j), a name in letters the first of each word (International Business Machines → i b m).
 */
export function initialsOf({ chars, classes }: FoldedChars): Choices {
  if (!classes.includes('c')) return chars.filter((_, i) => classes[i] === 'w').map((char) => [char])
  return chars.map((char, i) => (classes[i] === 'c' ? initialsOfReadings(readingsAt(chars, i)) : [char]))
}

/** What may stand at each position. */
type Choices = readonly (readonly string[])[]

const noReadings: readonly string[] = []

/** Terms as one growing text: 90 little strings a record in a list cost as much as the index itself. */
class TermList {
  text = ''

  add(kind: string, value: string): void {
    this.text += this.text === '' ? kind + value : ` ${kind}${value}`
  }
}

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
    if (i > 0 && (kind === 'c' || classes[i - 1] === 'c')) terms.add(termClass.pair, chars[i - 1] + char)
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
      for (const before of previous) terms.add(termClass.syllablePair, before + reading)
    }
    previous = current
  }
}

function addInitialTerms(terms: TermList, initials: Choices, sounded: number): void {
  for (let i = 0; i < sounded && i + 1 < initials.length; i++) {
    for (const first of initials[i] ?? noReadings) {
      for (const second of initials[i + 1] ?? noReadings) {
        terms.add(termClass.initials, first + second)
        for (const third of initials[i + 2] ?? noReadings)
          terms.add(termClass.initials, first + second + third)
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
  const key = foldChars(handle).chars.join('')
  for (const length of handlePrefixLengths) {
    if (key.length >= length) terms.add(termClass.handle, key.slice(0, length))
  }
}

const mostCombinations = 8

/** Every way to write the first `length` positions; none when one of them has no choice. */
function addCombinations(terms: TermList, kind: string, choices: Choices, length: number): void {
  let wholes = ['']
  for (let i = 0; i < length; i++) {
    const choice = choices[i] ?? noReadings
    const [only] = choice
    if (choice.length === 1 && wholes.length === 1) wholes = [`${wholes[0]}${only}`]
    else wholes = wholes.flatMap((whole) => choice.map((each) => whole + each)).slice(0, mostCombinations)
  }
  for (const whole of wholes) if (whole !== '') terms.add(kind, whole)
}
