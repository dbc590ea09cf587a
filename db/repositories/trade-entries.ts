import { and, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { localDateOf } from '#shared/domain/time/clock.ts'
import { startOfDay } from '#shared/domain/time/start-of-day.ts'
import { Instant, type LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'
import { deals, matches, requirements } from '../schema/matching.ts'
import type { Store } from '../store.ts'
import { rowToDeal } from './deals.ts'
import { rowToMatch } from './matches.ts'
import { organizationNamesById } from './organization-names.ts'
import { rowToRequirement } from './requirements.ts'

type TradeQuery = { organizationId: OrganizationId; before?: Instant | undefined; limit: number }
type Side = 'buyer' | 'supplier'
type MatchEntry = Extract<TimelineEntry, { type: 'match' }>
type DealEntry = Extract<TimelineEntry, { type: 'deal' }>

export function requirementEntries(
  store: Store,
  { organizationId, before, limit }: TradeQuery,
): TimelineEntry[] {
  const zone = store.clock.timeZone()
  return store.orm
    .select()
    .from(requirements)
    .where(
      and(
        eq(requirements.organizationId, organizationId),
        isNull(requirements.deletedAt),
        before ? lt(requirements.createdAt, before) : undefined,
      ),
    )
    .orderBy(desc(requirements.createdAt))
    .limit(limit + 1)
    .all()
    .map((row) => {
      const requirement = rowToRequirement(row, zone)
      return {
        type: 'requirement',
        on: requirement.createdOn,
        at: Instant.parse(row.createdAt),
        requirement,
      }
    })
}

/** Only what was proposed to this company, and how it ended; a pair on a shortlist is nobody's story yet. */
export function matchEntries(store: Store, query: TradeQuery): TimelineEntry[] {
  const found = [
    ...matchEvents(store, query, 'buyer', 'proposed'),
    ...matchEvents(store, query, 'supplier', 'proposed'),
    ...matchEvents(store, query, 'buyer', 'decided'),
    ...matchEvents(store, query, 'supplier', 'decided'),
  ]
  const titles = titlesOf(store, [...new Set(found.map(({ requirementId }) => requirementId))])
  const names = organizationNamesById(
    store,
    found.map(({ other }) => other.id),
  )
  return found.map((entry) => ({
    ...entry,
    requirementTitle: titles.get(entry.requirementId) ?? '',
    other: { ...entry.other, name: names.get(entry.other.id) ?? '' },
  }))
}

function matchEvents(
  store: Store,
  { organizationId, before, limit }: TradeQuery,
  side: Side,
  kind: 'proposed' | 'decided',
): MatchEntry[] {
  const asked = side === 'buyer' ? matches.proposedToBuyerAt : matches.proposedToSupplierAt
  const moment = kind === 'proposed' ? asked : matches.answeredAt
  // A round that was closed before this company heard of it is none of its story; a deal is told by the deal.
  const isTold: SQL | undefined =
    kind === 'proposed'
      ? undefined
      : and(sql`${matches.state} in ('accepted','rejected','noDeal')`, sql`${asked} is not null`)
  return store.orm
    .select()
    .from(matches)
    .where(
      and(
        eq(side === 'buyer' ? matches.buyerId : matches.supplierId, organizationId),
        isNull(matches.deletedAt),
        gt(moment, ''),
        isTold,
        before ? lt(moment, before) : undefined,
      ),
    )
    .orderBy(desc(moment))
    .limit(limit + 1)
    .all()
    .flatMap((row) => {
      const match = rowToMatch(row)
      const at = kind === 'proposed' ? proposedAt(match, side) : match.answeredAt
      if (at === null) return []
      return {
        type: 'match' as const,
        on: localDateOf(Date.parse(at), store.clock.timeZone()),
        at,
        event: kind === 'proposed' ? ('proposed' as const) : decisionOf(match.state),
        matchId: match.id,
        requirementId: match.requirementId,
        requirementTitle: '',
        round: match.round,
        side,
        other: { id: side === 'buyer' ? match.supplierId : match.buyerId, name: '' },
        reason: kind === 'proposed' ? null : match.noDealReason,
        note: kind === 'proposed' ? null : match.note,
      }
    })
}

export function dealEntries(store: Store, query: TradeQuery): TimelineEntry[] {
  const found = [...dealsOn(store, query, 'buyer'), ...dealsOn(store, query, 'supplier')]
  const names = organizationNamesById(
    store,
    found.flatMap(({ other }) => other?.id ?? []),
  )
  return found.map((entry) => ({
    ...entry,
    other: entry.other && { ...entry.other, name: names.get(entry.other.id) ?? '' },
  }))
}

function dealsOn(store: Store, { organizationId, before, limit }: TradeQuery, side: Side): DealEntry[] {
  return store.orm
    .select()
    .from(deals)
    .where(
      and(
        eq(side === 'buyer' ? deals.buyerId : deals.supplierId, organizationId),
        isNull(deals.deletedAt),
        before ? isBefore(store, before) : undefined,
      ),
    )
    .orderBy(desc(deals.dealtOn), desc(deals.rowKey))
    .limit(limit + 1)
    .all()
    .flatMap((row) => {
      const deal = rowToDeal(row)
      if (deal === null) return []
      const otherId = side === 'buyer' ? deal.supplierId : deal.buyerId
      return {
        type: 'deal',
        on: deal.dealtOn,
        at: momentOf(store, deal.dealtOn, row.rowKey),
        deal,
        side,
        other: otherId === null ? null : { id: otherId, name: '' },
      }
    })
}

/**
 * A deal has a day and no time: it stands after what led to it that day. Deals of one day are moments apart in the order
 * they were entered, so that the end of a page always falls between two of them.
 */
const eveningFrom = 72_000_000
const orderMoments = 10_000_000

const momentOf = (store: Store, on: LocalDate, rowKey: number): Instant =>
  Instant.parse(
    new Date(Date.parse(startOfDay(on, store.clock)) + eveningFrom + (rowKey % orderMoments)).toISOString(),
  )

function isBefore(store: Store, before: Instant): SQL | undefined {
  const day = localDateOf(Date.parse(before), store.clock.timeZone())
  const sinceEvening = Date.parse(before) - Date.parse(startOfDay(day, store.clock)) - eveningFrom
  return or(
    lt(deals.dealtOn, day),
    and(eq(deals.dealtOn, day), sql`${deals.rowKey} % ${orderMoments} < ${sinceEvening}`),
  )
}

const proposedAt = (
  { proposedToBuyerAt, proposedToSupplierAt }: ReturnType<typeof rowToMatch>,
  side: Side,
): Instant | null => (side === 'buyer' ? proposedToBuyerAt : proposedToSupplierAt)

const decisionOf = (state: ReturnType<typeof rowToMatch>['state']): MatchEntry['event'] =>
  state === 'accepted' || state === 'rejected' ? state : 'noDeal'

function titlesOf({ sqlite }: Store, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = sqlite
    .prepare<[string], { id: string; title: string }>(
      'select r.id, r.title from json_each(?) each join requirements r on r.id = each.value',
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
