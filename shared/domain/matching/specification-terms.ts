import { foldText } from '../dedupe/fold-text.ts'

/**
 * The terms of a specification for comparing it with another. Latin words lose their plural; numbers and grades stay
 * whole (304, m8, dn50); an article number comes whole, in the parts it is typed in, and without the letters behind its
 * last digit, which mostly say a colour or a country (KDC-C669/B → kdcc669, ~kdcc669); a measure is joined with its
 * unit whichever way that is written (500 ml, 500毫升 → 500ml); Chinese gives pairs of characters, a lone one itself.
 */
export function specificationTerms(text: string): string[] {
  const terms: string[] = []
  for (const run of withUnits(foldText(text.slice(0, longestText))).match(RUN) ?? []) {
    if (HAN.test(run)) addPairs(terms, run)
    else addWord(terms, run)
  }
  return terms
}

/** What a hundred pages hold; a pasted book is cut there. Characters. */
const longestText = 200_000

const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[\-.\/][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv
const HAN = /\p{Script=Han}/u

function addPairs(terms: string[], run: string): void {
  const characters = [...run]
  if (characters.length === 1) terms.push(run)
  for (let at = 1; at < characters.length; at += 1)
    terms.push(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`)
}

function addWord(terms: string[], word: string): void {
  const parts = word.split(/[-./]/)
  for (const part of parts) addPart(terms, part)
  if (parts.length === 1) return
  const whole = parts.join('')
  terms.push(whole)
  if (isCode(whole)) addStemAndPieces(terms, whole)
}

function addPart(terms: string[], part: string): void {
  if (!/\d/.test(part)) {
    terms.push(singular(part))
    return
  }
  terms.push(part)
  if (isCode(part)) addStemAndPieces(terms, part)
}

/** Letters and digits together, long enough to be somebody's article number. */
const isCode = (text: string): boolean => text.length >= 4 && /\d/.test(text) && /\p{L}/u.test(text)

function addStemAndPieces(terms: string[], code: string): void {
  const stem = code.replace(/\p{L}+$/u, '')
  terms.push(`~${stem.length >= 3 ? stem : code}`)
  // A grade is one thing (dn50); of a longer number people type a part.
  if (code.length < 6) return
  for (const piece of code.match(/\p{L}+|\d+/gu) ?? []) if (piece.length > 1) terms.push(piece)
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

const UNITS: Readonly<Record<string, string>> = {
  毫升: 'ml',
  升: 'l',
  千克: 'kg',
  公斤: 'kg',
  克: 'g',
  吨: 't',
  毫米: 'mm',
  厘米: 'cm',
  米: 'm',
  英寸: 'in',
  寸: 'in',
  千瓦: 'kw',
  瓦: 'w',
  伏: 'v',
  inches: 'in',
  inch: 'in',
  '"': 'in',
  '″': 'in',
}
const MEASURE =
  /(\d+(?:\.\d+)?)\s*(毫升|千克|公斤|毫米|厘米|英寸|千瓦|升|克|吨|米|寸|瓦|伏|inches|inch|["″]|(?:ml|kg|mm|cm|kw|mb|gb|tb|hz|mp|in|ft|oz|lb|[glmtwv])(?![\p{L}\p{N}]))/gu

const withUnits = (text: string): string =>
  text.replace(MEASURE, (_, amount: string, unit: string) => `${amount}${UNITS[unit] ?? unit} `)
