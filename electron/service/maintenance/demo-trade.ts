import { getTableName } from 'drizzle-orm'
import { categoryColumns } from '#db/repositories/categories.ts'
import { matchId } from '#db/repositories/match-id.ts'
import { readWeights } from '#db/repositories/matching-weights.ts'
import { offeringColumns } from '#db/repositories/offerings.ts'
import { requirementColumns } from '#db/repositories/requirements.ts'
import { categories, deals, matches, offerings, requirements } from '#db/schema/matching.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { demoCategories, demoCategoryPrefix } from '#shared/domain/demo-trade/demo-categories.ts'
import type { DemoMatch } from '#shared/domain/demo-trade/demo-rounds.ts'
import type { CompanyTrade } from '#shared/domain/demo-trade/demo-trade.ts'
import type { TradeCompany } from '#shared/domain/demo-trade/trade-company.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import type { OpenService } from '../service-context.ts'

/** Trade among so many companies says all there is to see; a larger demo is about size. */
export const tradingCompanies = 2_000

const companiesPerChangeSet = 200

/** Matches and deals first: what belongs to a requirement goes before it. */
export const demoTradeTables = [matches, deals, requirements, offerings] as const

/**
 * Adds what the companies of the demo trade with each other. `returned` are those that were not living before they were
 * seeded: their trade comes back from the bin, while what somebody deleted of a living company stays deleted.
 */
export async function seedTrade(
  service: OpenService,
  seed: number,
  companies: readonly TradeCompany[],
  returned: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<void> {
  const { store } = service
  const { demoTrade } = await import('#shared/domain/demo-trade/demo-trade.ts')
  const write = (changes: Iterable<RowChange>) => service.write({ label: 'demo.seed', kind: 'demo', changes })
  const put = putter(store, returned)
  write(categoryChanges(store))
  const worked: CompanyTrade[] = []
  let part: CompanyTrade[] = []
  const writePart = async () => {
    write(part.flatMap((each) => [...tradeChanges(each, put)]))
    part = []
    await new Promise(setImmediate)
  }
  for (const each of demoTrade(seed, companies, today(store.clock))) {
    part.push(each)
    if (each.matches.length > 0) worked.push(each)
    if (part.length < companiesPerChangeSet) continue
    await writePart()
    if (signal?.aborted) return
  }
  await writePart()
  write(await matchChanges(service, worked, put))
}

type Put = (
  table: (typeof demoTradeTables)[number],
  id: string,
  companyId: string,
  insert: () => RowChange,
) => RowChange[]

/** Absent: inserted. In the bin: brought back with its company. */
function putter({ sqlite }: Store, returned: ReadonlySet<string>): Put {
  const reads = new Map(
    demoTradeTables.map((table) => [
      table,
      sqlite
        .prepare<[string], string | null>(`select deleted_at from ${getTableName(table)} where id = ?`)
        .pluck(),
    ]),
  )
  return (table, id, companyId, insert) => {
    const deletedAt = reads.get(table)?.get(id)
    if (deletedAt === undefined) return [insert()]
    return deletedAt !== null && returned.has(companyId) ? [updateRecord(table, id, { deletedAt: null })] : []
  }
}

function* tradeChanges(trade: CompanyTrade, put: Put): Generator<RowChange> {
  const company = trade.company.id
  for (const { id, told } of trade.offerings)
    yield* put(offerings, id, company, () =>
      insertRecord(offerings, id, { ...offeringColumns(told), isDemo: true }),
    )
  for (const { id, round, told } of trade.requirements)
    yield* put(requirements, id, company, () =>
      insertRecord(requirements, id, { ...requirementColumns(told), round, isDemo: true }),
    )
  for (const { id, match, told } of trade.deals)
    yield* put(deals, id, company, () =>
      insertRecord(deals, id, { ...told, matchId: match && idOf(match), isDemo: true }),
    )
}

/** The pairs somebody worked on, with the score and the reasons they have by the team's weights. */
async function matchChanges(
  { store, matching }: OpenService,
  worked: readonly CompanyTrade[],
  put: Put,
): Promise<RowChange[]> {
  const [ranker, weights, day] = [await matching.ranker(), readWeights(store), today(store.clock)]
  return worked.flatMap(({ company, matches: worked, deals: made }) =>
    worked.flatMap((match) => {
      const { requirement, offering, round, state } = match
      const id = idOf(match)
      return put(matches, id, company.id, () => {
        const asked: Requirement = {
          ...requirement.told,
          id: requirement.id,
          round,
          createdOn: day,
          updatedOn: day,
        }
        const scored = ranker.explain(asked, offering.id, weights)
        return insertRecord(matches, id, {
          requirementId: requirement.id,
          offeringId: offering.id,
          buyerId: company.id,
          supplierId: offering.supplier.id,
          round,
          state,
          score: scored?.score ?? null,
          reasons: scored?.reasons ?? [],
          proposedToBuyerAt: match.proposedToBuyerAt,
          proposedToSupplierAt: match.proposedToSupplierAt,
          answeredAt: match.answeredAt,
          noDealReason: match.noDealReason,
          dealId: made.find((deal) => deal.match === match)?.id ?? null,
          isDemo: true,
        })
      })
    }),
  )
}

const idOf = ({ requirement, offering, round }: DemoMatch): string =>
  matchId(requirement.id, offering.id, round)

/** Those of the demo, not those of the team: the table marks them by their id alone. */
const categoryStates = ({ sqlite }: Store): Map<string, string | null> =>
  new Map(
    sqlite
      .prepare<[string], { id: string; deletedAt: string | null }>(
        `select id, deleted_at as deletedAt from categories where substr(id, 1, ${demoCategoryPrefix.length}) = ?`,
      )
      .all(demoCategoryPrefix)
      .map(({ id, deletedAt }) => [id, deletedAt]),
  )

function* categoryChanges(store: Store): Generator<RowChange> {
  const states = categoryStates(store)
  for (const { id, input } of demoCategories) {
    const deletedAt = states.get(id)
    if (deletedAt === undefined) yield insertRecord(categories, id, categoryColumns(input))
    else if (deletedAt !== null) yield updateRecord(categories, id, { deletedAt: null })
  }
}

/** Requirements and offerings of the team's own that were filed under one keep its id, and count as not filed. */
export function* demoCategoryRemovals(store: Store, deletedAt: string): Generator<RowChange> {
  for (const [id, deleted] of categoryStates(store))
    if (deleted === null) yield updateRecord(categories, id, { deletedAt })
}
