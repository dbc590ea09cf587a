import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { FollowUpId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'
import type { Store } from '../store.ts'
import {
  anyOf,
  followUpConditions,
  notInTheBin,
  organizationSideConditions,
  organizationsInBin,
  wordsCondition,
} from './follow-up-conditions.ts'
import { followUpRowsByKeys, rowToFollowUp } from './follow-up-rows.ts'
import { rememberedCount } from './remembered-counts.ts'

/** A page of follow-ups, the earliest due first, with how many there are. */
export function followUpPage(
  store: Store,
  filter: FollowUpFilter,
  offset: number,
  limit: number,
): { rows: FollowUpRow[]; total: number } {
  return { rows: followUpRows(store, filter, offset, limit), total: countFollowUps(store, filter) }
}

export function followUpRows(
  store: Store,
  filter: FollowUpFilter,
  offset: number,
  limit: number,
): FollowUpRow[] {
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
    .where(and(ownConditions(store, filter), ofListedOrganization(filter)))
    .orderBy(asc(followUps.dueOn), asc(followUps.ownerId), asc(followUps.rowKey))
    .$dynamic()
}

export function countFollowUps(store: Store, filter: FollowUpFilter): number {
  return rememberedCount(store, `followUps ${JSON.stringify(filter)}`, () => {
    const own = ownConditions(store, filter)
    const counted = (where: SQL | undefined) =>
      store.orm.select({ total: count() }).from(followUps).where(where).get()?.total ?? 0
    if (organizationSideConditions(filter) !== undefined)
      return counted(and(own, ofListedOrganization(filter)))
    // All of them by their index alone, less those of the few organizations in the bin.
    return counted(own) - counted(and(own, sql`${followUps.organizationId} in (${organizationsInBin})`))
  })
}

const ownConditions = (store: Store, filter: FollowUpFilter): SQL | undefined =>
  and(
    followUpConditions(filter),
    anyOf(followUps.ownerId, filter.ownerIds),
    wordsCondition(store, filter.text),
  )

/** Without a word about the organization, only the bin is asked: a look into a short list instead of a row each. */
function ofListedOrganization(filter: FollowUpFilter): SQL {
  const side = organizationSideConditions(filter)
  if (side === undefined) return sql`${followUps.organizationId} not in (${organizationsInBin})`
  return sql`exists (select 1 from ${organizations}
    where ${organizations.id} = ${followUps.organizationId} and ${and(side, notInTheBin)})`
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
