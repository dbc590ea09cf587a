import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { ImportId, OrganizationId, UserId } from './ids.ts'
import { OrganizationRole, Stage, Tier } from './organization.ts'

/** Columns of the organization grid that can be sorted and filtered; `custom:<field id>` names a user's own field. */
export const OrganizationColumn = z.union([
  z.enum([
    'legalName',
    'shortName',
    'englishName',
    'creditCode',
    'tier',
    'stage',
    'ownerId',
    'territory',
    'industries',
    'country',
    'province',
    'city',
    'district',
    'address',
    'staffBand',
    'revenueBand',
    'website',
    'source',
    'annualPurchase',
    'purchaseCategories',
    'tags',
    'notes',
    'firstDealOn',
    'partnerSince',
    'lastContactOn',
    'nextDueOn',
    'openFollowUps',
    'contactCount',
    'primaryContactName',
    'primaryPhone',
    'createdAt',
    'updatedAt',
  ]),
  z.templateLiteral(['custom:', z.uuid()]),
])
export type OrganizationColumn = z.infer<typeof OrganizationColumn>

const text = z.object({
  type: z.literal('text'),
  column: OrganizationColumn,
  op: z.enum(['contains', 'notContains', 'equals', 'startsWith', 'blank', 'notBlank']),
  value: z.string().max(500),
})
const number = z.object({
  type: z.literal('number'),
  column: OrganizationColumn,
  op: z.enum(['equals', 'lessThan', 'greaterThan', 'inRange', 'blank', 'notBlank']),
  value: z.number().nullable(),
  to: z.number().nullable(),
})
const date = z.object({
  type: z.literal('date'),
  column: OrganizationColumn,
  op: z.enum(['equals', 'before', 'after', 'inRange', 'blank', 'notBlank']),
  value: LocalDate.nullable(),
  to: LocalDate.nullable(),
})
const boolean = z.object({ type: z.literal('boolean'), column: OrganizationColumn, value: z.boolean() })

export const ColumnFilter = z.discriminatedUnion('type', [text, number, date, boolean])
export type ColumnFilter = z.infer<typeof ColumnFilter>

/** What a grid, a saved view, a bulk edit and a printed list all mean by "these organizations". Every part narrows. */
export const OrganizationFilter = z.object({
  role: OrganizationRole.optional(),
  /** Words as typed into the search box: Chinese, pinyin, initials, phone digits. */
  text: z.string().max(200).optional(),
  tiers: z.array(Tier.nullable()).optional(),
  stages: z.array(Stage).optional(),
  ownerIds: z.array(UserId.nullable()).optional(),
  territories: z.array(z.string()).optional(),
  industries: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  provinces: z.array(z.string()).optional(),
  cities: z.array(z.string()).optional(),
  /** No two-way contact for more than this many days, or never. */
  notContactedForDays: z.int().min(0).max(36_500).optional(),
  /** Buyers gone quiet for longer than their tier allows, or whose stage says so: those Today warns of. */
  atRisk: z.literal(true).optional(),
  annualPurchaseFrom: z.number().optional(),
  annualPurchaseTo: z.number().optional(),
  dueUntil: LocalDate.optional(),
  importId: ImportId.optional(),
  /** The bin: only deleted organizations instead of only living ones. */
  deleted: z.boolean().optional(),
  columns: z.array(ColumnFilter).max(100).optional(),
})
export type OrganizationFilter = z.infer<typeof OrganizationFilter>

export const OrganizationSort = z.object({
  column: OrganizationColumn,
  direction: z.enum(['asc', 'desc']),
})
export type OrganizationSort = z.infer<typeof OrganizationSort>

/** Rows picked by hand, or everything a filter matches but a few. */
export const OrganizationSelection = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ids'),
    ids: z.array(OrganizationId).max(10_000),
    /** The words that narrow the list they were picked from: without another order, they decide it. */
    text: z.string().max(200).optional(),
  }),
  z.object({
    type: z.literal('filter'),
    filter: OrganizationFilter,
    exceptIds: z.array(OrganizationId).max(10_000),
  }),
])
export type OrganizationSelection = z.infer<typeof OrganizationSelection>
