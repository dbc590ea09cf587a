import { unitWords } from '#shared/domain/matching/unit-words.ts'
import { Unit } from '#shared/model/trade-terms.ts'

export type AmountProblem = 'notANumber' | 'unknownUnit' | 'notPositive' | 'negative' | 'tooLarge'

export type AmountRead =
  | { ok: true; amount: number | null; unit: Unit | null }
  | { ok: false; problem: AmountProblem; word: string }

/** As the model has it; what is more was mistyped. */
const largest = 1e12

/** A quantity as people type it: 500, 1,200, 1.2万, 500套, 3k pcs. Empty is nothing; zero orders nothing. */
export function readQuantity(text: string): AmountRead {
  const read = readAmount(text)
  if (!read.ok || read.amount === null || read.amount !== 0) return read
  return { ok: false, problem: 'notPositive', word: text.trim() }
}

/** A price or a sum: as a quantity, but it may be zero. A sign of the currency before it is no harm. */
export const readPrice = (text: string): AmountRead =>
  readAmount(text.normalize('NFKC').replace(/^\s*(?:[¥$€£]|us\$|hk\$|rmb|cny)\s*/iu, ''))

function readAmount(text: string): AmountRead {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { ok: true, amount: null, unit: null }
  const found = NUMBER.exec(typed)
  const refused = (problem: AmountProblem, word: string): AmountRead => ({ ok: false, problem, word })
  if (!found) return refused('notANumber', typed)
  const [whole, digits = '', times = ''] = found
  const word = typed.slice(whole.length).trim()
  const told = word === '' ? undefined : unitNamed(word.toLowerCase())
  if (word !== '' && told === undefined) return refused('unknownUnit', word)
  const amount = Number(digits.replaceAll(',', '')) * (timesOf[times.toLowerCase()] ?? 1) * (told?.times ?? 1)
  if (amount < 0) return refused('negative', typed)
  if (amount > largest) return refused('tooLarge', typed)
  return { ok: true, amount: Number(amount.toPrecision(15)), unit: told?.unit ?? null }
}

const NUMBER = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+)\s*([万千亿wk](?![a-z]))?/iu
const timesOf: Readonly<Record<string, number>> = { 万: 1e4, w: 1e4, 千: 1e3, k: 1e3, 亿: 1e8 }

function unitNamed(word: string): { unit: Unit; times: number } | undefined {
  const told = unitWords.find(([one]) => one === word)
  if (told !== undefined) return { unit: told[1], times: told[2] ?? 1 }
  // t, m and l are too short to be looked for inside a sentence, but stand alone here.
  const { data } = Unit.safeParse(word)
  return data && { unit: data, times: 1 }
}
