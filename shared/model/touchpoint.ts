import { z } from 'zod'
import { Channel } from './contact.ts'
import { Instant, LocalDate } from './dates.ts'
import {
  ContactId,
  OrganizationId,
  SavedViewId,
  TemplateId,
  TouchPlanId,
  TouchpointId,
  UserId,
  VisitId,
} from './ids.ts'
import { ComposedMessage } from './message.ts'
import { MessageLanguage } from './message-language.ts'
import { OccasionId } from './occasion.ts'
import { OrganizationRole, Tier } from './organization.ts'

/**
 * Whom a plan is for. Every part narrows; hand-picked people come on top of what the rest says, and are all of it where
 * the rest says nothing.
 */
export const Audience = z.object({
  savedViewId: SavedViewId.nullable(),
  roles: z.array(OrganizationRole),
  tiers: z.array(Tier.nullable()),
  industries: z.array(z.string()).max(200),
  tags: z.array(z.string()).max(200),
  ownerIds: z.array(UserId.nullable()),
  /** Only the first person to ask for at each organization instead of everybody. */
  primaryOnly: z.boolean(),
  contactIds: z.array(ContactId).max(10_000),
})
export type Audience = z.infer<typeof Audience>

export const everybody: Audience = {
  savedViewId: null,
  roles: [],
  tiers: [],
  industries: [],
  tags: [],
  ownerIds: [],
  primaryOnly: false,
  contactIds: [],
}

/** The text of one channel in one language; with `templateIdB` half of the people get that one, and replies are compared. */
export const PlanTemplate = z.object({
  channel: Channel,
  language: MessageLanguage,
  templateId: TemplateId,
  templateIdB: TemplateId.nullable(),
})
export type PlanTemplate = z.infer<typeof PlanTemplate>

/** A time of day, `09:00`, in the contact's own zone. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const TouchPlanInput = z.object({
  name: z.string().trim().min(1).max(100),
  occasionId: OccasionId,
  audience: Audience,
  /** Tried in this order: the first one by which the person can and may be reached. */
  channels: z.array(Channel).min(1).max(7),
  templates: z.array(PlanTemplate).max(28),
  leadDays: z.int().min(0).max(90),
  sendAt: TimeOfDay,
  /** Null: whoever owns the organization. */
  ownerId: UserId.nullable(),
  /** In cents (分) of the team's currency; null: none told. */
  budgetPerHead: z.int().min(0).nullable(),
  /** A birthday that falls on the day of this occasion goes into one message with it. */
  mergesBirthday: z.boolean(),
  /** After so many days a greeting that was approved is not sent by itself any more. */
  lateDays: z.int().min(0).max(60),
  /** Days of the occasion before this one are not counted as missed. */
  startsOn: LocalDate,
  isActive: z.boolean(),
})
export type TouchPlanInput = z.infer<typeof TouchPlanInput>

export const TouchPlan = TouchPlanInput.extend({ id: TouchPlanId, createdAt: Instant, updatedAt: Instant })
export type TouchPlan = z.infer<typeof TouchPlan>

/**
 * planned: inside the lead time, nothing looked at yet · needsLook: `issues` say why · ready: complete, waits for approval ·
 * approved: goes out on its day · sending: handed over, the answer is not in yet · unknown: a crash came between; never sent
 * again by itself · sent · failed: the gateway said no · skipped: on purpose, with `skipReason` · replied: two-way now.
 */
export const TouchpointState = z.enum([
  'planned',
  'needsLook',
  'ready',
  'approved',
  'sending',
  'unknown',
  'sent',
  'failed',
  'skipped',
  'replied',
])
export type TouchpointState = z.infer<typeof TouchpointState>

/** States in which a greeting may still be changed. */
export const openStates = ['planned', 'needsLook', 'ready', 'approved', 'failed', 'unknown'] as const

/** Why a greeting waits for a person. */
export const TouchpointIssue = z.enum([
  'noChannel',
  'consentUnknown',
  'sharedAddress',
  'noSalutation',
  'noTemplate',
  'emptyField',
  'badTemplate',
  'late',
  'leftCompany',
  'doNotContact',
  'noConsent',
  'organizationLost',
  'organizationBlacklisted',
])
export type TouchpointIssue = z.infer<typeof TouchpointIssue>

