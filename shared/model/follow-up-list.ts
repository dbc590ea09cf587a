import { z } from 'zod'
import { Instant, LocalDate } from './dates.ts'
import { OrganizationId, PrintedListId, UserId, VisitId } from './ids.ts'
import { Tier } from './organization.ts'
import { FollowUp, FollowUpOrigin, FollowUpPriority, VisitKind, VisitOutcome } from './visit.ts'

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
export const ListRow = FollowUpRow.extend({
  followUp: FollowUp.nullable(),
  /** Who makes the call: the follow-up's owner, or the organization's where nothing is owed yet. */
  ownerId: UserId.nullable(),
})
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
  /** Done on these days, the first and the last included; only what is done has such a day. */
  doneFrom: LocalDate.optional(),
  doneUntil: LocalDate.optional(),
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
  'priority',
  'reason',
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

/** What came back of a row: the visit that was entered for it. */
export const RowResult = z.object({
  visitId: VisitId,
  outcome: VisitOutcome.nullable(),
  note: z.string(),
  kind: VisitKind,
  happenedOn: LocalDate,
  nextStep: z.string().nullable(),
  nextDueOn: LocalDate.nullable(),
})
export type RowResult = z.infer<typeof RowResult>

/** A list as it was printed: the row numbers on the paper keep meaning the same rows. */
export const PrintedList = z.object({
  id: PrintedListId,
  layout: PrintLayout,
  filter: FollowUpFilter,
  createdAt: Instant,
  createdBy: z.string(),
  rows: z.array(
    z.object({
      number: z.int().min(1),
      group: z.string(),
      row: ListRow,
      /** Null as long as nothing was entered for it. */
      result: RowResult.nullable(),
    }),
  ),
})
export type PrintedList = z.infer<typeof PrintedList>
