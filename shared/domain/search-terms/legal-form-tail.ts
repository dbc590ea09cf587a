import { soundOf } from './pinyin-readings.ts'

/**
 * How most names of companies end. Nobody looks for a company by the sound of 有限公司, and a sixth of the index would be
 * that sound: the characters of such an ending are indexed as text only, and a query's sound of them narrows nothing.
 */
const legalForms = ['股份有限公司', '有限责任公司', '有限公司'].map((form) => [...form])

/** Where the ending starts, or the length of a name without one (or with nothing much before it). */
export function legalFormStart(chars: readonly string[]): number {
  for (const form of legalForms) {
    const start = chars.length - form.length
    if (start >= 2 && form.every((char, i) => chars[start + i] === char)) return start
  }
  return chars.length
}

/** Syllables, pairs of syllables and initials in threes that stand inside those endings. */
export const legalFormSounds: ReadonlySet<string> = new Set(
  legalForms.flatMap((form) => {
    const readings = form.map((char) => soundOf(char).readings)
    const initials = form.map((char) => soundOf(char).initials)
    return form.flatMap((_, i) => [
      ...(readings[i] ?? []),
      ...inRow(readings.slice(i, i + 2), 2),
      ...inRow(initials.slice(i, i + 3), 3),
    ])
  }),
)

function inRow(choices: readonly (readonly string[])[], length: number): string[] {
  if (choices.length < length) return []
  return choices.reduce<string[]>(
    (starts, choice) => starts.flatMap((start) => choice.map((each) => start + each)),
    [''],
  )
}
