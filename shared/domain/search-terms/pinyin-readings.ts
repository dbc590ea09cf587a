import { pinyin } from 'pinyin-pro'
import { byCharacter } from './by-character.ts'
import { isSyllable } from './pinyin-syllables.ts'
import { traditionalsBySimplified } from './traditional-characters.ts'
import { isUncommonReading } from './uncommon-readings.ts'

/** How a character is said: its readings, and their different first letters. */
export type Sound = { readonly readings: readonly string[]; readonly initials: readonly string[] }

const none: readonly string[] = []

/**
 * Every reading a person may type for a folded character, without tones, ü as both `v` and `u`: 单 → dan, shan, chan.
 * A word's sound decides which is right, but a search that knows all of them needs no guess about where a surname
 * ends or a word begins: 单红 answers to `shan`, 单位 to `dan`, and a company 单氏 to either.
 */
export const readingsOf = (char: string): readonly string[] => soundOf(char).readings

/** The same with their first letters. */
export const soundOf = byCharacter((char) => soundOfReadings(computeReadings(char)))

/** Readings in a text: compound surnames have sounds their characters have nowhere else (万俟 mòqí). */
export const readingsAt = (chars: readonly string[], index: number): readonly string[] =>
  soundAt(chars, index).readings

export function soundAt(chars: readonly string[], index: number): Sound {
  const char = chars[index]
  if (char === undefined) return silent
  if (char === '万' && chars[index + 1] === '俟') return withMo
  return soundOf(char)
}

const silent = soundOfReadings(none)
const withMo = soundOfReadings(['wan', 'mo'])

function soundOfReadings(readings: readonly string[]): Sound {
  return { readings, initials: [...new Set(readings.map((reading) => reading.charAt(0)))] }
}

/** Readings some surnames have beside those of the dictionary. */
const surnameReadings = new Map([
  ['黑', ['he']],
  ['乜', ['nie']],
  ['隗', ['kui', 'wei']],
  ['郗', ['xi', 'chi']],
  ['炅', ['gui']],
  ['谌', ['chen', 'shen']],
  ['宓', ['fu', 'mi']],
  ['佴', ['nai']],
  ['逄', ['pang']],
  ['洗', ['xian']],
  ['郇', ['xun', 'huan']],
  ['翟', ['zhai', 'di']],
])

function computeReadings(char: string): readonly string[] {
  // Kana, hangul and letters have no pinyin; the library would hand them back as they are.
  if (!/\p{sc=Han}/u.test(char)) return none
  const readings = new Set(dictionaryReadings(char))
  for (const reading of surnameReadings.get(char) ?? none) readings.add(reading)
  for (const traditional of traditionalsBySimplified.get(char) ?? none) {
    const [main] = dictionaryReadings(traditional)
    if (main && !isUncommonReading(char, main)) readings.add(main)
  }
  for (const reading of [...readings]) {
    if (/[ln]v/.test(reading)) readings.add(reading.replace('v', 'u'))
  }
  return [...readings]
}

function dictionaryReadings(char: string): string[] {
  return pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true }).filter(
    (reading) => isSyllable(reading) && !isUncommonReading(char, reading),
  )
}
