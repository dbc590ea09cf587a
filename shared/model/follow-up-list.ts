import { z } from 'zod'
import { Instant, LocalDate } from './dates.ts'
import { OrganizationId, PrintedListId, UserId } from './ids.ts'
import { Tier } from './organization.ts'
import { FollowUp, FollowUpOrigin, FollowUpPriority } from './visit.ts'

/** A follow-up with what a list shows beside it. */
export const FollowUpRow = z.object({
  followUp: FollowUp,
  organizationId: OrganizationId,
  organizationName: z.string(),
  shortName: z.string().nullable(),
  tier: Tier.nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  territory: z.string().nullable(),
  address: z.string().nullable(),
  contactName: z.string().nullable(),
  contactTitle: z.string().nullable(),
  phone: z.string().nullable(),
  lastContactOn: LocalDate.nullable(),
  lastSummary: z.string().nullable(),
})
export type FollowUpRow = z.infer<typeof FollowUpRow>

/** A row of a printed list; a call sheet after a fair also names companies to which nothing is owed yet. */
export const ListRow = FollowUpRow.extend({ followUp: FollowUp.nullable() })
export type ListRow = z.infer<typeof ListRow>

/**
 * Which follow-ups a list shows. Among the open ones stand the regular contacts that fall into the due range, also those
 * nobody has touched yet: follow-ups of origin `cadence`, owned by the organization's owner.
 */
export const FollowUpFilter = z.object({
  ownerIds: z.array(UserId.nullable()).optional(),
  territories: z.array(z.string()).optional(),
  tiers: z.array(Tier.nullable()).optional(),
  cities: z.array(z.string()).optional(),
  dueFrom: LocalDate.optional(),
  dueUntil: LocalDate.optional(),
  /** Left out: open ones. */
  states: z.array(FollowUp.shape.state).optional(),
  origins: z.array(FollowUpOrigin).optional(),
  priorities: z.array(FollowUpPriority).optional(),
  organizationId: OrganizationId.optional(),
  /** Organizations of one import, with or without a follow-up: the call sheet after a fair. */
  importId: z.string().optional(),
  text: z.string().max(200).optional(),
})
export type FollowUpFilter = z.infer<typeof FollowUpFilter>

export const PrintColumn = z.enum([
  'organization',
  'shortName',
  'tier',
  'contact',
  'title',
  'phone',
  'city',
  'address',
  'task',
  'dueOn',
  'owner',
  'territory',
  'lastContactOn',
  'lastSummary',
  'result',
  'nextDate',
])
export type PrintColumn = z.infer<typeof PrintColumn>

export const PrintLayout = z.object({
  title: z.string().max(120),
  groupBy: z.enum(['none', 'owner', 'day', 'city']),
  columns: z.array(PrintColumn).min(1).max(20),
  orientation: z.enum(['portrait', 'landscape']),
  /** Write-in columns stay empty for the pen. */
  language: z.enum(['zh-CN', 'en']),
})
export type PrintLayout = z.infer<typeof PrintLayout>

/** A list as it was printed: the row numbers on the paper keep meaning the same rows. */
export const PrintedList = z.object({
  id: PrintedListId,
  layout: PrintLayout,
  filter: FollowUpFilter,
  createdAt: Instant,
  createdBy: z.string(),
  rows: z.array(z.object({ number: z.int().min(1), group: z.string(), row: ListRow, answered: z.boolean() })),
})
export type PrintedList = z.infer<typeof PrintedList>
