import { type Cell, isDateCell, plainText, saysNothing } from './cell.ts'
import { readChineseNumber } from './chinese-number.ts'
import { type Doubt, nothing, notUnderstood, type Reading, reading, unreadable } from './reading.ts'

/** Yuan in one unit of a column: 1 for 元, 10,000 for 万元, 100,000,000 for 亿元. */
export type AmountUnit = number

const largest = 1e15
const number = '(?:\\d{1,3}(?:[,，\\s]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)'
const unitWords =
  '(?:千亿|百亿|十亿|亿|億|千万|百万|十万|万|萬|千|百|thousand|million|billion|mil|mn|mln|bn|[kwmb])'
const oneAmount = new RegExp(`^(-)?\\s*(${number})\\s*(${unitWords})?\\s*(元|圆|块)?$`, 'i')
const range = new RegExp(
  `^(${number})\\s*(${unitWords})?\\s*(?:元)?\\s*(?:-|~|至|到|to)\\s*(${number})\\s*(${unitWords})?\\s*(元|圆)?$`,
  'i',
)
const approximate =
  /^(?:约|大约|大概|近|超|超过|逾|不低于|不少于|不足|不到|不超过|将近|低于|高于|大于|小于|多于|至少|至多|最多|≥|>=|>|≤|<=|<|~|about|approx\.?|over|under|ca\.?)+\s*|(?:左右|上下|以上|以下|以内|多|余|\+|\bplus|许)+$/gi
const foreign =
  /us\s*\$|hk\s*\$|nt\s*\$|[$€£₽₩₹฿]|\b(?:usd?|eur|gbp|jpy|hkd|twd|krw|rub|inr|aud|cad|sgd|vnd|thb)\b|美[元金刀]|欧元|英镑|日[元圆]|港[元币]|台币|新台币|韩[元币]|卢布|卢比|澳元|加元|新币|泰铢|越南盾/i
const home = /rmb|cny|[¥￥]|人民币/gi
const perYear = /\s*(?:\/|每|一)\s*年$|\s*(?:per\s*(?:year|annum)|p\.?\s*a\.?|\/\s*(?:yr|year)|annually)$/i
const prefixLabel = /^(?:年采购额|年采购量|采购额|采购金额|金额|年|预算)[\s:：]*/

const unitValues: Record<string, number> = {
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  億: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  萬: 1e4,
  千: 1e3,
  百: 1e2,
  k: 1e3,
  thousand: 1e3,
  w: 1e4,
  m: 1e6,
  mil: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
}

/**
 * An amount of money in yuan. A unit in the cell (373万, 2.5亿, 50w, 3 million, 元) goes before `unit`, the one of the header.
 * Not negative, at most 10^15. Ranges count with their lower end and 约/以上 as written, each with a doubt; words (面议) are kept
 * for a note; foreign money is a problem, not converted.
 */
export function parseAmount(cell: Cell, unit: AmountUnit = 1): Reading<number> {
  if (saysNothing(cell)) return nothing
  if (isDateCell(cell) || typeof cell === 'boolean') return unreadable(plainText(cell), 'amount-unreadable')
  if (typeof cell === 'number') return inYuan(cell, unit, plainText(cell), [])
  const text = plainText(cell)
  if (foreign.test(text)) return unreadable(text, 'amount-foreign-currency')
  const bare = text
    .replace(home, '')
    .replace(prefixLabel, '')
    .replace(/[‐‑–—−~～]/g, '-')
    .trim()
    .replace(perYear, '')
    .replace(/(?<=.)\([^()\d]*(?:\d{4}年?[^()\d]*)?\)$/, '')
    .replace(/^[\s:]+/, '')
    .trim()
  const exact = readOne(bare, unit, text, [])
  if (exact !== undefined) return exact
  const between = readRange(bare, unit, text)
  if (between !== undefined) return between
  const rounded = bare
    .replace(/(?<=\d)[多余几](?=[百千万亿])/, '')
    .replace(approximate, '')
    .trim()
  const rough = readOne(rounded, unit, text, [{ value: text, doubt: 'amount-approximate', kept: true }])
  if (rough !== undefined) return rough
  return /\d/.test(text) ? unreadable(text, 'amount-unreadable') : notUnderstood(text)
}

