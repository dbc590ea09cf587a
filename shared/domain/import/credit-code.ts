import { type Cell, plainText } from './cell.ts'
import type { CellProblem } from './reading.ts'

/** Digits and capital letters without I, O, S, V, Z; a character's place is its value (GB 32100-2015, table 1). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const valueByCode = new Int8Array(128).fill(-1)
for (let value = 0; value < alphabet.length; value += 1) valueByCode[alphabet.charCodeAt(value)] = value
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export type CreditCodeCheck = { ok: true; code: string } | { ok: false; problem: CellProblem; text: string }

/**
 * Checks a unified social credit code 统一社会信用代码: 18 characters, the last a check character over the first 17
 * (GB 32100-2015, 4.2: 31 − Σ value × 3^(i−1) mod 31, mod 31). Lower case, full width, inner blanks and dashes are put right.
 * @returns the normalised code, or what is wrong with the text
 */
export function checkCreditCode(cell: Cell): CreditCodeCheck {
  const text = plainText(cell)
  const code = looksLikeCreditCode(text) ? text : text.toUpperCase().replace(/[\s\-–—_.'’`]/g, '')
  // A spreadsheet number holds 15 digits: an all-digit code typed into one has lost its end.
  const isRounded = (typeof cell === 'number' && code.length > 15) || /^\d(?:\.\d+)?e\+?\d+$/i.test(text)
  if (isRounded) return { ok: false, problem: 'credit-code-rounded', text }
  if (code.length !== 18) return { ok: false, problem: 'credit-code-length', text }
  if (!looksLikeCreditCode(code)) return { ok: false, problem: 'credit-code-characters', text }
  if (valueAt(code, 17) !== checkValue(code)) return { ok: false, problem: 'credit-code-checksum', text }
  return { ok: true, code }
}

/** True for 18 characters of the alphabet, whatever the check character: enough to recognise a column. */
export const looksLikeCreditCode = (text: string): boolean => /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)

/** The check character that completes the first 17 characters of a code. */
export const creditCodeCheckCharacter = (first17: string): string => alphabet[checkValue(first17)] ?? ''

function checkValue(code: string): number {
  let sum = 0
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * valueAt(code, at)
  return (31 - (sum % 31)) % 31
}

const valueAt = (code: string, at: number): number => valueByCode[code.charCodeAt(at)] ?? -1
