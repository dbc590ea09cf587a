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
 * The category a text speaks of: the longest name in it. Of equally long ones within a phrase it is the last, for in both
 * languages the thing stands behind what describes it (保温杯包装盒 is a box); among phrases the first, for what it is
 * for comes later (毛巾 酒店用). Null when no name is in it.
 */
export function guessCategory(text: string, names: CategoryNames): CategoryId | null {
  const folded = foldText(text.slice(0, longestText))
  const phrases = folded.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
  let best: Found | null = null
  for (const phrase of phrases) {
    const found = HAN.test(phrase) ? inHan(phrase, names) : inWords(phrase, names)
    if (found && (best === null || found.length > best.length)) best = found
  }
  return best?.id ?? null
}

type Found = { id: CategoryId; length: number }

/** A character says as much as three letters. */
const lettersPerCharacter = 3

function inHan(phrase: string, { byName, longestHan }: CategoryNames): Found | null {
  let best: Found | null = null
  for (let end = 2; end <= phrase.length; end += 1)
    for (let from = Math.max(0, end - longestHan); from <= end - 2; from += 1)
      best = better(best, byName.get(phrase.slice(from, end)), (end - from) * lettersPerCharacter)
  return best
}

function inWords(phrase: string, { byName, longestWords }: CategoryNames): Found | null {
  let best: Found | null = null
  for (const clause of phrase.split(/[,;.:()/]/u)) {
    const words = wordsOf(clause)
    for (let end = 1; end <= words.length; end += 1)
      for (let from = Math.max(0, end - longestWords); from < end; from += 1) {
        const name = words.slice(from, end).join(' ')
        best = better(best, byName.get(name), name.length)
      }
  }
  return best
}

const better = (best: Found | null, id: CategoryId | null | undefined, length: number): Found | null =>
  id && (best === null || length >= best.length) ? { id, length } : best

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
