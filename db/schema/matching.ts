import { desc, sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CategoryInput } from '#shared/model/category.ts'
import type { Reason } from '#shared/model/match.ts'
import type { OfferingInput } from '#shared/model/offering.ts'
import type { PriceBand, Quantity, Region } from '#shared/model/trade-terms.ts'
import { flag, jsonList, recordColumns } from './columns.ts'
import { contacts } from './contacts.ts'
import { organizations } from './organizations.ts'
import { visits } from './visits.ts'

const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()

/** Categories of the team's own; those of the shipped tree are in resources/ and stand here only once changed by a merge. */
export const categories = sqliteTable('categories', {
  ...recordColumns(),
  parentId: text('parent_id'),
  names: json<CategoryInput['names']>('names').notNull(),
  synonyms: jsonList('synonyms'),
  code: text('code'),
  mappedToId: text('mapped_to_id'),
  mergedIntoId: text('merged_into_id'),
})

export const requirements = sqliteTable(
  'requirements',
  {
    ...recordColumns(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    contactId: text('contact_id').references(() => contacts.id),
    title: text('title').notNull(),
    categoryId: text('category_id'),
    specification: text('specification').notNull(),
    quantity: json<Quantity>('quantity'),
    price: json<PriceBand>('price'),
    deliverTo: json<Region>('deliver_to'),
    neededBy: text('needed_by'),
    method: text('method'),
    certificates: jsonList('certificates'),
    status: text('status').notNull(),
    deadline: text('deadline'),
    ownerId: text('owner_id'),
    purchaseList: text('purchase_list'),
    round: integer('round').notNull().default(1),
    visitId: text('visit_id').references(() => visits.id),
    notes: text('notes'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('requirements_by_organization').on(t.organizationId),
    index('requirements_open')
      .on(t.status, t.createdAt, t.ownerId)
      .where(sql`status in ('open','matching') and deleted_at is null`),
    index('requirements_by_deadline')
      .on(t.deadline, t.ownerId)
      .where(sql`status in ('open','matching') and deleted_at is null and deadline is not null`),
    index('requirements_by_purchase_list').on(t.purchaseList).where(sql`purchase_list is not null`),
  ],
)

export const offerings = sqliteTable(
  'offerings',
  {
    ...recordColumns(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    title: text('title').notNull(),
    categoryId: text('category_id'),
    specification: text('specification').notNull(),
    moq: json<Quantity>('moq'),
    capacityPerMonth: json<Quantity>('capacity_per_month'),
    price: json<PriceBand>('price'),
    regions: json<Region[]>('regions'),
    leadTimeDays: integer('lead_time_days'),
    certificates: json<OfferingInput['certificates']>('certificates'),
    notes: text('notes'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('offerings_by_organization').on(t.organizationId),
    index('offerings_by_category').on(t.categoryId),
  ],
)

/** One pair in one round of matchmaking; its id follows from the three. */
export const matches = sqliteTable(
  'matches',
  {
    ...recordColumns(),
    requirementId: text('requirement_id')
      .notNull()
      .references(() => requirements.id),
    offeringId: text('offering_id')
      .notNull()
      .references(() => offerings.id),
    /** The buyer's and the supplier's organization, so that each one's page finds its matches. */
    buyerId: text('buyer_id').notNull(),
    supplierId: text('supplier_id').notNull(),
    round: integer('round').notNull(),
    state: text('state').notNull(),
    score: real('score'),
    reasons: json<Reason[]>('reasons'),
    proposedToBuyerAt: text('proposed_to_buyer_at'),
    proposedToSupplierAt: text('proposed_to_supplier_at'),
    answeredAt: text('answered_at'),
    noDealReason: text('no_deal_reason'),
    note: text('note'),
    dealId: text('deal_id'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('matches_by_requirement').on(t.requirementId, t.round),
    index('matches_by_offering').on(t.offeringId),
    index('matches_by_supplier').on(t.supplierId, desc(t.updatedAt)),
    index('matches_by_buyer').on(t.buyerId, desc(t.updatedAt)),
    /** What waits for an answer, and since when. */
    index('matches_proposed')
      .on(t.proposedToSupplierAt, t.proposedToBuyerAt, t.requirementId)
      .where(sql`state = 'proposed' and deleted_at is null`),
  ],
)

export const deals = sqliteTable(
  'deals',
  {
    ...recordColumns(),
    buyerId: text('buyer_id')
      .notNull()
      .references(() => organizations.id),
    supplierId: text('supplier_id').references(() => organizations.id),
    requirementId: text('requirement_id').references(() => requirements.id),
    matchId: text('match_id'),
    dealtOn: text('dealt_on').notNull(),
    title: text('title').notNull(),
    categoryId: text('category_id'),
    quantity: json<Quantity>('quantity'),
    amount: real('amount'),
    currency: text('currency').notNull(),
    method: text('method'),
    region: json<Region>('region'),
    notes: text('notes'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('deals_by_buyer').on(t.buyerId, desc(t.dealtOn)),
    index('deals_by_supplier').on(t.supplierId, desc(t.dealtOn)),
    index('deals_by_day').on(t.dealtOn),
  ],
)
