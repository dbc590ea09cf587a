import { desc, isNotNull, isNull, sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Attachment } from '#shared/model/visit.ts'
import { flag, jsonList, recordColumns } from './columns.ts'
import { contacts } from './contacts.ts'
import { organizations } from './organizations.ts'

const organizationId = () =>
  text('organization_id')
    .notNull()
    .references(() => organizations.id)
const contactId = () => text('contact_id').references(() => contacts.id)

export const visits = sqliteTable(
  'visits',
  {
    ...recordColumns(),
    organizationId: organizationId(),
    contactId: contactId(),
    kind: text('kind').notNull(),
    happenedAt: text('happened_at').notNull(),
    happenedOn: text('happened_on').notNull(),
    durationMinutes: integer('duration_minutes'),
    outcome: text('outcome'),
    summary: text('summary').notNull(),
    participants: jsonList('participants'),
    dealsHeard: text('deals_heard'),
    needsHeard: text('needs_heard'),
    nextStep: text('next_step'),
    nextStepDueOn: text('next_step_due_on'),
    attachments: text('attachments', { mode: 'json' }).$type<Attachment[]>(),
    userId: text('user_id'),
    /** The printed row this result was entered from; what was answered is read from here, never kept twice. */
    printedListId: text('printed_list_id'),
    printedListRow: integer('printed_list_row'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('visits_by_organization').on(t.organizationId, t.happenedOn),
    index('visits_by_printed_list').on(t.printedListId, t.printedListRow).where(isNotNull(t.printedListId)),
  ],
)

export const problems = sqliteTable(
  'problems',
  {
    ...recordColumns(),
    organizationId: organizationId(),
    contactId: contactId(),
    visitId: text('visit_id').references(() => visits.id),
    text: text('text').notNull(),
    state: text('state').notNull(),
    raisedAt: text('raised_at').notNull(),
    answeredAt: text('answered_at'),
    solvedAt: text('solved_at'),
    answer: text('answer'),
    ownerId: text('owner_id'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('problems_by_organization').on(t.organizationId),
    index('problems_unsolved').on(t.state, t.raisedAt).where(sql`state <> 'solved' and deleted_at is null`),
  ],
)

export const followUps = sqliteTable(
  'follow_ups',
  {
    ...recordColumns(),
    organizationId: organizationId(),
    contactId: contactId(),
    visitId: text('visit_id').references(() => visits.id),
    origin: text('origin').notNull(),
    title: text('title').notNull(),
    reason: text('reason'),
    priority: text('priority').notNull().default('normal'),
    dueOn: text('due_on').notNull(),
    state: text('state').notNull(),
    doneAt: text('done_at'),
    doneVisitId: text('done_visit_id').references(() => visits.id),
    ownerId: text('owner_id'),
    note: text('note'),
    isDemo: flag('is_demo').notNull().default(false),
  },
  (t) => [
    index('follow_ups_by_organization').on(t.organizationId),
    // Expressions hold no comma: drizzle-kit would cut them in two there. It says itself that nothing is deleted,
    // yet a query is answered by it alone only when the column is in it.
    index('follow_ups_open_by_due')
      .on(
        t.dueOn,
        sql`case priority when 'high' then 0 when 'low' then 4 else 2 end`,
        t.ownerId,
        t.rowKey,
        t.origin,
        t.deletedAt,
      )
      .where(sql`state = 'open' and deleted_at is null`),
    // Years of what was done, in the order of the list; a few days of it are found by when it was done.
    index('follow_ups_done_by_due')
      .on(
        t.dueOn,
        sql`case priority when 'high' then 0 when 'low' then 4 else 2 end`,
        t.ownerId,
        t.rowKey,
        t.doneAt,
        t.origin,
        t.organizationId,
        t.deletedAt,
      )
      .where(sql`state = 'done' and deleted_at is null`),
    index('follow_ups_done').on(desc(t.doneAt)).where(isNull(t.deletedAt)),
  ],
)

/** The order of priorities within a day, as the index has it; the odd numbers are `carePriorityRank`. */
export const priorityRank = sql<number>`case ${followUps.priority} when 'high' then 0 when 'low' then 4 else 2 end`
