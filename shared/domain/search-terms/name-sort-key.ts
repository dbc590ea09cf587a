import { pinyin } from 'pinyin-pro'
import { byCharacter } from './by-character.ts'
import { foldChars, foldedToString } from './fold-text.ts'
import { readingsOf } from './pinyin-readings.ts'
import { pinyinSyllables } from './pinyin-syllables.ts'

/** Beyond this many characters the sound no longer decides a list's order; the rest compares as it is written. */
const soundedLength = 12
const tones = 5
const firstSoundCode = 0xe000
const unknownSound = '\uf8ff'
const syllableRank = new Map(pinyinSyllables.map((syllable, rank) => [syllable, rank]))

/**
 * A key whose plain binary order is the order of a Chinese list: digits, then Latin letters, then characters by
 * pinyin and tone, one character kept together (all 张 before the first 章). Reads words, so 重庆 stands under C.
 * `person` reads the first character as a surname where it can be one: 单 under S, 曾 under Z.
 */
export function nameSortKey(text: string, kind: 'organization' | 'person' = 'organization'): string {
  const folded = foldChars(text)
  const { chars, classes } = folded
  if (!classes.includes('c')) return foldedToString(folded)
  const spoken = spokenInContext(chars, kind)
  let key = ''
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? ''
    if (i < soundedLength && classes[i] === 'c')
      key += spoken === undefined ? soundOf(char) : soundCode(spoken[i] ?? '')
    key += char
  }
  return key
}

/** Only a name with a character of several readings pays for cutting it into words. */
function spokenInContext(
  chars: readonly string[],
  kind: 'organization' | 'person',
): readonly string[] | undefined {
  let head = ''
  let isOpen = false
  const length = Math.min(chars.length, soundedLength)
  for (let i = 0; i < length; i++) {
    const char = chars[i] ?? ''
    head += char
    isOpen ||= readingsOf(char).length > 1
  }
  if (!isOpen) return undefined
  const spoken = pinyin(head, {
    toneType: 'symbol',
    type: 'array',
    toneSandhi: false,
    surname: kind === 'person' ? 'head' : 'off',
  })
  return spoken.length === length ? spoken : undefined
}

const soundOf = byCharacter((char) =>
  soundCode(pinyin(char, { toneType: 'symbol', type: 'array', toneSandhi: false })[0] ?? ''),
)

const codeBySound = new Map<string, string>()

/** `běi` → one private-use character; unknown sounds last. */
function soundCode(spoken: string): string {
  const known = codeBySound.get(spoken)
  if (known !== undefined) return known
  const code = computeSoundCode(spoken)
  // What is no syllable comes back as it is, and may be anything.
  if (code !== unknownSound) codeBySound.set(spoken, code)
  return code
}

/** The neutral tone stands after the four. */
function computeSoundCode(spoken: string): string {
  const letters = spoken.normalize('NFD').replace(/u\u0308/, 'v')
  const rank = syllableRank.get(letters.replace(toneMarks, ''))
  if (rank === undefined) return unknownSound
  const tone = marksOfTones.findIndex((mark) => letters.includes(mark))
  return String.fromCharCode(firstSoundCode + rank * tones + (tone === -1 ? tones - 1 : tone))
}

/** ¯ ´ ˇ ` as they stand over a letter. */
const marksOfTones = ['\u0304', '\u0301', '\u030c', '\u0300']
const toneMarks = /[\u0304\u0301\u030c\u0300]/g
