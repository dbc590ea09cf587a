import { generateDemo } from '#shared/domain/demo/generate-demo.ts'
import { demoTrade } from '#shared/domain/demo-trade/demo-trade.ts'
import { tradeCompanies } from '#shared/domain/demo-trade/trade-company.ts'
import { truthOf } from '#shared/domain/demo-trade/trade-truth.ts'
import type { PastRecord } from '#shared/domain/matching/criteria.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { LabelledSet } from './labelled-set.ts'

const organizations = 2_000

/**
 * Every requirement of a demo of 2,000 companies for which something of the right thing is on offer, labelled by what the
 * generator knows (trade-truth). The ranking sees what everybody sees: the texts, the terms that are told, and what became
 * of a supplier's earlier rounds.
 */
export function demoLabels(today: LocalDate, seed = 3): LabelledSet {
  let from = 0
  const companies = [...generateDemo({ seed, organizations, today, detail: 'records' })].flatMap((batch) => {
    const each = tradeCompanies(seed, from, batch)
    from += batch.organizations.length
    return each
  })
  const trade = [...demoTrade(seed, companies, today)]
  const offerings = trade.flatMap((each) => each.offerings)
  const records = pastRecords(trade)
  const dated = { createdOn: today, updatedOn: today }
  return {
    name: 'demo',
    offered: offerings.map(({ id, supplier, told }) => ({
      offering: { ...told, ...dated, id },
      supplier: {
        id: supplier.id,
        isBlacklisted: supplier.isBlacklisted,
        home: supplier.home,
        record: records.get(supplier.id) ?? null,
      },
    })),
    asked: trade
      .flatMap((each) => each.requirements)
      .map((wanted) => ({
        requirement: { ...wanted.told, ...dated, id: wanted.id, round: wanted.round },
        grades: new Map(
          offerings.flatMap((offering) => {
            const { grade } = truthOf(wanted, offering, today)
            return grade === 0 ? [] : [[offering.id, grade] as const]
          }),
        ),
        part: 'demo trade',
      }))
      .filter(({ grades }) => [...grades.values()].some((grade) => grade >= 2)),
  }
}

/** As db/repositories/matching-suppliers counts them. */
function pastRecords(
  trade: Iterable<ReturnType<typeof demoTrade> extends Generator<infer Each> ? Each : never>,
) {
  const records = new Map<OrganizationId, PastRecord>()
  const recordOf = (id: OrganizationId): PastRecord => {
    const known = records.get(id) ?? { deals: 0, accepted: 0, rejected: 0, noShows: 0, problems: 0 }
    records.set(id, known)
    return known
  }
  for (const { matches, deals } of trade) {
    for (const { state, offering } of matches) {
      if (state === 'accepted') recordOf(offering.supplier.id).accepted += 1
      if (state === 'rejected' || state === 'noDeal') recordOf(offering.supplier.id).rejected += 1
    }
    for (const { told } of deals) if (told.supplierId !== null) recordOf(told.supplierId).deals += 1
  }
  return records
}
