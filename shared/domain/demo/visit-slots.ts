import { rivalName } from './company-of.ts'
import { type DayNumber, monthAfter } from './demo-days.ts'
import type { DemoRandom } from './demo-random.ts'
import { demoCities } from './place-data.ts'
import type { SlotValues } from './text-template.ts'
import type { Product } from './trade-data.ts'

/** What one conversation is about: its sentences agree on product, quantity and price. */
export type Topic = { product: Product; quantity: number; price: number }

/** `earlier`: the same product talked about before; its price has moved a little, the quantity is a new one. */
export function topicOf(product: Product, random: DemoRandom, earlier?: Topic): Topic {
  const [least, most] = product.quantity
  const [cheapest, dearest] = product.price
  const price = earlier?.price ?? cheapest + (dearest - cheapest) * random.next()
  return {
    product,
    // Small orders are the common ones.
    quantity: rounded(least * (most / least) ** (random.next() ** 1.5)),
    price: toPrice(price * (0.98 + random.next() * 0.04)),
  }
}

export type SlotContext = {
  seed: number
  language: 'zh' | 'en'
  person: string
  topic: Topic
  day: DayNumber
  random: DemoRandom
}

export function slotValues({ seed, language, person, topic, day, random }: SlotContext): SlotValues {
  const { product, quantity, price } = topic
  const isChinese = language === 'zh'
  const number = (low: number, high: number) => () => String(random.between(low, high))
  const unit = isChinese ? product.unit[0] : product.unit[1]
  const priced = (yuan: number) =>
    isChinese ? `${toPrice(yuan)}元/${unit}` : `US$${(yuan / yuanPerDollar).toFixed(2)} per ${singular(unit)}`
  const rival = random.next()
  const spec = random.pick(product.specs)
  const comingMonth = monthName(monthAfter(day, random.between(1, 3)), isChinese)
  return {
    c: () => person,
    p: () => (isChinese ? product.name : product.english),
    s: () => spec,
    k: () => product.category,
    q: () => (isChinese ? `${chineseCount(quantity)}${unit}` : `${quantity.toLocaleString('en-US')} ${unit}`),
    price: () => priced(price),
    lower: () => priced(price * 0.93),
    money: () => `${chineseCount(rounded(quantity * price))}元`,
    m: () => comingMonth,
    last: () => monthName(monthAfter(day, -random.between(1, 2)), isChinese),
    d: () => String(random.pick([7, 10, 12, 15, 20, 25, 30])),
    d2: number(2, 5),
    n: number(2, 9),
    n2: number(12, 86),
    pct: () => `${random.between(2, 9)}%`,
    rival: () => (isChinese ? rivalName(seed, rival) : 'another supplier'),
    city: () => (isChinese ? random.pick(demoCities).prefix : random.pick(demoCities).english),
  }
}

/** Only to turn yuan into a plausible dollar price in a sentence. */
const yuanPerDollar = 7.1

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const monthName = (month: number, isChinese: boolean): string =>
  isChinese ? `${month}月` : (months[month - 1] ?? '')

const singular = (unit: string): string =>
  unit.startsWith('k ') || unit === 'kg' ? unit : unit.replace(/(?<=box|batch)es$|s$/, '')

/** Two figures that matter: 1200, 38000. */
function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.max(1, Math.round(value / step) * step)
}

function toPrice(yuan: number): number {
  if (yuan >= 10_000) return Math.round(yuan / 100) * 100
  if (yuan >= 1000) return Math.round(yuan / 10) * 10
  if (yuan >= 30) return Math.round(yuan)
  return yuan >= 3 ? Math.round(yuan * 10) / 10 : Math.round(yuan * 100) / 100
}

/** 12000 is 1.2万, as people say it. */
function chineseCount(value: number): string {
  if (value >= 1e8) return `${trimmed(value / 1e8)}亿`
  return value >= 10_000 ? `${trimmed(value / 10_000)}万` : String(value)
}

const trimmed = (value: number): string => String(Math.round(value * 100) / 100)
