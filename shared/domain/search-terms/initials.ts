import type { FoldedChars } from './fold-text.ts'
import { soundAt } from './pinyin-readings.ts'

/** What may stand at each position. */
export type Choices = readonly (readonly string[])[]

/**
 * The letters a name is abbreviated by, one set a position. A Chinese name counts every character and every letter
 * (TCL科技 → t c l k j), a name in letters the first of each word (International Business Machines → i b m).
 */
export function initialsOf({ chars, classes }: FoldedChars): Choices {
  const isChinese = classes.includes('c')
  const initials: (readonly string[])[] = []
  for (let i = 0; i < chars.length; i++) {
    if (classes[i] === 'c') initials.push(soundAt(chars, i).initials)
    else if (isChinese || classes[i] === 'w') initials.push([chars[i] ?? ''])
  }
  return initials
}
