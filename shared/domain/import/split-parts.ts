import { eachOf } from '../each-of.ts'

/** Splits text at the separators people put between several values, but not inside brackets. `separators` matches one character. Parts are trimmed, empty ones dropped. */
export function splitParts(text: string, separators: RegExp): string[] {
  const parts = opening.test(text) ? splitOutsideBrackets(text, separators) : text.split(separators)
  return eachOf(parts, (each) => each.trim()).filter((each) => each !== '')
}

const opening = /[([（【《]/

function splitOutsideBrackets(text: string, separators: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    if ('([（【《'.includes(character)) depth += 1
    if (')]）】》'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.test(character)) {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return parts
}
