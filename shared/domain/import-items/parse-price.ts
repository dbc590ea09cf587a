import { type Currency, PriceBand, type Unit } from '../../model/trade-terms.ts'
import { type Cell, isDateCell, plainText, saysNothing } from '../import/cell.ts'
import { nothing, notUnderstood, type Reading, reading, unreadable } from '../import/reading.ts'
import { unitOf } from './parse-quantity.ts'

const currencies: readonly (readonly [RegExp, Currency])[] = [
  [/us\s*\$|\busd?\b|美[元金刀]/iu, 'USD'],
  [/hk\s*\$|\bhkd\b|港[元币]/iu, 'HKD'],
  [/€|\beur\b|\beuros?\b|欧元/iu, 'EUR'],
  [/£|\bgbp\b|英镑/iu, 'GBP'],
  [/\bjpy\b|日[元圆]|円/iu, 'JPY'],
  [/[¥￥]|\b(?:rmb|cny|yuan)\b|人民币/iu, 'CNY'],
]
/** Money that is money, but of which no rate can be known here. */
const otherMoney =
  /[₽₩₹฿₫₺]|卢布|卢比|韩[元币]|泰铢|越南盾|里拉|里亚尔|迪拉姆|林吉特|比索|澳元|加元|新币|新台币|台币|瑞士法郎|克朗|\b(?:aud|cad|sgd|chf|rub|krw|inr|thb|vnd|twd|try|aed|sar|myr|idr|php|brl|mxn|sek|nok|dkk|pln|zar|nzd|btc)\b/iu

/** The currency a text names; `other` for one that is none of ours, null when it names none. */
export function currencyIn(text: string): Currency | 'other' | null {
  if (otherMoney.test(text)) return 'other'
  const named = currencies.find(([words]) => words.test(text))
  if (named) return named[1]
  if (/\$/u.test(text)) return 'USD'
  return /元|块/u.test(text) ? 'CNY' : null
}

const NUMBER = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`
const SHAPE = new RegExp(
  `^(?<bound><=?|>=?|≤|≥|不超过|不高于|最高|最低|低于|高于|max\\.?|min\\.?|from|up to|under|below)?\\s*(?<sign>-)?(?<low>${NUMBER})\\s*(?<many>万)?\\s*(?:(?:-|~|至|到|to)\\s*(?<high>${NUMBER})\\s*(?<manyHigh>万)?)?\\s*(?<after>以内|以下|之内|内|封顶|以上|起|左右|max|or less)?$`,
  'iu',
)

export type PriceGiven = {
  /** What a bare number is of: as the quantity is counted, or the heading says. */
  per: Unit
  currency: Currency
  /** A buyer's bare number is the most he pays, a supplier's simply the price. */
  isBudget: boolean
}

/** `40以内`, `35-40`, `USD 5.2/pc`, `≤40`, `1.2万元/吨`. Words (面议) are kept for a note; other currencies are a problem. */
export function parsePrice(cell: Cell, given: PriceGiven): Reading<PriceBand> {
  if (saysNothing(cell)) return nothing
  const text = plainText(cell)
  if (isDateCell(cell) || typeof cell === 'boolean') return unreadable(text, 'price-unreadable')
  if (!/\d/u.test(text)) return notUnderstood(text)
  const named = currencyIn(text)
  if (named === 'other') return unreadable(text, 'currency-unknown')
  const { rest, per, times, isKnownUnit } = perOf(text)
  if (!isKnownUnit) return unreadable(text, 'unit-unknown')
  const groups = SHAPE.exec(withoutMoney(rest))?.groups
  if (!groups) return unreadable(text, 'price-unreadable')
  if (groups['sign'] !== undefined) return unreadable(text, 'amount-negative')
  const low =
    numberOf(groups['low'], groups['many'] ?? (groups['high'] ? groups['manyHigh'] : undefined)) / times
  const high = groups['high'] === undefined ? null : numberOf(groups['high'], groups['manyHigh']) / times
  if (high !== null && high < low) return unreadable(text, 'price-upside-down')
  return bandOf(
    high === null
      ? ends(low, `${groups['bound'] ?? ''}${groups['after'] ?? ''}`, given.isBudget)
      : { low, high },
    { per: per ?? given.per, currency: named ?? given.currency },
    text,
  )
}

/** Both ends from columns of their own. */
export function bandOf(
  { low, high }: { low: number | null; high: number | null },
  { per, currency }: { per: Unit; currency: Currency },
  text: string,
): Reading<PriceBand> {
  if (low !== null && high !== null && low > high) return unreadable(text, 'price-upside-down')
  const band = PriceBand.safeParse({ low, high, currency, per })
  return band.success ? reading(band.data) : unreadable(text, 'amount-too-large')
}

function ends(price: number, bound: string, isBudget: boolean): { low: number | null; high: number | null } {
  if (/>|≥|最低|高于|min|from|以上|起/iu.test(bound)) return { low: price, high: null }
  if (bound !== '' && !bound.includes('左右')) return { low: null, high: price }
  return isBudget ? { low: null, high: price } : { low: price, high: price }
}

/** `/件`, `每吨`, `per pc` at the end. */
function perOf(text: string): { rest: string; per: Unit | null; times: number; isKnownUnit: boolean } {
  const found = /\s*(?:\/|每|\bper\s+)\s*(?<unit>[\p{L}㎡²³]+[23]?)\s*$/iu.exec(text)
  const word = found?.groups?.['unit']
  if (!found || word === undefined) return { rest: text, per: null, times: 1, isKnownUnit: true }
  const unit = unitOf(word)
  const rest = text.slice(0, found.index)
  return unit === null
    ? { rest, per: null, times: 1, isKnownUnit: false }
    : { rest, per: unit.unit, times: unit.times, isKnownUnit: true }
}

const withoutMoney = (text: string): string =>
  text
    .replace(/[‐‑–—−～]/gu, '-')
    .replace(
      /us\s*\$|hk\s*\$|[¥￥$€£]|\b(?:usd?|hkd|eur|gbp|jpy|rmb|cny|yuan|euros?)\b|美[元金刀]|港[元币]|欧元|英镑|日[元圆]|人民币|元|块钱?|円/giu,
      ' ',
    )
    .replace(/^(?:目标|单价|价格|含税|fob|exw|cif)\s*[:：]?/iu, '')
    .replace(/[(（](?:含税|不含税|含运费|exw|fob|cif)[)）]/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const numberOf = (text: string | undefined, many: string | undefined): number =>
  Number((text ?? '').replace(/[,，]/gu, '')) * (many === undefined ? 1 : 10_000)
