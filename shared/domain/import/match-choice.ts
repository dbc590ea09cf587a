import type { ChoiceWords } from './choice-words.ts'
import { toSimplified } from './to-simplified.ts'

export type ChoiceMatcher<Choice extends string> = (word: string) => Choice | undefined

/** Makes a function from a typed word to the choice it names; blanks, case, width and full stops do not matter. */
export function choiceMatcher<Choice extends string>(words: ChoiceWords<Choice>): ChoiceMatcher<Choice> {
  const exact = new Map<string, Choice>()
  const beginnings: [string, Choice][] = []
  for (const choice of keysOf(words)) {
    exact.set(choiceKey(choice), choice)
    for (const word of words[choice].split(' ')) {
      if (word.endsWith('*')) beginnings.push([choiceKey(word.slice(0, -1)), choice])
      exact.set(choiceKey(word), choice)
    }
  }
  return (word) => {
    const key = choiceKey(word)
    return exact.get(key) ?? beginnings.find(([beginning]) => key.startsWith(beginning))?.[1]
  }
}

export const choiceKey = (word: string): string =>
  toSimplified(word.normalize('NFKC').toLowerCase()).replace(/[\s.。*"'“”_()-]/g, '')

/** The keys with their literal type, which `Object.keys` forgets. */
function keysOf<Choice extends string>(words: ChoiceWords<Choice>): Choice[] {
  const keys: Choice[] = []
  for (const key in words) keys.push(key)
  return keys
}
