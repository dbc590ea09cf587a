import { z } from 'zod'
import { Instant, LocalDate } from '../model/dates.ts'
import { FollowUpFilter, FollowUpRow, PrintedList, PrintLayout } from '../model/follow-up-list.ts'
import {
  ContactId,
  FollowUpId,
  OrganizationId,
  PrintedListId,
  ProblemId,
  TouchpointId,
  UserId,
  VisitId,
} from '../model/ids.ts'
import { OccasionId, OccasionNames } from '../model/occasion.ts'
import { Organization } from '../model/organization.ts'
import { TouchpointState } from '../model/touchpoint.ts'
import { TradeWatchRow } from '../model/trade-watch.ts'
import {
  Attachment,
  FollowUp,
  FollowUpPriority,
  Problem,
  Visit,
  VisitInput,
  VisitKind,
  VisitOutcome,
} from '../model/visit.ts'
import { base, Written } from './base.ts'

/** A half-written log; kept outside the change log until it is saved. */
export const VisitDraft = z.object({
  /** One draft a place: `quick`, or `buyer:<id>`. */
  key: z.string().max(100),
  updatedAt: Instant,
  draft: z.unknown(),
})
export type VisitDraft = z.infer<typeof VisitDraft>

export const visitsContract = {
  /**
   * Saves the visit, its problem and its follow-up in one change set; the draft of `draftKey` goes with it.
   * With an `id` of the caller's own it may be called again when the answer was lost: the same id is the same visit and
   * gets the same answer; other words than the first time are kept as a correction. INVALID `visitRemoved`: it was
   * deleted meanwhile. INVALID `inTheFuture`: it happened after tomorrow.
   */
  log: base
    .input(
      z.object({
        id: VisitId.optional(),
        visit: VisitInput,
        problem: z.string().max(5_000).nullable(),
        /**
         * An open follow-up this visit settles. A regular contact (origin `cadence`, no title) is settled only by a
         * two-way contact that moves the next one on, or by a next step in its place; else it stays due.
         */
        closesFollowUpId: FollowUpId.nullable(),
        draftKey: z.string().max(100).nullable(),
      }),
    )
    .output(Written.extend({ id: VisitId, followUpId: FollowUpId.nullable() })),
  get: base.input(z.object({ id: VisitId })).output(Visit),
  /** The old text stays in the record's history. */
  correct: base.input(z.object({ id: VisitId, changes: VisitInput.partial() })).output(Written),
  remove: base.input(z.object({ id: VisitId })).output(Written),
  latest: base
    .input(z.object({ organizationId: OrganizationId, limit: z.int().min(1).max(20) }))
    .output(z.array(Visit.extend({ contactName: z.string().nullable() }))),
  addAttachment: base.input(z.object({ file: z.file() })).output(Attachment),
  readAttachment: base.input(z.object({ hash: Attachment.shape.hash, name: z.string() })).output(z.file()),
  drafts: base.output(z.array(VisitDraft)),
  /** One that comes late, when the visit it was to become is saved already, is not kept. */
  saveDraft: base
    .input(z.object({ key: VisitDraft.shape.key, draft: z.unknown(), visitId: VisitId.optional() }))
    .output(VisitDraft),
  discardDraft: base.input(z.object({ key: VisitDraft.shape.key })),
}

export const problemsContract = {
  list: base
    .input(z.object({ organizationId: OrganizationId.optional(), states: z.array(Problem.shape.state) }))
    .output(z.array(Problem.extend({ organizationName: z.string() }))),
  answer: base.input(z.object({ id: ProblemId, answer: z.string().min(1).max(5_000) })).output(Written),
  solve: base.input(z.object({ id: ProblemId })).output(Written),
  reopen: base.input(z.object({ id: ProblemId })).output(Written),
}

/** Why it was done, dropped or put off; added to the follow-up's own note. */
const closingNote = z.string().trim().min(1).max(5_000).optional()

/**
 * A regular contact is listed as a follow-up of origin `cadence` without a title before anything about it is stored; its
 * id works in every call, and the first change makes it a record.
 */
