import type { FoldedText } from '../search-terms/fold-text.ts'
import { readingsAt } from '../search-terms/pinyin-readings.ts'

/** Long texts as they sound: pinyin run together, with the places where a syllable or a word starts, and the initials. */
export type TextSounds = { pinyin: string; starts: Uint8Array; initials: string }

/** Two initials are in every text. */
const fewestInitials = 3

/** True when `typed` is the pinyin or the initials of a run of the text; the last syllable may be begun only. */
export function soundsLike({ pinyin, starts, initials }: TextSounds, typed: string): boolean {
  if (typed.length >= fewestInitials && initials.includes(typed)) return true
  for (let at = pinyin.indexOf(typed); at >= 0; at = pinyin.indexOf(typed, at + 1)) {
    if (starts[at] === 1) return true
  }
  return false
}

/**
 * The sounds of some texts, once with the usual reading of every character and once with its second one: 行 is xing in
 * one and hang in the other. Which is right in a word nobody has to decide then.
 */
export const soundsOfTexts = (texts: readonly FoldedText[]): TextSounds[] => [
  readAloud(texts, 0),
  readAloud(texts, 1),
]

function readAloud(texts: readonly FoldedText[], which: number): TextSounds {
  const syllables: string[] = []
  const starts: number[] = []
  let initials = ''
  let length = 0
  const say = (sound: string, isStart: boolean) => {
    if (isStart) starts.push(length)
    syllables.push(sound)
    length += sound.length
  }
  for (const { chars, classes } of texts) {
    chars.forEach((char, at) => {
      const readings = classes[at] === 'c' ? readingsAt(chars, at) : []
      const sound = readings[which] ?? readings[0] ?? char
      say(sound, classes[at] !== 'l')
      if (classes[at] !== 'l') initials += sound.slice(0, 1)
    })
    say('\n', false)
    initials += '\n'
  }
  const marks = new Uint8Array(length)
  for (const start of starts) marks[start] = 1
  return { pinyin: syllables.join(''), starts: marks, initials }
}
