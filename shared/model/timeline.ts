import { z } from 'zod'
import { ChangeSetKind, ColumnValue } from './change-set.ts'
import { Instant, LocalDate } from './dates.ts'
import { Deal } from './deal.ts'
import { ChangeSetId, MatchId, OrganizationId, RequirementId, UserId } from './ids.ts'
import { NoDealReason, Requirement } from './requirement.ts'
import { Touchpoint } from './touchpoint.ts'
import { FollowUp, Problem, Visit } from './visit.ts'

/** One changed field of a record, as the log holds it: old and new column values. */
export const FieldChange = z.object({ field: z.string(), from: ColumnValue, to: ColumnValue })
export type FieldChange = z.infer<typeof FieldChange>

export const HistoryEntry = z.object({
  changeSetId: ChangeSetId,
  kind: ChangeSetKind,
  label: z.string(),
  actorId: UserId.nullable(),
  at: Instant,
  table: z.string(),
  recordId: z.string(),
  op: z.enum(['insert', 'update']),
  fields: z.array(FieldChange),
  undone: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Everything that happened with an organization, newest first, in one list. */
export const TimelineEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('visit'),
    on: LocalDate,
    at: Instant,
    visit: Visit,
    contactName: z.string().nullable(),
  }),
  z.object({ type: z.literal('problem'), on: LocalDate, at: Instant, problem: Problem }),
  z.object({ type: z.literal('followUp'), on: LocalDate, at: Instant, followUp: FollowUp }),
  z.object({
    type: z.literal('change'),
    on: LocalDate,
    at: Instant,
    entry: HistoryEntry,
    /** Whose record changed: the organization's own name or a contact's. */
    subject: z.string().nullable(),
  }),
  /** A greeting: when it went out, when the person answered, or when it was left out on purpose. */
  z.object({
    type: z.literal('touchpoint'),
    on: LocalDate,
    at: Instant,
    event: z.enum(['sent', 'replied', 'skipped']),
    touchpoint: Touchpoint,
    contactName: z.string(),
  }),
  /** A need, on the day it was written down. */
  z.object({ type: z.literal('requirement'), on: LocalDate, at: Instant, requirement: Requirement }),
  /** A pair of a round, when it was proposed to this company and when it was decided. */
  z.object({
    type: z.literal('match'),
    on: LocalDate,
    at: Instant,
    event: z.enum(['proposed', 'accepted', 'rejected', 'noDeal']),
    matchId: MatchId,
    requirementId: RequirementId,
    requirementTitle: z.string(),
    round: z.int(),
    /** Which side this company is on, and who is on the other one. */
    side: z.enum(['buyer', 'supplier']),
    other: z.object({ id: OrganizationId, name: z.string() }),
    reason: NoDealReason.nullable(),
    note: z.string().nullable(),
  }),
  z.object({
    type: z.literal('deal'),
    on: LocalDate,
    at: Instant,
    deal: Deal,
    side: z.enum(['buyer', 'supplier']),
    other: z.object({ id: OrganizationId, name: z.string() }).nullable(),
  }),
])
export type TimelineEntry = z.infer<typeof TimelineEntry>
