import { simplifiedByTraditional } from './traditional-characters.ts'

/**
 * A text as search sees it: letters, digits and characters only, one entry each, in the order of the text.
 * Width, case, accents and traditional forms are folded away; spaces and punctuation are left out.
 */
export type FoldedText = {
  /** One folded code point each. */
  chars: string[]
  /** Where the entry stands in the original text, UTF-16 offsets, end exclusive. */
  starts: number[]
  ends: number[]
  /** 'c' a Chinese character (or kana, hangul), 'w' the first letter or digit of a word, 'l' a later one. */
  classes: CharClass[]
}
export type CharClass = 'c' | 'w' | 'l'

export function foldText(text: string): FoldedText {
  const folded: FoldedText = { chars: [], starts: [], ends: [], classes: [] }
  let previous: Kind = 'gap'
  let offset = 0
  for (const codePoint of text) {
    const end = offset + codePoint.length
    const entry = foldCodePoint(codePoint)
    if (entry === mark) {
      // A combining accent belongs to the letter before it.
      if (previous !== 'gap') folded.ends[folded.ends.length - 1] = end
    } else if (entry.length === 0) previous = 'gap'
    else {
      for (const { char, kind } of entry) {
        folded.chars.push(char)
        folded.starts.push(offset)
        folded.ends.push(end)
        folded.classes.push(kind === 'character' ? 'c' : kind === previous ? 'l' : 'w')
        previous = kind
      }
    }
    offset = end
  }
  return folded
}

/**
 * The text as it is compared and stored for search: folded, punctuation gone, one space only where two words of
 * letters or digits would run together. `ＨＵＡＷＥＩ（中國） Co., Ltd` → `huawei中国co ltd`.
 */
export function normalizeForSearch(text: string): string {
  return foldedToString(foldText(text))
}

export function foldedToString({ chars, classes }: FoldedText): string {
  let out = ''
  for (let i = 0; i < chars.length; i++) {
    // A digit after a letter starts a word too, but needs no space to be read so again: `iso9001` stays one run.
    if (i > 0 && classes[i] === 'w' && classes[i - 1] !== 'c' && kindOf(chars[i - 1]) === kindOf(chars[i]))
      out += ' '
    out += chars[i]
  }
  return out
}

type Kind = 'gap' | 'character' | 'letter' | 'digit'
type Entry = readonly { char: string; kind: Kind }[]

const nothing: Entry = []
const mark: Entry = []
const foldedByCodePoint = new Map<string, Entry>()
/** More than any language's letters in use; hostile text must not grow the table for ever. */
const cacheLimit = 40_000

function foldCodePoint(codePoint: string): Entry {
  const known = foldedByCodePoint.get(codePoint)
  if (known) return known
  const entry = computeEntry(codePoint)
  if (foldedByCodePoint.size < cacheLimit) foldedByCodePoint.set(codePoint, entry)
  return entry
}

function computeEntry(codePoint: string): Entry {
  if (/^\p{M}$/u.test(codePoint)) return mark
  const plain = codePoint
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
  const entry = [...plain]
    .map((char) => specialLetters.get(char) ?? simplifiedByTraditional.get(char) ?? char)
    .join('')
  const kept = [...entry].flatMap((char) => {
    const kind = classify(char)
    return kind === 'gap' ? [] : [{ char, kind }]
  })
  return kept.length > 0 ? kept : nothing
}

/** Letters without a decomposition that people type plainly. */
const specialLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
])

function classify(char: string): Kind {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u.test(char)) return 'character'
  if (/\p{N}/u.test(char)) return 'digit'
  return /\p{L}/u.test(char) ? 'letter' : 'gap'
}

function kindOf(foldedChar: string | undefined): Kind | undefined {
  return foldedChar === undefined ? undefined : foldCodePoint(foldedChar)[0]?.kind
}
