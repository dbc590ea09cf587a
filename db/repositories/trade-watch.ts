import { tradeWatch } from '#shared/domain/deals/trade-watch.ts'
import { instantOf, localDateOf, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { OrganizationId, RequirementId, type UserId } from '#shared/model/ids.ts'
import type { TradeWatchRow } from '#shared/model/trade-watch.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/**
 * What a trade waits for: open requirements whose deadline is near or gone, and those with proposals that nobody answered;
 * each requirement once, the nearest deadline first. `ownerId` null: everybody's.
 */
export function tradeWatchOf(store: Store, ownerId: UserId | null, limit: number) {
  const rows = watched(store, ownerId)
  return { rows: rows.slice(0, limit), total: rows.length }
}

export const countTradeWatch = (store: Store, ownerId: UserId | null): number =>
  watched(store, ownerId).length

function watched(store: Store, ownerId: UserId | null): TradeWatchRow[] {
  const byRequirement = new Map<string, TradeWatchRow>()
  const until = addDays(today(store.clock), tradeWatch.deadlineWithin)
  const near = store.sqlite.prepare<[string, string | null, string | null], HeadRow>(nearDeadlinesSql)
  for (const row of near.iterate(until, ownerId, ownerId)) byRequirement.set(row.id, headOf(row))
  const since = instantOf(store.clock.now() - tradeWatch.unansweredAfter * 86_400_000)
  const waiting = store.sqlite.prepare<
    [string | null, string | null, string],
    HeadRow & { count: number; waitsSince: string }
  >(unansweredSql)
  for (const row of waiting.iterate(ownerId, ownerId, since)) {
    const asked = known(Instant, row.waitsSince)
    byRequirement.set(row.id, {
      ...(byRequirement.get(row.id) ?? headOf(row)),
      unanswered: row.count,
      waitsSince: asked && localDateOf(Date.parse(asked), store.clock.timeZone()),
    })
  }
  return [...byRequirement.values()].toSorted((a, b) => order(a).localeCompare(order(b)))
}

/** Deadlines first, as they come; then by how long somebody has been waiting. */
const order = ({ deadline, waitsSince, id }: TradeWatchRow): string =>
  `${deadline ?? '9'} ${waitsSince ?? '9'} ${id}`

type HeadRow = {
  id: string
  title: string
  deadline: string | null
  organizationId: string
  buyerName: string
}

const headOf = (row: HeadRow): TradeWatchRow => ({
  id: RequirementId.parse(row.id),
  title: row.title,
  buyerId: OrganizationId.parse(row.organizationId),
  buyerName: row.buyerName,
  deadline: known(LocalDate, row.deadline),
  unanswered: 0,
  waitsSince: null,
})

const head = `r.id, r.title, r.deadline, r.organization_id as organizationId, coalesce(o.short_name, o.legal_name) as buyerName`

const nearDeadlinesSql = `
select ${head} from requirements r indexed by requirements_by_deadline join organizations o on o.id = r.organization_id
where r.status in ('open','matching') and r.deleted_at is null and r.deadline is not null and r.deadline <= ?
  and (? is null or r.owner_id = ?) and o.deleted_at is null
order by r.deadline`

/** A proposal waits from when either side was last asked. Without a deadline: one that is far away does not say why it is here. */
const unansweredSql = `
select r.id, r.title, null as deadline, r.organization_id as organizationId,
  coalesce(o.short_name, o.legal_name) as buyerName, count(*) as count, min(w.asked) as waitsSince
from (select requirement_id, max(coalesce(proposed_to_supplier_at, ''), coalesce(proposed_to_buyer_at, '')) as asked
      from matches indexed by matches_proposed where state = 'proposed' and deleted_at is null) w
  join requirements r on r.id = w.requirement_id join organizations o on o.id = r.organization_id
where (? is null or r.owner_id = ?) and w.asked < ?
  and r.status in ('open','matching') and r.deleted_at is null and o.deleted_at is null
group by r.id`
