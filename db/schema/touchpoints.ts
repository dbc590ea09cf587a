import { desc, sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ScriptNode } from '#shared/model/message.ts'
import type { OccasionNames, OccasionRule } from '#shared/model/occasion.ts'
import type { Audience, PlanTemplate } from '#shared/model/touchpoint.ts'
import { flag, jsonList, recordColumns } from './columns.ts'
import { contacts } from './contacts.ts'
import { organizations } from './organizations.ts'

/** Occasions the team added itself. */
export const occasions = sqliteTable('occasions', {
  ...recordColumns(),
  kind: text('kind').notNull(),
  names: text('names', { mode: 'json' }).$type<OccasionNames>().notNull(),
  rule: text('rule', { mode: 'json' }).$type<OccasionRule>().notNull(),
  leadDays: integer('lead_days').notNull(),
  lateDays: integer('late_days').notNull(),
})

export const touchPlans = sqliteTable('touch_plans', {
  ...recordColumns(),
  name: text('name').notNull(),
  occasionId: text('occasion_id').notNull(),
  audience: text('audience', { mode: 'json' }).$type<Audience>().notNull(),
  channels: jsonList('channels').notNull(),
  templates: text('templates', { mode: 'json' }).$type<PlanTemplate[]>().notNull(),
  leadDays: integer('lead_days').notNull(),
  sendAt: text('send_at').notNull(),
  ownerId: text('owner_id'),
  budgetPerHead: integer('budget_per_head'),
  mergesBirthday: flag('merges_birthday').notNull().default(false),
  lateDays: integer('late_days').notNull(),
  startsOn: text('starts_on').notNull(),
  isActive: flag('is_active').notNull().default(true),
  isDemo: flag('is_demo').notNull().default(false),
})

/** One greeting for one contact on one occasion in one year; its id follows from the three. */
export const touchpoints = sqliteTable(
  'touchpoints',
  {
    ...recordColumns(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    occasionId: text('occasion_id').notNull(),
    year: integer('year').notNull(),
    occursOn: text('occurs_on').notNull(),
    planId: text('plan_id').references(() => touchPlans.id),
    sendOn: text('send_on').notNull(),
    sendAt: text('send_at').notNull(),
    ownerId: text('owner_id'),
    channel: text('channel'),
    address: text('address'),
    language: text('language').notNull(),
    templateId: text('template_id'),
    variant: text('variant'),
    subject: text('subject'),
    body: text('body'),
    state: text('state').notNull(),
    issues: jsonList('issues'),
    skipReason: text('skip_reason'),
    mergedIntoId: text('merged_into_id'),
    approvedAt: text('approved_at'),
    approvedBy: text('approved_by'),
    attemptedAt: text('attempted_at'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: text('sent_at'),
    repliedAt: text('replied_at'),
    replyVisitId: text('reply_visit_id'),
    failure: text('failure'),
    cost: integer('cost'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('touchpoints_by_organization').on(t.organizationId, desc(t.sentAt)),
    index('touchpoints_by_contact').on(t.contactId, t.year),
    index('touchpoints_by_occasion').on(t.occasionId, t.year, t.state, t.ownerId, t.deletedAt),
    // All that calendar and queues count is in it: not a row is read.
    index('touchpoints_by_day').on(
      t.occursOn,
      t.occasionId,
      t.state,
      t.year,
      t.deletedAt,
      t.ownerId,
      t.sendOn,
    ),
    // What waits for somebody or something: small however many greetings were sent in ten years.
    index('touchpoints_open')
      .on(t.state, t.sendOn, t.ownerId, t.channel)
      .where(
        sql`state in ('planned','needsLook','ready','approved','sending','unknown','failed') and deleted_at is null`,
      ),
  ],
)

/** Texts the team wrote; those that come with the application are in resources/. */
export const messageTemplates = sqliteTable('message_templates', {
  ...recordColumns(),
  name: text('name').notNull(),
  occasionId: text('occasion_id'),
  channel: text('channel').notNull(),
  language: text('language').notNull(),
  tone: text('tone'),
  subject: text('subject'),
  body: text('body').notNull(),
})

export const talkScripts = sqliteTable('talk_scripts', {
  ...recordColumns(),
  title: text('title').notNull(),
  kind: text('kind').notNull(),
  language: text('language').notNull(),
  tags: jsonList('tags'),
  nodes: text('nodes', { mode: 'json' }).$type<ScriptNode[]>().notNull(),
})
