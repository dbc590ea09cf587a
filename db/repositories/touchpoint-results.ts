import { z } from 'zod'
import type { LocalDate } from '#shared/model/dates.ts'
import { TouchPlanId, UserId } from '#shared/model/ids.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { Tier } from '#shared/model/organization.ts'
import { TouchpointState } from '#shared/model/touchpoint.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'
import type { StateCounts } from './touchpoint-counts.ts'

export type ResultSpan = { from: LocalDate; until: LocalDate }
type Counted = { counts: StateCounts; cost: number }

/** `budget` in cents: what the plans allow for everybody but the skipped; 0 where they tell none. */
export type OccasionResult = Counted & { occasionId: OccasionId; year: number; budget: number }
export type OwnerResult = Counted & { ownerId: UserId | null }
export type TemplateResult = {
  templateId: string
  variant: 'A' | 'B' | null
  planId: TouchPlanId | null
  sent: number
  replied: number
}

/** What came of each occasion of a span, soonest first. `cost` in cents. */
export function occasionResults(store: Store, span: ResultSpan): OccasionResult[] {
  const results = new Map<string, OccasionResult>()
  for (const row of rowsOf(store, occasionResultsSql, span)) {
    const parsed = OccasionRow.safeParse(row)
    if (!parsed.success) continue
    const { occasionId, year, budget } = parsed.data
    const key = `${occasionId} ${year}`
    const result = results.get(key) ?? { occasionId, year, counts: {}, cost: 0, budget: 0 }
    result.budget += budget
    results.set(key, add(result, parsed.data))
  }
  return [...results.values()]
}

export function ownerResults(store: Store, span: ResultSpan): OwnerResult[] {
  const results = new Map<UserId | null, OwnerResult>()
  for (const row of rowsOf(store, ownerResultsSql, span)) {
    const parsed = OwnerRow.safeParse(row)
    if (!parsed.success) continue
    const { ownerId } = parsed.data
    results.set(ownerId, add(results.get(ownerId) ?? { ownerId, counts: {}, cost: 0 }, parsed.data))
  }
  return [...results.values()]
}

/** Who answered is counted among those it was sent to. */
export const templateResults = (store: Store, span: ResultSpan): TemplateResult[] =>
  rowsOf(store, templateResultsSql, span).flatMap((row) => {
    const parsed = TemplateRow.safeParse(row)
    return parsed.success ? parsed.data : []
  })

/** Living contacts of living organizations whom nothing was sent for an occasion of the span, by tier. */
export const neverGreeted = (store: Store, span: ResultSpan): { tier: Tier | null; contacts: number }[] =>
  rowsOf(store, neverGreetedSql, span).flatMap((row) => {
    const parsed = GreetedRow.safeParse(row)
    return parsed.success ? { tier: known(Tier, parsed.data.tier), contacts: parsed.data.contacts } : []
  })

const rowsOf = (store: Store, sql: string, span: ResultSpan): unknown[] =>
  store.sqlite.prepare<unknown[], unknown>(sql).all({ ...span })

function add<T extends Counted>(result: T, row: { state: TouchpointState; count: number; cost: number }): T {
  result.counts[row.state] = (result.counts[row.state] ?? 0) + row.count
  result.cost += row.cost
  return result
}

const counted = { state: TouchpointState, count: z.int(), cost: z.int() }
const OccasionRow = z.object({ ...counted, occasionId: OccasionId, year: z.int(), budget: z.int() })
const OwnerRow = z.object({ ...counted, ownerId: UserId.nullable() })
const TemplateRow = z.object({
  templateId: z.string(),
  variant: z.enum(['A', 'B']).nullable(),
  planId: TouchPlanId.nullable(),
  sent: z.int(),
  replied: z.int(),
})
const GreetedRow = z.object({ tier: z.string().nullable(), contacts: z.int() })

const inSpan = 't.occurs_on between :from and :until and t.deleted_at is null'
const sums = 'count(*) as count, sum(ifnull(t.cost, 0)) as cost'

// A plan is looked up once a group, not once a greeting.
export const occasionResultsSql = `
select t.occasion_id as occasionId, t.year, t.state, ${sums},
  iif(t.state = 'skipped', 0, count(*) * ifnull((select budget_per_head from touch_plans where id = t.plan_id), 0))
    as budget
from touchpoints t where ${inSpan}
group by t.occasion_id, t.year, t.state, t.plan_id order by min(t.occurs_on)`

export const ownerResultsSql = `
select t.owner_id as ownerId, t.state, ${sums} from touchpoints t where ${inSpan} group by t.owner_id, t.state`

export const templateResultsSql = `
select t.template_id as templateId, t.variant, t.plan_id as planId, count(*) as sent,
  sum(t.state = 'replied') as replied
from touchpoints t
where ${inSpan} and t.state in ('sent', 'replied') and t.template_id is not null
group by t.template_id, t.variant, t.plan_id order by sent desc`

export const neverGreetedSql = `
select o.tier, count(*) as contacts
from organizations o join contacts c on c.organization_id = o.id
where o.deleted_at is null and c.deleted_at is null and c.left_on is null and o.stage <> 'lost'
  and not exists (select 1 from touchpoints t
    where t.contact_id = c.id and t.sent_at is not null and ${inSpan})
group by o.tier order by min(o.tier_rank)`
