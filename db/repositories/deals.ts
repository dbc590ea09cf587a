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

export type DealBrief = Pick<Deal, 'dealtOn' | 'title' | 'categoryId' | 'amount' | 'currency'>

/** The latest deal of a company on either side of it; asked for thousands of companies in a row. */
export function lastDealReader({ sqlite }: Store): (id: OrganizationId) => DealBrief | null {
  const statement = sqlite.prepare<[string, string], Record<keyof DealBrief, unknown>>(lastDealSql)
  return (id) => {
    const row = statement.get(id, id)
    const [dealtOn, currency] = [known(LocalDate, row?.dealtOn), known(Currency, row?.currency)]
    if (row === undefined || dealtOn === null || currency === null) return null
    return {
      dealtOn,
      currency,
      title: String(row.title),
      categoryId: known(CategoryId, row.categoryId),
      amount: known(DealInput.shape.amount, row.amount),
    }
  }
}

const lastOf = (side: 'buyer_id' | 'supplier_id') =>
  `select * from (select dealt_on as dealtOn, title, category_id as categoryId, amount, currency from deals
     where ${side} = ? and deleted_at is null order by dealt_on desc limit 1)`
const lastDealSql = `${lastOf('buyer_id')} union all ${lastOf('supplier_id')} order by dealtOn desc limit 1`

const where = (store: Store, condition: SQL): Deal[] =>
  store.orm
    .select()
    .from(deals)
    .where(and(condition, isNull(deals.deletedAt)))
    .orderBy(desc(deals.dealtOn), desc(deals.rowKey))
    .all()
    .flatMap((row) => rowToDeal(row) ?? [])

/** A deal in a currency only a newer version knows is left out: its amount would be read as another's. */
export function rowToDeal(row: typeof deals.$inferSelect): Deal | null {
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
