import type { LocalDate } from '../../model/dates.ts'
import { isBlankValue } from './blank-value.ts'
import type { LastDeal, MergeFacts } from './merge-facts.ts'
import type { FieldKey } from './merge-fields.ts'

/** What a field says of somebody, or null when there is nothing to say. One line, whatever the record held. */
export function fieldValue(key: FieldKey, facts: MergeFacts): string | null {
  const value = valueOfField[key](facts)
  return isBlankValue(value) ? null : oneLine(value ?? '')
}

type Say = (facts: MergeFacts) => string | null

const valueOfField: Readonly<Record<FieldKey, Say>> = {
  salutation: (facts) => facts.salutation,
  name: (facts) => facts.name,
  surname: (facts) => facts.surname,
  title: (facts) => facts.title,
  department: (facts) => facts.department,
  company: (facts) => facts.companyName,
  companyShort: (facts) => facts.companyShortName,
  city: (facts) => facts.city,
  owner: (facts) => facts.ownerName,
  ownCompany: (facts) => facts.ownCompanyName,
  occasion: (facts) => facts.occasionName,
  date: (facts) => dayIn(facts, facts.occursOn),
  lunarDate: (facts) => facts.lunarLabel,
  yearsTogether: (facts) => count(facts.yearsTogether),
  anniversary: (facts) => count(facts.years),
  lastDeal: (facts) => facts.lastDeal && orderIn(facts, facts.lastDeal),
  lastDealOn: (facts) => facts.lastDeal && dayIn(facts, facts.lastDeal.on),
  lastDealCategory: (facts) => facts.lastDeal && categoryIn(facts, facts.lastDeal),
  lastDealAmount: (facts) => facts.lastDeal && amountIn(facts, facts.lastDeal),
}

/** 0 years is no anniversary. */
const count = (years: number | null): string | null => (years === null || years < 1 ? null : String(years))

// Line breaks would add headers to a mail, direction marks would turn the rest of the text around.
const unspeakable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu
const oneLine = (value: string): string => value.replace(unspeakable, ' ').trim()

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const partsOf = (date: LocalDate): [year: number, month: number, day: number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month, day]
}

/** 2026年9月25日, 25 September 2026. */
function dayIn({ language }: MergeFacts, date: LocalDate): string {
  const [year, month, day] = partsOf(date)
  return language === 'en'
    ? `${day} ${englishMonths[month - 1] ?? ''} ${year}`
    : `${year}年${month}月${day}日`
}

/** A noun to build on: 感谢您2025年11月的保温杯订单, thank you for the order of November 2025. */
function orderIn(facts: MergeFacts, deal: LastDeal): string {
  const [year, month] = partsOf(deal.on)
  const category = categoryIn(facts, deal)
  if (facts.language === 'zh-CN') return `${year}年${month}月的${category ?? ''}订单`
  return `${category === null ? '' : `${category} `}order of ${englishMonths[month - 1] ?? ''} ${year}`
}

/** Categories are kept in the words of the trade; an English text can't use the Chinese ones. */
const categoryIn = ({ language }: MergeFacts, { category }: LastDeal): string | null =>
  isBlankValue(category) || (language === 'en' && /\p{Script=Han}/u.test(category ?? '')) ? null : category

const amountFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const amountIn = ({ language }: MergeFacts, { amount }: LastDeal): string | null => {
  if (amount === null || !Number.isFinite(amount)) return null
  return language === 'en' ? `CNY ${amountFormat.format(amount)}` : `${amountFormat.format(amount)}元`
}
