import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { Instant } from '#shared/model/dates.ts'
import { DealId, MatchId, OfferingId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import { type Match, MatchState, Reason } from '#shared/model/match.ts'
import { NoDealReason } from '#shared/model/requirement.ts'
import { matches } from '../schema/matching.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** More rounds of one company than anybody reads; the newest. */
const listed = 1_000

export type StoredMatch = Match & { buyerId: OrganizationId }

export const findMatch = (store: Store, id: MatchId): StoredMatch | null =>
  where(store, eq(matches.id, id), 1)[0] ?? null

/** All rounds, the latest first; within a round the best score first. */
export const matchesOfRequirement = (store: Store, id: RequirementId): StoredMatch[] =>
  where(store, eq(matches.requirementId, id), 10_000, [desc(matches.round), desc(matches.score)])

/** As buyer or as supplier, the latest changed first. */
export function matchesOfOrganization(store: Store, id: OrganizationId): StoredMatch[] {
  const side = (column: typeof matches.buyerId | typeof matches.supplierId) =>
    where(store, eq(column, id), listed, [desc(matches.updatedAt)])
  return [...side(matches.buyerId), ...side(matches.supplierId)]
}

/** The pairs of an offering, in whichever round; those of a requirement's present round are found by `matchId`. */
export const matchesById = (store: Store, ids: readonly MatchId[]): Map<MatchId, StoredMatch> =>
  new Map(
    where(store, sql`${matches.id} in (select value from json_each(${JSON.stringify(ids)}))`, ids.length).map(
      (match) => [match.id, match],
    ),
  )

/** Those of `ids` under which a record is stored, deleted ones too. */
export function storedMatchIds(store: Store, ids: readonly MatchId[]): ReadonlySet<string> {
  const rows = store.orm
    .select({ id: matches.id })
    .from(matches)
    .where(sql`${matches.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .all()
  return new Set(rows.map(({ id }) => id))
}

function where(store: Store, condition: SQL | undefined, limit: number, order: SQL[] = []): StoredMatch[] {
  return store.orm
    .select()
    .from(matches)
    .where(and(condition, isNull(matches.deletedAt)))
    .orderBy(...order, desc(matches.rowKey))
    .limit(limit)
    .all()
    .map(rowToMatch)
}

export function rowToMatch(row: typeof matches.$inferSelect): StoredMatch {
  return {
    id: MatchId.parse(row.id),
    requirementId: RequirementId.parse(row.requirementId),
    offeringId: OfferingId.parse(row.offeringId),
    buyerId: OrganizationId.parse(row.buyerId),
    supplierId: OrganizationId.parse(row.supplierId),
    round: row.round,
    // A state only a newer version knows: on the list, and nothing is claimed of it.
    state: known(MatchState, row.state) ?? 'shortlisted',
    score: row.score,
    reasons: (row.reasons ?? []).flatMap((each) => known(Reason, each) ?? []),
    proposedToBuyerAt: known(Instant, row.proposedToBuyerAt),
    proposedToSupplierAt: known(Instant, row.proposedToSupplierAt),
    answeredAt: known(Instant, row.answeredAt),
    noDealReason: known(NoDealReason, row.noDealReason),
    note: row.note,
    dealId: known(DealId, row.dealId),
  }
}
