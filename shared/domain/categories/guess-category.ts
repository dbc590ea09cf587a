import type { Category } from '../../model/category.ts'
import type { CategoryId } from '../../model/ids.ts'
import { foldText } from '../dedupe/fold-text.ts'

/** What categories are called, ready to be found in a text. */
export type CategoryNames = {
  /** By name as it is compared; null where two categories share it, which then says nothing. */
  byName: ReadonlyMap<string, CategoryId | null>
  longestHan: number
  longestWords: number
}

/** Names and synonyms of all categories; of an English name what stands before its first qualification. */
export function categoryNames(categories: Iterable<Category>): CategoryNames {
  const byName = new Map<string, CategoryId | null>()
  let [longestHan, longestWords] = [1, 1]
  const add = (name: string, id: CategoryId) => {
    const key = nameKey(name)
    if (key.length < 2) return
    const known = byName.get(key)
    byName.set(key, known === undefined || known === id ? id : null)
    if (HAN.test(key)) longestHan = Math.max(longestHan, key.length)
    else longestWords = Math.max(longestWords, key.split(' ').length)
  }
  for (const { id, names, synonyms, mergedIntoId } of categories) {
    // Only its old records still need a category that was merged away.
    const counts = mergedIntoId ?? id
    for (const synonym of synonyms) add(synonym, counts)
    for (const part of names.zh.split(/[·、,，;；及和或（(]/u)) if (HAN.test(part)) add(part, counts)
    const [english = ''] = names.en.split(/[;,(]/u)
    if (english.split(' ').length <= mostWordsOfAName) add(english, counts)
  }
  return { byName, longestHan, longestWords }
}

const mostWordsOfAName = 3

/**
 * The category a text speaks of: the longest name in it, and of equally long ones the last, for in both languages the
 * thing stands behind what describes it (保温杯包装盒 is a box). Null when no name is in it.
 */
export function guessCategory(text: string, names: CategoryNames): CategoryId | null {
  let [best, bestLength]: [CategoryId | null, number] = [null, 0]
  const take = (name: string, length: number) => {
    const id = names.byName.get(name)
    if (!id || length < bestLength) return
    best = id
    bestLength = length
  }
  const folded = foldText(text.slice(0, longestText))
  for (const run of folded.match(/\p{Script=Han}+/gu) ?? [])
    for (let end = 2; end <= run.length; end += 1)
      for (let from = Math.max(0, end - names.longestHan); from <= end - 2; from += 1)
        take(run.slice(from, end), 3 * (end - from))
  for (const clause of folded.split(/[^\p{L}\p{N} -]|\p{Script=Han}/u)) {
    const words = wordsOf(clause)
    for (let end = 1; end <= words.length; end += 1)
      for (let from = Math.max(0, end - names.longestWords); from < end; from += 1) {
        const name = words.slice(from, end).join(' ')
        take(name, name.length)
      }
  }
  return best
}

/** A title and the first lines; what a thing is called stands there. */
const longestText = 500
const HAN = /\p{Script=Han}/u

export const nameKey = (name: string): string => {
  const folded = foldText(name).trim()
  return HAN.test(folded) ? folded.replace(/\s+/gu, '') : wordsOf(folded).join(' ')
}

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular)

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
    ? word.replace(/(?<=x|ch|sh)es$|s$/u, '')
    : word
