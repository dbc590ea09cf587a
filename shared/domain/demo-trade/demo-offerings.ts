import { LocalDate } from '../../model/dates.ts'
import type { OfferingId } from '../../model/ids.ts'
import type { OfferingInput } from '../../model/offering.ts'
import type { Quantity, Region } from '../../model/trade-terms.ts'
import { type DayNumber, dateOf } from '../demo/demo-days.ts'
import { DemoRandom } from '../demo/demo-random.ts'
import { isAbroad, type TradeCompany } from './trade-company.ts'
import {
  goodsOfTrade,
  popularPlace,
  popularVariant,
  sizeOf,
  type TradeGood,
  usualPrice,
  wordsFor,
} from './trade-goods.ts'
import { demoOfferingId } from './trade-ids.ts'

/** What a supplier really has, whether or not its catalogue says so. */
export type RealTerms = {
  good: TradeGood
  kind: number
  material: number
  sizes: readonly number[]
  extras: readonly string[]
  /** CNY a unit for a large order. */
  price: number
  moq: number
  perMonth: number
  leadTimeDays: number
  /** An empty list: anywhere in the world. */
  regions: readonly Region[]
  certificates: OfferingInput['certificates']
}

export type DemoOffering = { id: OfferingId; supplier: TradeCompany; real: RealTerms; told: OfferingInput }

/** Two to six offerings of a supplier, in one or two goods of its trade; the same for the same seed and company. */
export function demoOfferings(seed: number, company: TradeCompany, today: DayNumber): DemoOffering[] {
  const goods = goodsOfTrade(company.trade)
  if (!company.roles.includes('supplier') || goods.length === 0) return []
  const random = new DemoRandom(seed, 110, company.index)
  const regions = regionsOf(company, random)
  const chosen = new Set([1, 2].map(() => goods[popularPlace(goods, random)]).slice(0, random.between(1, 2)))
  return [...chosen]
    .flatMap((good) =>
      good ? Array.from({ length: random.between(2, 4) }, () => realTerms(good, regions, random, today)) : [],
    )
    .map((real, part) => ({
      id: demoOfferingId(seed, company.index, part),
      supplier: company,
      real,
      told: toldTerms(company, real, random),
    }))
}

function realTerms(
  good: TradeGood,
  regions: readonly Region[],
  random: DemoRandom,
  today: DayNumber,
): RealTerms {
  const { kind, material, size: first } = popularVariant(good, random)
  const sizes = [first, ...(random.chance(0.6) ? [first + 1] : [])].filter(
    (size) => sizeOf({ good, kind, size }) !== '',
  )
  const [small, large] = good.order
  return {
    good,
    kind,
    material,
    sizes,
    extras: random.some(good.extras, random.between(1, 3)),
    price: nice(usualPrice({ good, kind, material, size: first }) * (0.7 + 0.75 * random.next() ** 1.5)),
    moq: nice(small * random.pick([0.3, 0.5, 1, 1, 2, 4, 8])),
    perMonth: nice(large * random.pick([0.2, 0.5, 1, 2, 5])),
    leadTimeDays: random.pick([3, 7, 7, 10, 15, 20, 30, 45]),
    regions,
    certificates: good.certificates
      .filter(() => random.chance(0.65))
      .map((name) => ({
        name,
        expiresOn: random.chance(0.7) ? LocalDate.parse(dateOf(today + random.between(-60, 900))) : null,
      })),
  }
}

/** The catalogue: other words for the same, and not everything in it. */
function toldTerms(company: TradeCompany, real: RealTerms, random: DemoRandom): OfferingInput {
  const { good } = real
  const words = wordsFor(real, isAbroad(company), random)
  const inTitle = random.chance(0.55)
  const quantity = (amount: number): Quantity => ({ amount, unit: good.unit })
  return {
    organizationId: company.id,
    title: inTitle ? words.both : words.name,
    categoryId: random.chance(0.93) ? good.category : null,
    specification: [
      ...(inTitle ? [] : [words.made]),
      ...real.sizes.map((size) => sizeOf({ ...real, size })),
      ...real.extras,
      random.pick(sayings),
    ].join(' '),
    moq: random.chance(0.94) ? quantity(real.moq) : null,
    capacityPerMonth: random.chance(0.8) ? quantity(real.perMonth) : null,
    price: random.chance(0.94)
      ? { low: real.price, high: nice(real.price * 1.2), currency: 'CNY', per: good.unit }
      : null,
    regions: [...real.regions],
    leadTimeDays: random.chance(0.94) ? real.leadTimeDays : null,
    certificates: real.certificates,
    notes: null,
  }
}

/** Two in ten deliver abroad too, four all over China, the others around their home. */
function regionsOf({ home }: TradeCompany, random: DemoRandom): Region[] {
  const share = random.next()
  if (share < 0.2 || home.province === null) return []
  if (share < 0.6) return [{ country: '中国', province: null, city: null }]
  const province = (name: string): Region => ({ country: '中国', province: name, city: null })
  return [home.province, ...random.some(provinces, random.between(2, 6))]
    .filter((name, place, all) => all.indexOf(name) === place)
    .map(province)
}

const provinces =
  '浙江 江苏 上海 广东 福建 山东 安徽 河南 河北 湖北 湖南 四川 重庆 北京 天津 陕西 辽宁'.split(' ')

const sayings = [
  '支持打样',
  '工厂直销 可开增值税专票',
  '现货 48小时发货',
  '长期供应 质量稳定',
  'OEM ODM',
  '提供检测报告',
]

/** Two leading digits: nobody quotes 43.7261. */
export function nice(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.max(1, Math.round(value / step)) * step).toPrecision(12))
}