const hanDigits = '零一二三四五六七八九'

function readOne(bare: string, unit: AmountUnit, text: string, doubts: Doubt[]): Reading<number> | undefined {
  const match = oneAmount.exec(bare)
  if (match !== null) {
    const sign = match[1] === undefined ? 1 : -1
    return inYuan(sign * numberOf(match[2]), unitOf(match[3], match[4], unit), text, doubts)
  }
  if (/^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(bare)) return inYuan(Number(bare), unit, text, doubts)
  if (/^\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,})$/.test(bare)) {
    return inYuan(Number(bare.replaceAll('.', '').replace(',', '.')), unit, text, doubts)
  }
  // Accountants write a negative amount in brackets.
  const brackets = /^\((.*\d.*)\)$/.exec(bare)
  if (brackets !== null) return readOne(`-${brackets[1] ?? ''}`, unit, text, doubts)
  const mixed = /^(\d+(?:\.\d+)?)亿(\d+(?:\.\d+)?)(千万|百万|万)元?$/.exec(bare)
  if (mixed !== null) {
    const yuan = Number(mixed[1]) * 1e8 + Number(mixed[2]) * (unitValues[mixed[3] ?? ''] ?? 1)
    return inYuan(yuan, 1, text, doubts)
  }
  // 1千5百万 is read like 一千五百万.
  const spoken = /^(?:\d[十百千万亿]+)+元?$/.test(bare)
    ? bare.replace(/\d/g, (digit) => hanDigits[Number(digit)] ?? digit)
    : bare
  const han = /^([零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]+)(元|圆|块)?整?$/.exec(
    spoken,
  )
  const inWords = han === null ? undefined : readChineseNumber(han[1] ?? '')
  if (inWords === undefined) return undefined
  const named = /[万亿萬億]/.test(bare) || han?.[2] !== undefined
  return inYuan(inWords, named ? 1 : unit, text, doubts)
}

function readRange(bare: string, unit: AmountUnit, text: string): Reading<number> | undefined {
  const match = range.exec(bare)
  if (match === null) return undefined
  // 500-1000万: the unit behind the upper end holds for both.
  const lower = unitOf(match[2] ?? match[4], match[5], unit)
  const [from, to] = [numberOf(match[1]) * lower, numberOf(match[3]) * unitOf(match[4], match[5], unit)]
  if (from > to) return undefined
  return inYuan(numberOf(match[1]), lower, text, [{ value: text, doubt: 'amount-range', kept: true }])
}

function unitOf(word: string | undefined, yuan: string | undefined, unit: AmountUnit): AmountUnit {
  // 3千 under a 万元 header means 3千万, while 373万 there is not 373万万.
  if (word === '千' || word === '百') return (unitValues[word] ?? 1) * (yuan === undefined ? unit : 1)
  if (word !== undefined) return unitValues[word.toLowerCase()] ?? 1
  return yuan === undefined ? unit : 1
}

function inYuan(amount: number, unit: AmountUnit, text: string, doubts: Doubt[]): Reading<number> {
  // 1.1 × 10,000 is 11,000.000000000002 in binary; money has two decimals.
  const yuan = Math.round(amount * unit * 100) / 100
  if (!Number.isFinite(yuan) || yuan > largest) return unreadable(text, 'amount-too-large')
  if (yuan < 0) return unreadable(text, 'amount-negative')
  return reading(yuan, { doubts })
}

const numberOf = (text: string | undefined): number => Number((text ?? '').replace(/[,，\s]/g, ''))
