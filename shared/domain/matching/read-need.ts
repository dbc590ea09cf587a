import type { LocalDate } from '../../model/dates.ts'
import type { PurchaseMethod } from '../../model/organization.ts'
import type { PriceBand, Quantity, Region, Unit } from '../../model/trade-terms.ts'
import { parseNextStep } from '../next-step/parse-next-step.ts'
import { parseRegion } from '../regions/parse-region.ts'
import { unitWords } from './unit-words.ts'

/** A need as it was typed into a note, taken apart for a form that a person confirms. What was not said is null. */
export type Need = {
  title: string
  /** What the title does not say, in the words of the note. */
  specification: string
  quantity: Quantity | null
  price: PriceBand | null
  neededBy: LocalDate | null
  deliverTo: Region | null
  method: PurchaseMethod | null
  certificates: string[]
}

/**
 * 需要 500 套 304 不锈钢保温杯，8 月底前，宁波交货，单价 40 以内 → 500 sets, by 31 August, to Ningbo, at most ¥40 a set.
 * Plain rules, clause by clause: a clause that is a date, a place, a price or a certificate is taken as one; the first of
 * the others that carries a quantity names the thing, else the first; nothing that was typed is lost.
 */
export function readNeed(note: string, today: LocalDate): Need {
  const need: Need = {
    title: '',
    specification: '',
    quantity: null,
    price: null,
    neededBy: null,
    deliverTo: null,
    method: null,
    certificates: [],
  }
  const things: string[] = []
  for (const clause of clausesOf(note)) {
    const rest = readInto(need, clause, today)
    if (rest !== '') things.push(rest)
  }
  const [first = '', ...others] = things
  need.title = first.slice(0, longestTitle)
  need.specification = [first.slice(longestTitle), ...others].filter((part) => part !== '').join('，')
  return need
}

const longestTitle = 200