/** Issues no approval can override: the person must not be greeted. */
export const forbidding = [
  'doNotContact',
  'noConsent',
  'leftCompany',
  'organizationLost',
  'organizationBlacklisted',
] as const satisfies readonly TouchpointIssue[]

export const SkipReason = z.enum([
  'byHand',
  'late',
  'doNotContact',
  'noConsent',
  'leftCompany',
  'organizationLost',
  'organizationBlacklisted',
  'sharedAddress',
  'merged',
  'calledInstead',
])
export type SkipReason = z.infer<typeof SkipReason>

export const Touchpoint = z.object({
  id: TouchpointId,
  contactId: ContactId,
  organizationId: OrganizationId,
  occasionId: OccasionId,
  /**
   * The year in the calendar of the occasion's own rule, one greeting each: of a lunar birthday or a lunar festival the
   * lunar year, which for the twelfth month is mostly the one before that of `occursOn`.
   */
  year: z.int(),
  /** The day of the occasion itself. */
  occursOn: LocalDate,
  planId: TouchPlanId.nullable(),
  /** The day it goes out, unless moved the day of the occasion. */
  sendOn: LocalDate,
  sendAt: TimeOfDay,
  ownerId: UserId.nullable(),
  channel: Channel.nullable(),
  /** The number, mailbox, WeChat id or postal address it goes to. */
  address: z.string().nullable(),
  language: MessageLanguage,
  templateId: TemplateId.nullable(),
  variant: z.enum(['A', 'B']).nullable(),
  /** Written by hand instead of the template's; null: composed when it is looked at, fixed when it is approved. */
  subject: z.string().max(200).nullable(),
  body: z.string().max(20_000).nullable(),
  state: TouchpointState,
  issues: z.array(TouchpointIssue),
  skipReason: SkipReason.nullable(),
  /** The greeting this one went into: another occasion of the same person, or the same occasion by a shared address. */
  mergedIntoId: TouchpointId.nullable(),
  approvedAt: Instant.nullable(),
  approvedBy: UserId.nullable(),
  /** When the last attempt to send began. */
  attemptedAt: Instant.nullable(),
  attempts: z.int(),
  sentAt: Instant.nullable(),
  repliedAt: Instant.nullable(),
  replyVisitId: VisitId.nullable(),
  /** What the gateway or server answered, in its words. */
  failure: z.string().max(1_000).nullable(),
  /** In cents (分). */
  cost: z.int().nullable(),
})
export type Touchpoint = z.infer<typeof Touchpoint>

/** A greeting as the queue shows it. */
export const TouchpointRow = Touchpoint.extend({
  contactName: z.string(),
  organizationName: z.string(),
  tier: Tier.nullable(),
  planName: z.string().nullable(),
  /** 八月十五, for an occasion of the lunar calendar. */
  lunarLabel: z.string().nullable(),
  years: z.int().nullable(),
  isLate: z.boolean(),
})
export type TouchpointRow = z.infer<typeof TouchpointRow>

/** A greeting as the person will get it. */
export const TouchpointPreview = z.object({ id: TouchpointId, message: ComposedMessage })
export type TouchpointPreview = z.infer<typeof TouchpointPreview>

/** Which greetings. Every part narrows. */
export const TouchpointFilter = z.object({
  occasionId: OccasionId.optional(),
  year: z.int().optional(),
  planId: TouchPlanId.optional(),
  states: z.array(TouchpointState).optional(),
  issue: TouchpointIssue.optional(),
  channel: Channel.optional(),
  ownerIds: z.array(UserId.nullable()).optional(),
  contactId: ContactId.optional(),
  organizationId: OrganizationId.optional(),
  /** Its day is over and it has not been sent. */
  late: z.boolean().optional(),
  occursFrom: LocalDate.optional(),
  occursUntil: LocalDate.optional(),
})
export type TouchpointFilter = z.infer<typeof TouchpointFilter>

/** Greetings picked by hand, or everything a filter matches but a few. */
export const TouchpointSelection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ids'), ids: z.array(TouchpointId).min(1).max(10_000) }),
  z.object({
    type: z.literal('filter'),
    filter: TouchpointFilter,
    exceptIds: z.array(TouchpointId).max(10_000),
  }),
])
export type TouchpointSelection = z.infer<typeof TouchpointSelection>
