import { foldText } from './fold-text.ts'
import { matchName, matchText } from './match-name.ts'
import { parseQuery, type QueryPart } from './parse-query.ts'
import { phoneDigits } from './phone-digits.ts'

/** Where a match stands in the text, UTF-16 offsets, end exclusive, in order and apart from each other. */
export type Range = readonly [start: number, end: number]

/**
 * The parts of `text` that answer `query`: its characters, the characters whose sound was typed, the words.
 * `note` looks for text only, as notes are searched; of several places the first is lit.
 */
export function highlight(text: string, query: string, kind: 'name' | 'note' = 'name'): Range[] {
  const parsed = parseQuery(query)
  if (!parsed) return []
  const folded = foldText(text)
  const find = (part: QueryPart): Range[] => {
    const found = kind === 'note' ? matchText(folded, part) : matchName(folded, part)
    return (found?.entries ?? []).map(([from, to]) => [
      folded.starts[from] ?? 0,
      folded.ends[to - 1] ?? text.length,
    ])
  }
  const whole = find(parsed.whole)
  return whole.length > 0 ? whole : mergeRanges(parsed.words.flatMap(find))
}

/** The digits of a phone number that were typed, tail first; separators between them are lit too. */
export function highlightPhone(number: string, query: string): Range[] {
  const digits = parseQuery(query)?.digits
  if (!digits) return []
  const at = phoneDigits(number).lastIndexOf(digits)
  if (at < 0) return []
  // Country code and separators are not counted: find the digits from the end of the number as it is written.
  const positions = [...number.matchAll(/\p{Nd}/gu)].map((match) => match.index)
  const fromEnd = phoneDigits(number).length - at
  const first = positions.at(-fromEnd)
  const last = positions.at(digits.length - fromEnd - 1)
  return first === undefined || last === undefined ? [] : [[first, last + 1]]
}

/** Snippet lengths in characters: enough before the match to see what it is about. */
const before = 16
const after = 64

/** The stretch of a long note around its first match, with the ranges in it; the note's beginning when nothing matches. */
export function snippet(note: string, query: string): { text: string; ranges: Range[] } {
  const ranges = highlight(note, query, 'note')
  const [start = 0] = ranges[0] ?? []
  const from = start <= before ? 0 : wholeCharacterAt(note, start - before)
  const to = Math.min(note.length, wholeCharacterAt(note, start + after))
  const [head, tail] = [from > 0 ? '…' : '', to < note.length ? '…' : '']
  const text = head + note.slice(from, to).replaceAll(/\s/g, ' ') + tail
  const shift = head.length - from
  return { text, ranges: ranges.filter(([, end]) => end <= to).map(([a, b]) => [a + shift, b + shift]) }
}

/** Never cuts a surrogate pair in two. */
function wholeCharacterAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}

function mergeRanges(ranges: Range[]): Range[] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
