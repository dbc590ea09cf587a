import { and, asc, count, desc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import { localDateOf } from '#shared/domain/time/clock.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { CategoryId, OfferingId, OrganizationId } from '#shared/model/ids.ts'
import { type Offering, OfferingInput } from '#shared/model/offering.ts'
import type { Patch } from '#shared/model/patch.ts'
import { CertificateName, PriceBand, Quantity, Region } from '#shared/model/trade-terms.ts'
import { offerings } from '../schema/matching.ts'
import { organizations } from '../schema/organizations.ts'
import { searchCondition } from '../search/search-condition.ts'
import type { Store } from '../store.ts'
import { notInTheBin, organizationsInBin } from './follow-up-conditions.ts'
import { known, listOrNull } from './organization-rows.ts'

export function findOffering(store: Store, id: OfferingId): Offering | null {
  const row = store.orm
    .select()
    .from(offerings)
    .where(and(eq(offerings.id, id), isNull(offerings.deletedAt)))
    .get()
  return row ? rowToOffering(row, store.clock.timeZone()) : null
}

/** Removed ones too: a match of earlier still shows what was offered. */
export function offeringsById(store: Store, ids: readonly OfferingId[]): Map<OfferingId, Offering> {
  const zone = store.clock.timeZone()
  const rows = store.orm.select().from(offerings).where(isOneOf(ids)).all()
  return new Map(rows.map((row) => [OfferingId.parse(row.id), rowToOffering(row, zone)]))
}

export function offeringsOf(store: Store, organizationId: OrganizationId): Offering[] {
  const zone = store.clock.timeZone()
  return store.orm
    .select()
    .from(offerings)
    .where(and(eq(offerings.organizationId, organizationId), isNull(offerings.deletedAt)))
    .orderBy(desc(offerings.updatedAt), desc(offerings.rowKey))
    .all()
    .map((row) => rowToOffering(row, zone))
}

/** Of suppliers that are not in the bin; what was changed last first. */
export function offeringPage(
  store: Store,
  text: string,
  offset: number,
  limit: number,
): { rows: (Offering & { supplierName: string })[]; total: number } {
  const zone = store.clock.timeZone()
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const where = and(isNull(offerings.deletedAt), notInTheBin, ...words.map((word) => hasWord(store, word)))
  const rows = store.orm
    .select({ offering: offerings, supplierName: organizations.legalName })
    .from(offerings)
    .innerJoin(organizations, eq(organizations.id, offerings.organizationId))
    .where(where)
    .orderBy(desc(offerings.updatedAt), desc(offerings.rowKey))
    .limit(limit)
    .offset(offset)
    .all()
  const counted = store.orm
    .select({ total: count() })
    .from(offerings)
    .innerJoin(organizations, eq(organizations.id, offerings.organizationId))
    .where(where)
    .get()
  return {
    rows: rows.map(({ offering, supplierName }) => ({ ...rowToOffering(offering, zone), supplierName })),
    total: counted?.total ?? 0,
  }
}

function hasWord({ sqlite }: Store, word: string): SQL | undefined {
  const pattern = `%${word.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  return or(
    sql`${offerings.title} like ${pattern} escape '\\'`,
    sql`${offerings.specification} like ${pattern} escape '\\'`,
    sql`${offerings.organizationId} in (select ${organizations.id} from ${organizations} where ${searchCondition(sqlite, word)})`,
  )
}

/** Those of `ids` that can be proposed: not removed, and their supplier is not in the bin. */
export function livingOfferings(store: Store, ids: readonly OfferingId[]): Offering[] {
  const zone = store.clock.timeZone()
  return store.orm
    .select()
    .from(offerings)
    .where(and(isOneOf(ids), isLiving))
    .all()
    .map((row) => rowToOffering(row, zone))
}

/** All that can be proposed (of `share`, every n-th row), part by part: those behind a row, and the part's last row. */
export function livingOfferingsAfter(
  store: Store,
  rowKey: number,
  limit: number,
  share: { number: number; of: number },
) {
  const zone = store.clock.timeZone()
  const rows = store.orm
    .select()
    .from(offerings)
    .where(
      and(
        gt(offerings.rowKey, rowKey),
        isLiving,
        share.of === 1 ? undefined : sql`${offerings.rowKey} % ${share.of} = ${share.number}`,
      ),
    )
    .orderBy(asc(offerings.rowKey))
    .limit(limit)
    .all()
  return { offerings: rows.map((row) => rowToOffering(row, zone)), last: rows.at(-1)?.rowKey ?? null }
}

/** Ids of what companies offer: all that was not removed, and those of them whose company is not in the bin. */
export function offeringIdsOf({ sqlite }: Store, organizationIds: readonly OrganizationId[]) {
  const rows = sqlite
    .prepare<[string], { id: string; isInBin: number }>(
      `select t.id, o.deleted_at is not null as isInBin from json_each(?) each
         join organizations o on o.id = each.value join offerings t on t.organization_id = o.id
       where t.deleted_at is null`,
    )
    .all(JSON.stringify(organizationIds))
    .map(({ id, isInBin }) => ({ id: OfferingId.parse(id), isInBin: isInBin === 1 }))
  return {
    all: rows.map(({ id }) => id),
    living: new Set(rows.filter(({ isInBin }) => !isInBin).map(({ id }) => id)),
  }
}

export const offeringColumns = <T extends Patch<OfferingInput>>(input: T) => ({
  ...input,
  ...(input.regions && { regions: listOrNull(input.regions) }),
  ...(input.certificates && { certificates: listOrNull(input.certificates) }),
})

const isLiving = sql`${offerings.deletedAt} is null and ${offerings.organizationId} not in (${organizationsInBin})`
const isOneOf = (ids: readonly OfferingId[]) =>
  sql`${offerings.id} in (select value from json_each(${JSON.stringify(ids)}))`

const Certificate = OfferingInput.shape.certificates.element.extend({
  name: CertificateName,
  expiresOn: LocalDate.nullable().catch(null),
})

function rowToOffering(row: typeof offerings.$inferSelect, timeZone: string): Offering {
  return {
    id: OfferingId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    title: row.title,
    categoryId: known(CategoryId, row.categoryId),
    specification: row.specification,
    moq: known(Quantity, row.moq),
    capacityPerMonth: known(Quantity, row.capacityPerMonth),
    price: known(PriceBand, row.price),
    regions: (row.regions ?? []).flatMap((each) => known(Region, each) ?? []),
    leadTimeDays: row.leadTimeDays,
    certificates: (row.certificates ?? []).flatMap((each) => known(Certificate, each) ?? []),
    notes: row.notes,
    createdOn: localDateOf(Date.parse(row.createdAt), timeZone),
    updatedOn: localDateOf(Date.parse(row.updatedAt), timeZone),
  }
}
