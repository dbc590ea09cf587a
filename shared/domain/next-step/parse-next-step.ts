import type { LocalDate } from '../../model/dates.ts'
import { chineseDateWords } from './chinese-date-words.ts'
import { type DateWord, separator } from './date-word.ts'
import { englishDateWords } from './english-date-words.ts'

export type NextStep = {
  /** What is to be done, without the words that named the day. */
  text: string
  dueOn: LocalDate | null
}

/**
 * The next step of a quick log: "下周三 寄样品", "send samples +3d". A day is read only at the start or the end of the
 * text; where two days are named, or one that does not exist, the text stays whole and nothing is guessed.
 */
export function parseNextStep(text: string, today: LocalDate): NextStep {
  const whole = text.trim()
  const plain = foldWidth(whole)
  const head = dayAtStart(plain, today)
  const tail = dayAtEnd(withoutEdges(plain, 'end'), today)
  const found = agreed(head, tail)
  if (found === null || found.on === null || namesARange(plain, head, tail, today))
    return { text: whole, dueOn: null }
  const rest = whole.slice(head?.end ?? 0, tail && tail !== head ? tail.start : undefined)
  return { text: withoutEdges(withoutEdges(rest, 'end'), 'start'), dueOn: found.on }
}

/** `[start, end)` of the words in the text, and the day they mean; null when they mean none. */
type Found = { start: number; end: number; on: LocalDate | null }

const words = [...chineseDateWords, ...englishDateWords].map((word) => ({
  word,
  atStart: new RegExp(`^(?:${word.pattern})${word.after}`, 'u'),
  atEnd: new RegExp(`${word.before}(?:${word.pattern})$`, 'u'),
}))
const separatorOnly = new RegExp(`^${separator}$`, 'u')
const connector = '(?:或者?|至|到|和|or|to|and|[-–—~、/])'
const connectorAtStart = new RegExp(`^\\s*${connector}\\s*`, 'u')
const connectorAtEnd = new RegExp(`\\s*${connector}\\s*$`, 'u')

/** No way of writing a day is longer; a text of any length costs the same. */
const longest = 48

function dayAtStart(text: string, today: LocalDate): Found | null {
  const part = text.slice(0, longest)
  return longestOf(words.flatMap(({ word, atStart }) => found(word, atStart.exec(part), 0, today)))
}

function dayAtEnd(text: string, today: LocalDate): Found | null {
  const from = Math.max(0, text.length - longest)
  const part = text.slice(from)
  return longestOf(words.flatMap(({ word, atEnd }) => found(word, atEnd.exec(part), from, today)))
}

function found(word: DateWord, match: RegExpExecArray | null, offset: number, today: LocalDate): Found[] {
  if (!match || match[0] === '') return []
  const start = offset + match.index
  return [{ start, end: start + match[0].length, on: word.read(match.groups ?? {}, today) }]
}

const longestOf = (all: Found[]): Found | null =>
  all.reduce<Found | null>(
    (best, each) => (best && best.end - best.start >= each.end - each.start ? best : each),
    null,
  )

/** Both ends may name a day as long as they mean the same one. */
function agreed(head: Found | null, tail: Found | null): Found | null {
  if (head === null || tail === null) return head ?? tail
  return head.on === tail.on ? head : null
}

/** 周三或周四, 3月5日至7日: two days are not one. */
function namesARange(text: string, head: Found | null, tail: Found | null, today: LocalDate): boolean {
  const after = text.slice(head?.end ?? text.length)
  const next = after.slice(connectorAtStart.exec(after.slice(0, longest))?.[0].length ?? after.length)
  if (/^\d{1,2}(?:[日号]|\s|$)/u.test(next) || dayAtStart(next, today)) return true
  const before = text.slice(0, tail?.start ?? 0)
  const joined = connectorAtEnd.exec(before.slice(-longest))
  const previous = joined ? before.slice(0, before.length - joined[0].length) : ''
  return /[日号]$/u.test(previous) || dayAtEnd(previous, today) !== null
}

/** Character by character: a regular expression would take the square of a long run of blanks. */
function withoutEdges(text: string, side: 'start' | 'end'): string {
  let start = 0
  let end = text.length
  if (side === 'start') while (start < end && separatorOnly.test(text.charAt(start))) start += 1
  else while (end > start && separatorOnly.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Full-width forms as their ASCII twins and small letters, one character for one. */
function foldWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll(/[A-Z]/g, (capital) => capital.toLowerCase())
}
