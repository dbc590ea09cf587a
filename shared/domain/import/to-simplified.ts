import { simplifiedByTraditional } from '../search-terms/traditional-characters.ts'

/** Character for character, so that words are recognised in either script; only for comparing, never for what is stored. */
export function toSimplified(text: string): string {
  if (!mayHaveTraditional(text)) return text
  let simplified = ''
  for (const character of text) simplified += simplifiedByTraditional.get(character) ?? character
  return simplified
}

// Nearly every text of a list is simplified already: one look at each code is much less than a search for each character.
function mayHaveTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (beginsTraditional[text.charCodeAt(at)] === 1) return true
  }
  return false
}

/** By UTF-16 code unit; of the rare characters with two the first. */
const beginsTraditional = new Uint8Array(0x10000)
for (const character of simplifiedByTraditional.keys()) beginsTraditional[character.charCodeAt(0)] = 1
