import type { RequirementId } from '../../model/ids.ts'
import type { RequirementInput } from '../../model/requirement.ts'
import { type DayNumber, dateOf } from '../demo/demo-days.ts'
import { DemoRandom } from '../demo/demo-random.ts'
import { relatedTrades, trades } from '../demo/trade-data.ts'
import { ownCategoryOf } from './demo-categories.ts'
import { nice } from './demo-offerings.ts'
import { isAbroad, type TradeCompany } from './trade-company.ts'
import {
  goodsOfTrade,
  popularPlace,
  popularVariant,
  sizeOf,
  usualPrice,
  type Variant,
  wordsFor,
} from './trade-goods.ts'
import { demoRequirementId } from './trade-ids.ts'

export type DemoRequirement = {
  id: RequirementId
  buyer: TradeCompany
  wanted: Variant
  /** What it should also have or be able to. */
  wish: string | null
  /** In whole units of the good. */
  quantity: number
  /** The round its matchmaking has come to. */
  round: number
  told: RequirementInput
}

/** What a buyer looks for: nothing where it buys no more, up to four things where it buys regularly. */
export function demoRequirements(seed: number, company: TradeCompany, today: DayNumber): DemoRequirement[] {
  if (!company.roles.includes('buyer')) return []
  const random = new DemoRandom(seed, 120, company.index)
  const count = countOf(company, random)
  // What stands on one list goes to one place by one day.
  const list = {
    name: count > 1 ? `${dateOf(today).slice(0, 7)} 采购清单` : null,
    days: random.between(12, 90),
    answersIn: random.between(3, 12),
    method: company.methods.length === 0 ? null : random.pick(company.methods),
    isPlaceTold: random.chance(0.92),
    isDayTold: random.chance(0.88),
  }
  return Array.from({ length: count }, (_, part) => {
    const wanted = wantedOf(company, random)
    if (wanted === null) return []
    const { good } = wanted
    const [small, large] = good.order
    const quantity = nice(small * 0.6 * (large / small) ** (random.next() * 0.85))
    const words = wordsFor(wanted, isAbroad(company), random)
    const inTitle = random.chance(0.6)
    const wish = random.chance(0.6) ? random.pick(good.extras) : null
    const price = nice(usualPrice(wanted) * (0.85 + 0.45 * random.next()))
    const told: RequirementInput = {
      organizationId: company.id,
      contactId: company.contactId,
      title: inTitle ? words.both : words.name,
      categoryId: random.chance(0.85) ? (ownCategoryOf(good.category, random) ?? good.category) : null,
      specification: [
        ...(inTitle ? [] : [words.made]),
        sizeOf(wanted),
        ...(wish === null ? [] : [wish]),
      ].join(' '),
      quantity: { amount: quantity, unit: good.unit },
      price: random.chance(0.88) ? { low: null, high: price, currency: 'CNY', per: good.unit } : null,
      deliverTo: list.isPlaceTold ? company.home : null,
      neededBy: list.isDayTold ? dateOf(today + list.days) : null,
      method: list.method,
      certificates: random.chance(0.4) ? [random.pick(good.certificates)] : [],
      status: 'open',
      deadline: random.chance(0.4) ? dateOf(today + list.answersIn) : null,
      ownerId: company.ownerId,
      purchaseList: list.name,
      visitId: null,
      notes: null,
    }
    return [
      {
        id: demoRequirementId(seed, company.index, part),
        buyer: company,
        wanted,
        wish,
        quantity,
        round: 1,
        told,
      },
    ]
  }).flat()
}

function countOf({ stage }: TradeCompany, random: DemoRandom): number {
  if (stage === 'active' || stage === 'mature')
    return random.chance(0.55) ? random.pick([1, 1, 2, 2, 3, 4]) : 0
  if (stage === 'new' || stage === 'atRisk') return random.chance(0.4) ? 1 : 0
  return 0
}

const tradeByName = new Map(trades.map((trade) => [trade.name, trade]))

/** Mostly something of its own trade, sometimes what that trade uses. */
function wantedOf(company: TradeCompany, random: DemoRandom): Variant | null {
  const trade = tradeByName.get(company.trade)
  const related = trade && random.chance(0.3) ? relatedTrades(trade) : []
  const name = related.length === 0 ? company.trade : random.pick(related).name
  const goods = goodsOfTrade(name)
  const good = goods[popularPlace(goods, random)]
  return good ? popularVariant(good, random) : null
}
