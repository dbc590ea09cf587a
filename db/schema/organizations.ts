import { isNotNull, isNull, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Anniversary } from '#shared/model/dates.ts'
import type { CustomValues } from '#shared/model/organization.ts'
import { flag, jsonList, recordColumns } from './columns.ts'

/** Buyers, suppliers and associations in one table. The columns after `custom` are derived and never in the change log. */
export const organizations = sqliteTable(
  'organizations',
  {
    ...recordColumns(),
    legalName: text('legal_name').notNull(),
    englishName: text('english_name'),
    shortName: text('short_name'),
    formerNames: jsonList('former_names'),
    creditCode: text('credit_code'),
    isBuyer: flag('is_buyer').notNull().default(false),
    isSupplier: flag('is_supplier').notNull().default(false),
    isAssociation: flag('is_association').notNull().default(false),
    industries: jsonList('industries'),
    country: text('country'),
    province: text('province'),
    city: text('city'),
    district: text('district'),
    address: text('address'),
    staffBand: text('staff_band'),
    revenueBand: text('revenue_band'),
    website: text('website'),
    foundedOn: text('founded_on', { mode: 'json' }).$type<Anniversary>(),
    ownerId: text('owner_id'),
    territory: text('territory'),
    source: text('source'),
    sourceNote: text('source_note'),
    introducerOrganizationId: text('introducer_organization_id'),
    introducerContactId: text('introducer_contact_id'),
    tier: text('tier'),
    stage: text('stage').notNull().default('new'),
    blacklistReason: text('blacklist_reason'),
    annualPurchase: real('annual_purchase'),
    purchaseCategories: jsonList('purchase_categories'),
    purchaseMethods: jsonList('purchase_methods'),
    lastContactKnownOn: text('last_contact_known_on'),
    firstDealOn: text('first_deal_on'),
    partnerSince: text('partner_since'),
    tags: jsonList('tags'),
    notes: text('notes'),
    isDemo: flag('is_demo').notNull().default(false),
    custom: text('custom', { mode: 'json' }).$type<CustomValues>(),

    nameSort: text('name_sort').notNull().default(''),
    tierRank: integer('tier_rank').notNull().default(9),
    stageRank: integer('stage_rank').notNull().default(0),
    lastContactOn: text('last_contact_on'),
    nextDueOn: text('next_due_on'),
    /** When the tier's cadence owes the next contact; null also while an open follow-up stands for it, and in the bin. */
    careDueOn: text('care_due_on'),
    openFollowUps: integer('open_follow_ups').notNull().default(0),
    contactCount: integer('contact_count').notNull().default(0),
    primaryContactName: text('primary_contact_name'),
    primaryPhone: text('primary_phone'),
  },
  (t) => {
    // One covering index a sortable column: the roles ride along so that a page of buyers is cut without touching rows.
    const sorted = (name: string, column: AnySQLiteColumn, ...more: AnySQLiteColumn[]) =>
      index(name)
        .on(column, ...more, t.isBuyer, t.isSupplier, t.isAssociation)
        .where(isNull(t.deletedAt))
    return [
      sorted('organizations_by_name', t.nameSort),
      sorted('organizations_by_tier', t.tierRank),
      sorted('organizations_by_stage', t.stageRank),
      sorted('organizations_by_annual_purchase', t.annualPurchase),
      sorted('organizations_by_last_contact', t.lastContactOn),
      sorted('organizations_by_next_due', t.nextDueOn),
      sorted('organizations_by_region', t.province, t.city),
      sorted('organizations_by_owner', t.ownerId),
      sorted('organizations_by_created', t.createdAt),
      index('organizations_deleted').on(t.deletedAt).where(isNotNull(t.deletedAt)),
      // Expressions hold no comma: drizzle-kit would cut them in two there.
      // Regular contacts in the order of the follow-up lists; what those filter by rides along, so that counting
      // them reads no row. See careKeys.
      index('organizations_by_care')
        .on(
          t.careDueOn,
          sql`case when tier_rank <= 1 then 1 when tier_rank >= 4 then 5 else 3 end`,
          t.ownerId,
          t.rowKey,
          t.tierRank,
          t.territory,
          t.city,
        )
        .where(isNotNull(t.careDueOn)),
      // Buyers worth a warning, longest silence first; see buyersAtRisk.
      index('organizations_by_quiet')
        .on(
          t.tierRank,
          sql`case when last_contact_on is null then created_at else last_contact_on end`,
          t.stageRank,
          t.ownerId,
        )
        .where(sql`deleted_at is null and is_buyer = 1 and blacklist_reason is null and tier_rank <= 2`),
      // The others that are at risk because somebody said so; all that is asked of them is in the index, and the stage
      // stands first so that SQLite prefers it to the one by stage.
      index('organizations_by_risk')
        .on(
          t.stageRank,
          t.isBuyer,
          sql`case when last_contact_on is null then created_at else last_contact_on end`,
          t.tierRank,
          t.ownerId,
          t.deletedAt,
          t.blacklistReason,
        )
        .where(sql`deleted_at is null and is_buyer = 1 and blacklist_reason is null and stage_rank = 3`),
      index('organizations_by_founding')
        .on(
          sql`(founded_on ->> '$.calendar') || ' ' || (founded_on ->> '$.month') || ' ' || (founded_on ->> '$.day')`,
          t.ownerId,
        )
        .where(sql`founded_on is not null and deleted_at is null`),
      // The day of the year of the first deal and of the beginning, `03-05`. (Their commas stand in the migration by hand.)
      index('organizations_by_first_deal')
        .on(sql`substr(first_deal_on, 6)`, t.ownerId)
        .where(sql`first_deal_on is not null and deleted_at is null`),
      index('organizations_by_beginning')
        .on(sql`substr(partner_since, 6)`, t.ownerId)
        .where(sql`partner_since is not null and deleted_at is null`),
    ]
  },
)

/** Since when nobody spoke with an organization, a day; one never spoken to is quiet since the moment it was entered. */
export const quietSince = sql<string>`case when ${organizations.lastContactOn} is null then ${organizations.createdAt} else ${organizations.lastContactOn} end`

/**
 * The place of a regular contact among the priorities of its day, as the index has it: `carePriority`, behind what was
 * promised with the same priority.
 */
export const carePriorityRank = sql<number>`case when ${organizations.tierRank} <= 1 then 1 when ${organizations.tierRank} >= 4 then 5 else 3 end`