function clausesOf(note: string): string[] {
  return note
    .normalize('NFKC')
    .slice(0, 20_000)
    .split(/(?<!\d),|,(?!\d{3}(?!\d))|[，。;；\n]|(?<!\d)\.|\.(?!\d)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** Takes out of a clause what it knows; what is left names the thing. */
function readInto(need: Need, clause: string, today: LocalDate): string {
  let rest = clause
  const take = (pattern: RegExp, use: (groups: Record<string, string | undefined>) => boolean) => {
    const found = pattern.exec(rest)
    if (!found || !use(found.groups ?? {})) return
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.trim()
  }
  if (need.method === null) {
    take(/公开招标|邀请招标|招标|投标|\btender\b/iu, () => {
      need.method = 'tender'
      return true
    })
    take(/直接采购|直采|\bdirect purchase\b/iu, () => {
      need.method = 'direct'
      return true
    })
  }
  for (const certificate of rest.match(CERTIFICATE) ?? []) need.certificates.push(certificate.trim())
  if (need.certificates.length > 0) rest = rest.replace(CERTIFICATES_ASKED, ' ').trim()
  if (need.price === null)
    take(PRICE, (groups) => {
      const price = priceOf(groups, need.quantity?.unit ?? 'piece')
      need.price = price
      return price !== null
    })
  if (need.quantity === null)
    take(QUANTITY, (groups) => {
      need.quantity = quantityOf(groups)
      return need.quantity !== null
    })
  // The price may have been told before the quantity.
  if (need.price !== null && need.quantity !== null && need.price.per === 'piece')
    need.price = { ...need.price, per: need.quantity.unit }
  if (need.deliverTo === null) take(DELIVERY, ({ before, after }) => takePlace(need, before ?? after ?? ''))
  if (need.neededBy === null) {
    const { text, dueOn } = parseNextStep(withoutAskingWords(rest), today)
    if (dueOn !== null && dueOn >= today) {
      need.neededBy = dueOn
      rest = text
    }
  }
  if (need.deliverTo === null && takePlace(need, rest)) return ''
  return rest.replace(LEAD_WORDS, '').replace(TAIL_WORDS, '').replace(/\s+/gu, ' ').trim()
}

function takePlace(need: Need, text: string): boolean {
  const place = parseRegion(text.trim())
  const { country = null, province = null, city = null } = place
  if (place.rest !== undefined || (country === null && province === null)) return false
  need.deliverTo = { country, province, city }
  return true
}

const UNIT_PATTERN = unitWords.map(([word]) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const QUANTITY = new RegExp(
  `(?<![\\d.a-zA-Z-])(?<amount>${NUMBER})\\s*(?<ten>[万千kK](?![a-zA-Z]))?\\s*(?<unit>${UNIT_PATTERN})(?![a-zA-Z])(?:\\s*(?:of)\\b)?`,
  'u',
)
const CURRENCY = '[¥￥$€£]|元|块钱|人民币|美元|美金|欧元|港币|日元|usd|rmb|cny|eur|gbp|hkd|jpy'
const PRICE = new RegExp(
  `(?:(?:目标|心理|最高)?(?:单价|价格|价位|报价|target price|unit price|price|budget|预算)(?:在|控制在|不超过|不高于|最高|为|是|[:：])?\\s*(?<sign>${CURRENCY})?\\s*(?<low>${NUMBER})(?:\\s*[-~–至到]\\s*(?<high>${NUMBER}))?\\s*(?<money>${CURRENCY})?|(?<sign2>[¥￥$€£])\\s*(?<low2>${NUMBER})(?:\\s*[-~–至到]\\s*(?<high2>${NUMBER}))?|(?<low3>${NUMBER})(?:\\s*[-~–至到]\\s*(?<high3>${NUMBER}))?\\s*(?<money3>元|美元|美金|欧元|usd|rmb|cny|eur))\\s*(?:(?:\\/|每|一|per\\s+|a\\s+)\\s*(?<per>${UNIT_PATTERN})(?![a-zA-Z]))?\\s*(?<bound>以内|以下|之内|内|左右|max|at most|or less|以上)?`,
  'iu',
)
const DELIVERY =
  /(?:(?:送到|送货到|送至|发到|发往|运到|交货地(?:点|址)?[:：]?|到货地[:：]?|deliver(?:ed|y)? (?:to|in)|ship(?:ped)? to)\s*(?<after>[\p{Script=Han}]{2,12}|[A-Za-z]+(?: [A-Z][a-z]+)?)|(?<before>[\p{Script=Han}]{2,9}?)(?:交货|到货|收货|提货|送货上门))/iu
const CERTIFICATE =
  /\b(?:ISO\s?\d{4,5}|CCC|3C|CE|FDA|FCC|RoHS|REACH|LFGB|GOTS|OEKO-TEX|FSC|BSCI|HACCP|UL)\b|有机(?=认证)|绿色食品|清真/giu
const CERTIFICATES_ASKED =
  /(?:须|需|要|要求|带|有|具备|通过|with|needs?)?\s*(?:(?:\b(?:ISO\s?\d{4,5}|CCC|3C|CE|FDA|FCC|RoHS|REACH|LFGB|GOTS|OEKO-TEX|FSC|BSCI|HACCP|UL)\b|有机|绿色食品|清真)[、/和及and\s]*)+(?:认证|证书|certificates?|certified)?/giu
/** 8 月底 is typed for 8月底. */
const withoutAskingWords = (text: string): string =>
  text
    .replace(/^(?:要求|交期|最晚|请|在|于)\s*/u, '')
    .replace(/(?<=\d)\s+(?=[年月日号天周个])|(?<=[年月])\s+(?=\d)/gu, '')
const LEAD_WORDS =
  /^(?:客户|对方|他们|我们)?(?:近期|最近|现在|目前)?(?:需要|需求|想要|想买|想找|求购|采购|急需|急求|要(?!求)|找|订|looking for|needs?|wants?|we need|require[sd]?)[:：]?\s*/iu
const TAIL_WORDS = /\s*(?:交货|到货|之前|以前)$/u

function quantityOf({ amount, ten, unit }: Record<string, string | undefined>): Quantity | null {
  const told = unitWords.find(([word]) => word === unit)
  if (!told) return null
  const value = Number((amount ?? '').replaceAll(',', '')) * timesOf(ten) * (told[2] ?? 1)
  return value > 0 && value <= 1e12 ? { amount: value, unit: told[1] } : null
}

const timesOf = (ten: string | undefined): number => (ten === '万' ? 10_000 : ten === undefined ? 1 : 1_000)

function priceOf(groups: Record<string, string | undefined>, usual: Unit): PriceBand | null {
  const { low, low2, low3, high, high2, high3, sign, sign2, money, money3, per, bound } = groups
  const first = numberOf(low ?? low2 ?? low3)
  const second = numberOf(high ?? high2 ?? high3)
  if (first === null) return null
  const unit = unitWords.find(([word]) => word === per)
  const band =
    second === null ? bandOf(first, bound) : { low: Math.min(first, second), high: Math.max(first, second) }
  // 2 元一斤 is 4 元 a kilogram.
  const times = unit?.[2] ?? 1
  const each = (price: number | null) => (price === null ? null : price / times)
  return {
    low: each(band.low),
    high: each(band.high),
    currency: currencyOf(sign ?? sign2 ?? money ?? money3 ?? ''),
    per: unit?.[1] ?? usual,
  }
}

function bandOf(price: number, bound: string | undefined): { low: number | null; high: number | null } {
  if (bound === '以上') return { low: price, high: null }
  // 40 左右 is somewhere about it; a target price alone is the most that is paid.
  if (bound === '左右') return { low: price * 0.9, high: price * 1.1 }
  return { low: null, high: price }
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.replaceAll(',', ''))

function currencyOf(word: string): PriceBand['currency'] {
  if (/^(?:\$|美元|美金|usd)$/iu.test(word)) return 'USD'
  if (/^(?:€|欧元|eur)$/iu.test(word)) return 'EUR'
  if (/^(?:£|gbp)$/iu.test(word)) return 'GBP'
  if (/^(?:港币|hkd)$/iu.test(word)) return 'HKD'
  if (/^(?:日元|jpy)$/iu.test(word)) return 'JPY'
  return 'CNY'
}