export const followUpsContract = {
  page: base
    .input(z.object({ filter: FollowUpFilter, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ rows: z.array(FollowUpRow), total: z.int() })),
  create: base
    .input(
      z.object({
        organizationId: OrganizationId,
        contactId: ContactId.nullable(),
        title: FollowUp.shape.title.min(1),
        dueOn: LocalDate,
        ownerId: UserId.nullable(),
        note: FollowUp.shape.note,
        reason: FollowUp.shape.reason.default(null),
        priority: FollowUpPriority.default('normal'),
      }),
    )
    .output(Written.extend({ id: FollowUpId })),
  update: base
    .input(
      z.object({
        id: FollowUpId,
        /** Only a regular contact may have an empty title; INVALID `titleMissing`. */
        changes: FollowUp.pick({
          title: true,
          dueOn: true,
          ownerId: true,
          note: true,
          reason: true,
          priority: true,
          contactId: true,
        }).partial(),
      }),
    )
    .output(Written),
  complete: base
    .input(z.object({ ids: z.array(FollowUpId).min(1).max(1000), note: closingNote }))
    .output(Written),
  reopen: base.input(z.object({ ids: z.array(FollowUpId).min(1).max(1000) })).output(Written),
  cancel: base
    .input(z.object({ ids: z.array(FollowUpId).min(1).max(1000), note: closingNote }))
    .output(Written),
  snooze: base
    .input(z.object({ ids: z.array(FollowUpId).min(1).max(1000), dueOn: LocalDate, note: closingNote }))
    .output(Written),
  reassign: base
    .input(z.object({ ids: z.array(FollowUpId).min(1).max(1000), ownerId: UserId.nullable() }))
    .output(Written),
}

/** Today's columns, ready to show; every number links to the list behind it. */
export const todayContract = {
  get: base.input(z.object({ mineOnly: z.boolean() })).output(
    z.object({
      today: LocalDate,
      overdue: z.array(FollowUpRow),
      dueToday: z.array(FollowUpRow),
      thisWeek: z.array(FollowUpRow),
      counts: z.object({ overdue: z.int(), dueToday: z.int(), thisWeek: z.int(), doneToday: z.int() }),
      /** Birthdays and company anniversaries inside the lead time, soonest first. */
      moments: z.array(
        z.object({
          kind: z.enum(['birthday', 'founding']),
          on: LocalDate,
          organizationId: OrganizationId,
          organizationName: z.string(),
          contactId: ContactId.nullable(),
          name: z.string(),
          lunarLabel: z.string().nullable(),
          years: z.int().nullable(),
          /** Whom to greet: the person, for a company its first to ask for; null where nobody may be contacted. */
          greet: z.object({ contactId: ContactId, name: z.string() }).nullable(),
          /** The greeting for it, where there is one; of several at a company, that of the person to greet. */
          touchpointId: TouchpointId.nullable(),
          touchpointState: TouchpointState.nullable(),
        }),
      ),
      /**
       * Occasions everybody has, inside their own lead time, with the greetings there are; and those of each company's own
       * days that are not among the moments (first deal, years with us) where greetings were made. Soonest first.
       */
      holidays: z.array(
        z.object({
          occasionId: OccasionId,
          names: OccasionNames,
          on: LocalDate,
          lunarLabel: z.string().nullable(),
          /** The year of its greetings: `TouchpointFilter.year`; null where each has another. */
          year: z.int().nullable(),
          hasPlan: z.boolean(),
          counts: z.partialRecord(TouchpointState, z.int()),
        }),
      ),
      atRisk: z.array(z.object({ organization: Organization, daysSinceContact: z.int().nullable() })),
      atRiskCount: z.int(),
      problems: z.array(Problem.extend({ organizationName: z.string(), overdue: z.boolean() })),
      problemCount: z.int(),
      /** Open requirements whose deadline is near, or whose proposals nobody answers. */
      trade: z.array(TradeWatchRow),
      tradeCount: z.int(),
    }),
  ),
}

export const printedListsContract = {
  /** What would be printed, without keeping it. */
  preview: base
    .input(z.object({ filter: FollowUpFilter, layout: PrintLayout, limit: z.int().min(1).max(5000) }))
    .output(z.object({ rows: PrintedList.shape.rows, total: z.int() })),
  /** Keeps the numbering, so that results can be entered by row number when the paper comes back. */
  create: base
    .input(z.object({ filter: FollowUpFilter, layout: PrintLayout }))
    .output(z.object({ id: PrintedListId, total: z.int() })),
  get: base.input(z.object({ id: PrintedListId })).output(PrintedList),
  recent: base.output(
    z.array(
      z.object({
        id: PrintedListId,
        title: z.string(),
        createdAt: Instant,
        total: z.int(),
        answered: z.int(),
      }),
    ),
  ),
  exportXlsx: base
    .input(z.object({ id: PrintedListId, headings: z.record(z.string(), z.string()) }))
    .output(z.file()),
  /** One paper row back in the office: a visit is logged, its follow-up closed, the next one made. */
  enterResult: base
    .input(
      z.object({
        listId: PrintedListId,
        number: z.int().min(1),
        outcome: VisitOutcome,
        kind: VisitKind,
        note: z.string().max(5_000),
        happenedOn: LocalDate,
        nextStep: z.string().max(500).nullable(),
        nextDueOn: LocalDate.nullable(),
      }),
    )
    .output(Written.extend({ visitId: VisitId })),
}
