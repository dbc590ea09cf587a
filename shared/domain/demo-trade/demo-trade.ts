import type { LocalDate } from '../../model/dates.ts'
import { dayNumberOf } from '../demo/demo-days.ts'
import { type DemoDeal, demoDeals } from './demo-deals.ts'
import { type DemoOffering, demoOfferings } from './demo-offerings.ts'
import { type DemoRequirement, demoRequirements } from './demo-requirements.ts'
import { type DemoMatch, demoRounds } from './demo-rounds.ts'
import type { TradeCompany } from './trade-company.ts'

/** What one company offers and looks for, and what came of it; every reference points backwards. */
export type CompanyTrade = {
  company: TradeCompany
  offerings: DemoOffering[]
  requirements: DemoRequirement[]
  matches: DemoMatch[]
  deals: DemoDeal[]
}

/** How many of the offerings before it a buyer's rounds and deals draw from. */
const remembered = 600

/**
 * The trade between the companies of a demo, one after the other: what belongs to a company follows from (seed, today) and
 * the companies with a smaller number alone, so that a larger demo only adds to a smaller one. `companies` begin with
 * number 0. What really fits what, see trade-truth.
 */
export function* demoTrade(
  seed: number,
  companies: Iterable<TradeCompany>,
  today: LocalDate,
): Generator<CompanyTrade> {
  const day = dayNumberOf(today)
  const before: DemoOffering[] = []
  for (const company of companies) {
    const known = before.slice(-remembered)
    const matches: DemoMatch[] = []
    const requirements = demoRequirements(seed, company, day).map((requirement, part) => {
      const offered = known.filter(({ real }) => real.good === requirement.wanted.good)
      const rounds = demoRounds(seed, part, requirement, offered, { number: day, date: today })
      matches.push(...rounds.matches)
      return { ...requirement, round: rounds.round, told: { ...requirement.told, status: rounds.status } }
    })
    const ofItsTrade = known.filter(({ real }) => real.good.trade === company.trade)
    const won = matches.filter(({ state }) => state === 'deal')
    const deals = demoDeals(seed, company, ofItsTrade, won, day)
    const offerings = demoOfferings(seed, company, day)
    before.push(...offerings)
    yield { company, offerings, requirements, matches, deals }
  }
}
