import type { LocalDate } from '#shared/model/dates.ts'
import { isCommonHan, withPlainForms } from '../characters.ts'

/**
 * What stands in one cell of a list, whatever the file format. A date cell is the local day Excel shows; `yearless` when its
 * number format hides the year (Excel completes a typed 3月5日 with the current one). `null` is an empty or an error cell.
 */
export type Cell = string | number | boolean | DateCell | null
export type DateCell = { date: LocalDate; yearless?: true }

export const isDateCell = (cell: Cell): cell is DateCell => typeof cell === 'object' && cell !== null

/** The cell as the person would read it aloud: trimmed, one line per line, no control characters. Empty string when blank. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell.yearless === true ? cell.date.slice(5) : cell.date
}

/** Full-width letters, digits and signs as plain ones, ideographic blanks as blanks: １３９ is 139, ＠ is @. */
export function plainText(cell: Cell): string {
  return withPlainForms(cellText(cell))
}

/** Words that say "nothing here"; people fill required columns with them. */
const emptyWords = new Set(
  (
    '无 暂无 没有 空 未知 不详 未填 未填写 待补充 待定 待补 待完善 略 同上 保密 未提供 无数据 (空) (跳过) / // \\ - -- --- — —— ― － . 。 , * ? ？ ' +
    'n/a na n.a. none null nil undefined unknown tbd tba #n/a #ref! #value! #name? #div/0! #null! #num!'
  ).split(' '),
)

/** First characters of such words, and of blanks and full-width signs that have to be looked at more closely. */
const emptyBeginnings = new Set(
  [...emptyWords, ...' \t\n\r\u00a0\u3000\u200b\ufeff', ...'ＮＡｎａ／＼？＃＊＿（'].flatMap((word) => [
    word.charCodeAt(0),
    word.toUpperCase().charCodeAt(0),
  ]),
)

/** True for an empty cell and for one filled with a word that means empty (无, 暂无, N/A, -). */
export function saysNothing(cell: Cell): boolean {
  if (cell === null) return true
  if (typeof cell !== 'string') return false
  // Longer than any such word: only blanks would be empty.
  if (cell === '') return true
  if (cell.length > 12) return cell.trim() === ''
  if (!emptyBeginnings.has(cell.charCodeAt(0))) return false
  const text = cleanText(cell)
  return text === '' || emptyWords.has(text.normalize('NFKC').toLowerCase()) || noValue.test(text)
}

/** As programs write it; Nan is a name. */
const noValue = /^(?:nan|NaN|NaT)$/

const invisible = /[\p{Cc}\p{Cf}\uFFFE\uFFFF]/gu
const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Trims, removes what cannot be seen, and turns every kind of blank into a plain one; line breaks stay. */
export function cleanText(text: string): string {
  // Nearly every cell of a list is ordinary; the rest of the work is only for those that are not.
  if (isClean(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(blanks, ' ')
    .replace(invisible, (character) => (character === '\n' ? character : ''))
    .toWellFormed()
    .trim()
}

function isClean(text: string): boolean {
  const last = text.length - 1
  for (let at = 0; at <= last; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 ? at === 0 || at === last : !isOrdinary(code)) return false
  }
  return true
}

/** Letters, digits and signs of ASCII, common Chinese characters, 、 and 。, and full-width signs. */
const isOrdinary = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  isCommonHan(code) ||
  code === 0x3001 ||
  code === 0x3002 ||
  (code >= 0xff00 && code <= 0xffef)

/** As Excel shows it: 15 digits, so that 0.1 + 0.2 is 0.3; never an exponent for what could be a phone number. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)
  return String(Number(value.toPrecision(15)))
}
