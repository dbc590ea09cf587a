import { simplifiedByTraditional } from './traditional-characters.ts'

/**
 * A text as search sees it: letters, digits and characters only, one entry each, in the order of the text.
 * Width, case, accents and traditional forms are folded away; spaces and punctuation are left out.
 */
export type FoldedText = FoldedChars & {
  /** Where the entry stands in the original text, UTF-16 offsets, end exclusive. */
  starts: number[]
  ends: number[]
}

/** The same without the places in the text. */
export type FoldedChars = {
  /** One folded code point each. */
  chars: string[]
  /** 'c' a Chinese character (or kana, hangul), 'w' the first letter or digit of a word, 'l' a later one. */
  classes: CharClass[]
}
export type CharClass = 'c' | 'w' | 'l'

export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  const { chars, classes } = fold(text, { starts, ends })
  return { chars, classes, starts, ends }
}

/** For whoever asks what a text says and not where: half the work. */
export const foldChars = (text: string): FoldedChars => fold(text, null)

function fold(text: string, places: Pick<FoldedText, 'starts' | 'ends'> | null): FoldedChars {
  const chars: string[] = []
  const classes: CharClass[] = []
  let previous: Kind = 'gap'
  for (let offset = 0, end = 0; offset < text.length; offset = end) {
    end = offset + lengthAt(text, offset)
    const entry = entryAt(text, offset, end)
    if (entry === mark) {
      // A combining accent belongs to the letter before it.
      if (previous !== 'gap' && places !== null) places.ends[places.ends.length - 1] = end
    } else if (entry.length === 0) previous = 'gap'
    else {
      for (const { char, kind } of entry) {
        chars.push(char)
        places?.starts.push(offset)
        places?.ends.push(end)
        classes.push(kind === 'character' ? 'c' : kind === previous ? 'l' : 'w')
        previous = kind
      }
    }
  }
  return { chars, classes }
}

/**
 * The text as it is compared and stored for search: folded, punctuation gone, one space only where two words of
 * letters or digits would run together. `ＨＵＡＷＥＩ（中國） Co., Ltd` → `huawei中国co ltd`.
 */
export function normalizeForSearch(text: string): string {
  return foldedToString(foldChars(text))
}

export function foldedToString({ chars, classes }: FoldedChars): string {
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
/** By character code: a list of a hundred thousand names asks two million times. */
const entryByCode: (Entry | undefined)[] = new Array(0x10000)

/** Of characters outside the basic plane, which names hardly hold, nothing is remembered. */
function entryAt(text: string, from: number, end: number): Entry {
  if (end - from > 1) return computeEntry(text.slice(from, end))
  const code = text.charCodeAt(from)
  const known = entryByCode[code]
  if (known !== undefined) return known
  const entry = computeEntry(text.charAt(from))
  entryByCode[code] = entry
  return entry
}

/** UTF-16 units of the code point at `offset`. */
function lengthAt(text: string, offset: number): 1 | 2 {
  const code = text.charCodeAt(offset)
  return code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00 ? 2 : 1
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
  return foldedChar === undefined ? undefined : entryAt(foldedChar, 0, foldedChar.length)[0]?.kind
}
