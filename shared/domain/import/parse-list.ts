import { type Cell, cellText, saysNothing } from './cell.ts'
import { nothing, type Reading, reading } from './reading.ts'
import { splitParts } from './split-parts.ts'

/** ┋ is what questionnaires put between the answers chosen. */
const separators = /[、,，;；/／|｜┋\n＋+]/
const longestWord = 100
const mostWords = 100

/**
 * A cell with several words (industries, categories, tags): 食品、饮料, "LED; Solar", 五金/工具. Doubles are dropped, the order stays.
 * Blanks separate only Chinese words; "Consumer Electronics" is one. Words over 100 characters go to `leftover`.
 */
export function parseList(cell: Cell): Reading<string[]> {
  if (saysNothing(cell)) return nothing
  const words = new Set<string>()
  for (const part of splitParts(cellText(cell), separators)) {
    for (const word of splitChineseWords(part)) if (!saysNothing(word)) words.add(word)
  }
  const fitting: string[] = []
  const leftover: string[] = []
  for (const word of words) (word.length > longestWord ? leftover : fitting).push(word)
  leftover.push(...fitting.splice(mostWords))
  return fitting.length === 0 ? { ...nothing, leftover } : reading(fitting, { leftover })
}

function splitChineseWords(part: string): string[] {
  if (!/\s/.test(part)) return [part]
  const words = part.split(/\s+/)
  return words.every((word) => /^\p{Script=Han}+$/u.test(word)) ? words : [part]
}
