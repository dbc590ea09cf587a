import { z } from 'zod'
import { Instant, LocalDate } from './dates.ts'
import { ContactId, FollowUpId, OrganizationId, ProblemId, UserId, VisitId } from './ids.ts'

export const VisitKind = z.enum(['call', 'visit', 'wechat', 'email', 'sms', 'fax', 'meeting', 'event'])
export type VisitKind = z.infer<typeof VisitKind>

/** What came of it, in the order of the number keys 1–7 of the quick log. */
export const VisitOutcome = z.enum([
  'reached',
  'interested',
  'needsQuote',
  'agreed',
  'callBack',
  'noAnswer',
  'declined',
])
export type VisitOutcome = z.infer<typeof VisitOutcome>

/** A file kept once beside the database under its SHA-256. */
export const Attachment = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  size: z.int().nonnegative(),
  mime: z.string().max(100),
})
export type Attachment = z.infer<typeof Attachment>

export const VisitInput = z.object({
  organizationId: OrganizationId,
  contactId: ContactId.nullable(),
  kind: VisitKind,
  happenedAt: Instant,
  /** The local day it happened where the person was: due dates count in local days. */
  happenedOn: LocalDate,
  durationMinutes: z.int().min(0).max(1440).nullable(),
  outcome: VisitOutcome.nullable(),
  summary: z.string().max(50_000),
  participants: z.array(z.string().min(1).max(100)).max(50),
  dealsHeard: z.string().max(5_000).nullable(),
  needsHeard: z.string().max(5_000).nullable(),
  nextStep: z.string().max(500).nullable(),
  nextStepDueOn: LocalDate.nullable(),
  attachments: z.array(Attachment).max(50),
})
export type VisitInput = z.infer<typeof VisitInput>

export const Visit = VisitInput.extend({
  id: VisitId,
  userId: UserId.nullable(),
  isDemo: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  /** How often the record was corrected; the earlier texts stand in its history. */
  corrections: z.int(),
  deletedAt: Instant.nullable(),
})
export type Visit = z.infer<typeof Visit>

/** open → answered → solved. The first answer is due within 48 hours of `raisedAt`. */
export const ProblemState = z.enum(['open', 'answered', 'solved'])
export type ProblemState = z.infer<typeof ProblemState>

export const Problem = z.object({
  id: ProblemId,
  organizationId: OrganizationId,
  contactId: ContactId.nullable(),
  visitId: VisitId.nullable(),
  text: z.string().min(1).max(5_000),
  state: ProblemState,
  raisedAt: Instant,
  answeredAt: Instant.nullable(),
  solvedAt: Instant.nullable(),
  answer: z.string().max(5_000).nullable(),
  ownerId: UserId.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
})
export type Problem = z.infer<typeof Problem>

export const FollowUpOrigin = z.enum([
  'visit',
  'manual',
  'cadence',
  'touchpoint',
  'requirement',
  'event',
  'document',
])
export type FollowUpOrigin = z.infer<typeof FollowUpOrigin>

export const FollowUpState = z.enum(['open', 'done', 'cancelled'])
export type FollowUpState = z.infer<typeof FollowUpState>

export const FollowUpPriority = z.enum(['high', 'normal', 'low'])
export type FollowUpPriority = z.infer<typeof FollowUpPriority>

/** Something owed to a buyer by a day. */
export const FollowUp = z.object({
  id: FollowUpId,
  organizationId: OrganizationId,
  contactId: ContactId.nullable(),
  visitId: VisitId.nullable(),
  origin: FollowUpOrigin,
  /** Empty for a regular contact nobody gave words: its origin `cadence` says what it is. */
  title: z.string().max(500),
  /** Why it is owed, where somebody said so. */
  reason: z.string().max(1_000).nullable(),
  priority: FollowUpPriority,
  dueOn: LocalDate,
  state: FollowUpState,
  doneAt: Instant.nullable(),
  doneVisitId: VisitId.nullable(),
  ownerId: UserId.nullable(),
  note: z.string().max(5_000).nullable(),
  isDemo: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
})
export type FollowUp = z.infer<typeof FollowUp>
