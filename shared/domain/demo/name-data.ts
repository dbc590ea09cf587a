import { z } from 'zod'
import pinyinJson from '#resources/demo/pinyin.json' with { type: 'json' }
import shortNamesJson from '#resources/demo/short-names.json' with { type: 'json' }

/** Short names 简称 of companies; see resources/demo/README.md for where they come from. */
export const shortNames: readonly string[] = z
  .object({ names: z.array(z.string()) })
  .parse(shortNamesJson)
  .names.flatMap((line) => line.split(' '))

const readings = new Map(
  Object.entries(z.record(z.string(), z.string()).parse(pinyinJson)).flatMap(([reading, characters]) =>
    Array.from(characters, (character) => [character, reading] as const),
  ),
)

/** Plain pinyin without tones of a demo name, `ruifeng`. The characters used have one reading in names. */
export function romanize(text: string): string {
  let roman = ''
  for (const character of text) roman += readings.get(character) ?? ''
  return roman
}

export const capitalize = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
