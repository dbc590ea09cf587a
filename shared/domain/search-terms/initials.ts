import type { FoldedChars } from './fold-text.ts'
import { initialsOfReadings, readingsAt } from './pinyin-readings.ts'

/** What may stand at each position. */
export type Choices = readonly (readonly string[])[]

/**
 * The letters a name is abbreviated by, one set a position. A Chinese name counts every character and every letter
 * (TCL科技 → t c l k j), a name in letters the first of each word (International Business Machines → i b m).
 */
export function initialsOf({ chars, classes }: FoldedChars): Choices {
  if (!classes.includes('c')) return chars.filter((_, i) => classes[i] === 'w').map((char) => [char])
  return chars.map((char, i) => (classes[i] === 'c' ? initialsOfReadings(readingsAt(chars, i)) : [char]))
}
