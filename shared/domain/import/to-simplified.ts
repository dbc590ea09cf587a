import { simplifiedByTraditional } from '../search-terms/traditional-characters.ts'

/** Character for character, so that words are recognised in either script; only for comparing, never for what is stored. */
export function toSimplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  let simplified = ''
  for (const character of text) simplified += simplifiedByTraditional.get(character) ?? character
  return simplified
}
