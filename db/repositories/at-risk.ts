import { and, asc, count, eq, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { addDays, daysBetween } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { UserId } from '#shared/model/ids.ts'
import { type Organization, Stage, Tier } from '#shared/model/organization.ts'
import { organizations, quietSince } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { rowToOrganization } from './organization-rows.ts'

export type AtRiskQuery = {
  today: LocalDate
  /** After how many days without a two-way contact a tier is at risk. */
  quietLimits: readonly { tier: Tier; days: number }[]
  ownerId: UserId | null
  limit: number
}

export type AtRisk = { organization: Organization; daysSinceContact: number | null }

/** Counting goes this far: beyond it a number is no longer read as one. */
const countedUpTo = 10_000

/**
 * Buyers gone quiet for longer than their tier allows, then those whose stage says so; the most important tier and
 * the longest silence first. Who was never spoken to counts from the day the record was made.
 */
export function buyersAtRisk(store: Store, query: AtRiskQuery): { rows: AtRisk[]; total: number } {
  const groups = riskGroups(query)
  const rows: AtRisk[] = []
  let total = 0
  for (const group of groups) {
    if (rows.length < query.limit) rows.push(...firstOf(store, group, query, query.limit - rows.length))
    total += countUpTo(store, group)
  }
  return { rows, total }
}

/** The same buyers as a part of a filter: picked out by the indexes, whatever order the list has. */
export function atRiskCondition(query: Pick<AtRiskQuery, 'today' | 'quietLimits'>): SQL {
  const picked = riskGroups({ ...query, ownerId: null }).map(
    (group) => sql`select ${organizations.rowKey} from ${organizations} where ${group}`,
  )
  return sql`${organizations.rowKey} in (${sql.join(picked, sql` union all `)})`
}

/** Disjoint, each cut from one index; see `organizations_by_quiet` and `organizations_by_risk`. */
function riskGroups({
  today,
  quietLimits,
  ownerId,
}: Pick<AtRiskQuery, 'today' | 'quietLimits' | 'ownerId'>): (SQL | undefined)[] {
  const t = organizations
  // The plus keeps SQLite on the index of the silence: in a store of one person everything has the same owner.
  const owned = ownerId === null ? undefined : sql`+${t.ownerId} = ${ownerId}`
  const isLate = quietLimits.map(({ tier, days }) =>
    and(eq(t.tierRank, tierRank(tier)), lt(quietSince, addDays(today, -days))),
  )
  // Written as the indexes have it, or SQLite would not use them; 3 is the rank of `atRisk`.
  const watched = sql`${t.deletedAt} is null and ${t.isBuyer} = 1 and ${t.blacklistReason} is null and ${t.tierRank} <= 2`
  const byTier = isLate.map((late) => and(watched, late, ne(t.stageRank, stageRank('lost')), owned))
  const said = sql`${t.deletedAt} is null and ${t.isBuyer} = 1 and ${t.blacklistReason} is null and ${t.stageRank} = 3`
  const byStage = and(said, sql`not ${or(...isLate)}`, owned)
  return [...byTier, byStage]
}

function firstOf(store: Store, where: SQL | undefined, { today }: AtRiskQuery, limit: number): AtRisk[] {
  return store.orm
    .select()
    .from(organizations)
    .where(where)
    .orderBy(asc(quietSince))
    .limit(limit)
    .all()
    .map(rowToOrganization)
    .map((organization) => ({
      organization,
      daysSinceContact: organization.lastContactOn && daysBetween(organization.lastContactOn, today),
    }))
}

function countUpTo(store: Store, where: SQL | undefined): number {
  const counted = store.orm
    .select({ one: sql`1`.as('one') })
    .from(organizations)
    .where(where)
    .limit(countedUpTo)
    .as('counted')
  return store.orm.select({ total: count() }).from(counted).get()?.total ?? 0
}

// The ranks db/derived gives to tiers and stages.
const tierRank = (tier: Tier): number => Tier.options.indexOf(tier)
const stageRank = (stage: Stage): number => Stage.options.indexOf(stage)
