import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { LocalDate } from '#shared/model/dates.ts'
import { type Deal, DealInput } from '#shared/model/deal.ts'
import { CategoryId, DealId, MatchId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import { PurchaseMethod } from '#shared/model/organization.ts'
import { Currency, Quantity, Region } from '#shared/model/trade-terms.ts'
import { deals } from '../schema/matching.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

export const findDeal = (store: Store, id: DealId): Deal | null => where(store, eq(deals.id, id))[0] ?? null

/** The latest first. */
export const dealsOfBuyer = (store: Store, id: OrganizationId): Deal[] => where(store, eq(deals.buyerId, id))

export const dealsOfSupplier = (store: Store, id: OrganizationId): Deal[] =>
  where(store, eq(deals.supplierId, id))

const where = (store: Store, condition: SQL): Deal[] =>
  store.orm
    .select()
    .from(deals)
    .where(and(condition, isNull(deals.deletedAt)))
    .orderBy(desc(deals.dealtOn), desc(deals.rowKey))
    .all()
    .flatMap((row) => rowToDeal(row) ?? [])

/** A deal in a currency only a newer version knows is left out: its amount would be read as another's. */
function rowToDeal(row: typeof deals.$inferSelect): Deal | null {
  const currency = known(Currency, row.currency)
  const dealtOn = known(LocalDate, row.dealtOn)
  if (currency === null || dealtOn === null) return null
  return {
    id: DealId.parse(row.id),
    buyerId: OrganizationId.parse(row.buyerId),
    supplierId: known(OrganizationId, row.supplierId),
    requirementId: known(RequirementId, row.requirementId),
    matchId: known(MatchId, row.matchId),
    dealtOn,
    title: row.title,
    categoryId: known(CategoryId, row.categoryId),
    quantity: known(Quantity, row.quantity),
    amount: known(DealInput.shape.amount, row.amount),
    currency,
    method: known(PurchaseMethod, row.method),
    region: known(Region, row.region),
    notes: row.notes,
  }
}
