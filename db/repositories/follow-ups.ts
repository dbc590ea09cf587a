import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { FollowUpId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import { followUpConditions } from './follow-up-conditions.ts'
import { followUpRowsByKeys, rowToFollowUp } from './follow-up-rows.ts'

/** A page of follow-ups, the earliest due first, with how many there are. */
export function followUpPage(
  store: Store,
  filter: FollowUpFilter,
  offset: number,
  limit: number,
): { rows: FollowUpRow[]; total: number } {
  return { rows: followUpRows(store, filter, offset, limit), total: countFollowUps(store, filter) }
}

export function followUpRows(store: Store, filter: FollowUpFilter, offset: number, limit: number): FollowUpRow[] {
  const keys = followUpKeysQuery(store, filter).limit(limit).offset(offset).all()
  return followUpRowsByKeys(
    store,
    keys.map(({ key }) => key),
  )
}

/** In the order of the index `follow_ups_open_by_due`, owner and row key included, so that nothing is sorted. */
export function followUpKeysQuery(store: Store, filter: FollowUpFilter) {
  return store.orm
    .select({ key: followUps.rowKey })
    .from(followUps)
    .innerJoin(organizations, eq(organizations.id, followUps.organizationId))
    .where(followUpConditions(filter))
    .orderBy(asc(followUps.dueOn), asc(followUps.ownerId), asc(followUps.rowKey))
    .$dynamic()
}

export function countFollowUps(store: Store, filter: FollowUpFilter): number {
  return (
    store.orm
      .select({ total: count() })
      .from(followUps)
      .innerJoin(organizations, eq(organizations.id, followUps.organizationId))
      .where(followUpConditions(filter))
      .get()?.total ?? 0
  )
}

export function findFollowUp(store: Store, id: FollowUpId): FollowUp | null {
  return findFollowUps(store, [id])[0] ?? null
}

/** Those of `ids` that are there; deleted ones are not. */
export function findFollowUps(store: Store, ids: readonly FollowUpId[]): FollowUp[] {
  return store.orm
    .select()
    .from(followUps)
    .where(and(inArray(followUps.id, [...ids]), isNull(followUps.deletedAt)))
    .all()
    .map(rowToFollowUp)
}

/** What a visit promised (`brought`) and what it settled (`closed`). */
export function followUpsOfVisit(store: Store, visit: { id: VisitId; organizationId: OrganizationId }) {
  const all = store.orm
    .select()
    .from(followUps)
    .where(and(eq(followUps.organizationId, visit.organizationId), isNull(followUps.deletedAt)))
    .all()
    .map(rowToFollowUp)
  return {
    brought: all.filter((each) => each.visitId === visit.id),
    closed: all.filter((each) => each.doneVisitId === visit.id),
  }
}
