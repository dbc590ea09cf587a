import type { DealInput } from '../../model/deal.ts'
import type { DealId } from '../../model/ids.ts'
import { type DayNumber, dateOf, workdayUpTo } from '../demo/demo-days.ts'
import { DemoRandom } from '../demo/demo-random.ts'
import { type DemoOffering, nice } from './demo-offerings.ts'
import type { DemoMatch } from './demo-rounds.ts'
import type { TradeCompany } from './trade-company.ts'
import { demoDealId } from './trade-ids.ts'

/** The match it came from is left to whoever knows the ids of matches. */
export type DemoDeal = { id: DealId; match: DemoMatch | null; told: Omit<DealInput, 'matchId'> }

const twoYears = 730
const mostDeals = 12

/**
 * What a buyer bought in the last two years, in its own rhythm and up to the day it fell silent; and what its rounds led to.
 * `offered`: what suppliers known before it have of its trade.
 */
export function demoDeals(
  seed: number,
  buyer: TradeCompany,
  offered: readonly DemoOffering[],
  won: readonly DemoMatch[],
  today: DayNumber,
): DemoDeal[] {
  const random = new DemoRandom(seed, 160, buyer.index)
  const past = pastDays(buyer, random, today).flatMap((day, part) =>
    pastDeal(seed, buyer, offered, day, part, random),
  )
  const now = won.map((match, part) => wonDeal(seed, match, part, random, today))
  return [...past, ...now]
}

function pastDays(
  { roles, stage, firstDealDay }: TradeCompany,
  random: DemoRandom,
  today: DayNumber,
): DayNumber[] {
  if (!roles.includes('buyer') || firstDealDay === null || stage === 'new') return []
  const last = today - random.between(5, 40) - (quietDays[stage] ?? 0)
  const cycle = random.between(45, 180)
  const days: DayNumber[] = []
  for (let day = last; day > Math.max(firstDealDay, today - twoYears) && days.length < mostDeals; ) {
    days.push(workdayUpTo(day))
    day -= Math.round(cycle * (0.75 + 0.5 * random.next()))
  }
  // The very first is the one the company's page names.
  if (firstDealDay > today - twoYears && firstDealDay < last) days.push(firstDealDay)
  return days.toReversed()
}

const quietDays: Partial<Record<TradeCompany['stage'], number>> = { atRisk: 90, silent: 220, lost: 480 }

function pastDeal(
  seed: number,
  buyer: TradeCompany,
  offered: readonly DemoOffering[],
  day: DayNumber,
  part: number,
  random: DemoRandom,
): DemoDeal[] {
  const from = offered.length === 0 ? null : random.pick(offered)
  // Who does not keep its word is seldom bought from.
  const offering = from !== null && (from.supplier.isReliable || random.chance(0.2)) ? from : null
  if (offering === null && !random.chance(0.5)) return []
  const { real } = offering ?? from ?? { real: null }
  if (real === null) return []
  const yearly = buyer.annualPurchase ?? 600_000
  const amount = nice((yearly / random.between(3, 8)) * (0.5 + random.next()))
  const quantity = Math.max(1, Math.round(amount / real.price))
  return [
    {
      id: demoDealId(seed, buyer.index, part),
      match: null,
      told: {
        buyerId: buyer.id,
        supplierId: offering?.supplier.id ?? null,
        requirementId: null,
        dealtOn: dateOf(day),
        title: real.good.kinds[real.kind]?.names[0] ?? '',
        categoryId: real.good.category,
        quantity: { amount: quantity, unit: real.good.unit },
        amount,
        currency: 'CNY',
        method: buyer.methods.length === 0 ? null : random.pick(buyer.methods),
        region: buyer.home,
        notes: null,
      },
    },
  ]
}

function wonDeal(
  seed: number,
  match: DemoMatch,
  part: number,
  random: DemoRandom,
  today: DayNumber,
): DemoDeal {
  const { requirement, offering } = match
  const { told, buyer, quantity } = requirement
  return {
    // Beyond the past ones, so that a longer past never moves them.
    id: demoDealId(seed, buyer.index, 1_000 + part),
    match,
    told: {
      buyerId: buyer.id,
      supplierId: offering.supplier.id,
      requirementId: requirement.id,
      dealtOn: dateOf(today - random.between(1, 6)),
      title: told.title,
      categoryId: told.categoryId,
      quantity: told.quantity,
      amount: nice(quantity * offering.real.price),
      currency: 'CNY',
      method: told.method,
      region: told.deliverTo,
      notes: null,
    },
  }
}
