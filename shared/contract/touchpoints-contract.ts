import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Channel } from '../model/contact.ts'
import { LocalDate } from '../model/dates.ts'
import { GreetingPaper } from '../model/greeting-paper.ts'
import { ContactId, TouchPlanId, TouchpointId, UserId, VisitId } from '../model/ids.ts'
import { Occasion, OccasionId, OccasionInput, OccasionProblem } from '../model/occasion.ts'
import { Tier } from '../model/organization.ts'
import { OrganizationSelection } from '../model/organization-filter.ts'
import {
  Audience,
  SkipReason,
  TouchPlan,
  TouchPlanInput,
  Touchpoint,
  TouchpointFilter,
  TouchpointIssue,
  TouchpointPreview,
  TouchpointRow,
  TouchpointSelection,
  TouchpointState,
} from '../model/touchpoint.ts'
import { VisitInput } from '../model/visit.ts'
import { Progress } from './app-contract.ts'
import { base, Written } from './base.ts'

/** Refusals of an occasion, field by field. */
const withProblems = base.errors({
  REFUSED: { status: 422, data: z.object({ problems: z.array(OccasionProblem) }) },
})

/** How many greetings are in each state; states nobody is in are left out. */
const StateCounts = z.partialRecord(TouchpointState, z.int())

/** So many greetings can be made by hand at once. */
export const mostGreetings = 10_000

/** One day of the month calendar. */
export const CalendarDay = z.object({
  date: LocalDate,
  /** `label` 八月十五, on the first of a lunar month the month's name. */
  lunar: z.object({ year: z.int(), month: z.int(), leap: z.boolean(), day: z.int(), label: z.string() }),
  occasions: z.array(OccasionId),
  /** The holiday's name in Chinese and English where one is known; null on other days. */
  publicHoliday: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** False on a make-up workday (调休). */
  dayOff: z.boolean(),
  /** The state has not published this year yet: weekends and statutory days only. */
  isProvisional: z.boolean(),
  /** Greetings on this day, by occasion; birthdays and anniversaries of people nobody plans for are counted as `unplanned`. */
  greetings: z.array(z.object({ occasionId: OccasionId, counts: StateCounts, unplanned: z.int() })),
})
export type CalendarDay = z.infer<typeof CalendarDay>

export const occasionsContract = {
  /** Built-in ones first, then the team's own by name. */
  list: base.output(z.array(Occasion)),
  create: withProblems.input(OccasionInput).output(Written.extend({ id: OccasionId })),
  update: withProblems.input(z.object({ id: OccasionId, changes: OccasionInput })).output(Written),
  /** Only the team's own. Plans of it stop; what was sent stays. */
  remove: base.input(z.object({ id: OccasionId })).output(Written),
  /** `country` as ISO 3166 (`CN`): whose public holidays. */
  month: base
    .input(
      z.object({
        year: z.int().min(1900).max(2100),
        month: z.int().min(1).max(12),
        country: z.string().length(2),
        mineOnly: z.boolean(),
      }),
    )
    .output(z.array(CalendarDay)),
  /** Occasions, birthdays and anniversaries of a year as an iCalendar file for phones and Outlook. */
  calendarFile: base
    .input(
      z.object({
        year: z.int().min(1900).max(2100),
        language: z.enum(['zh-CN', 'en']),
        mineOnly: z.boolean(),
      }),
    )
    .output(z.file()),
}

export const touchPlansContract = {
  list: base.output(z.array(TouchPlan)),
  create: base.input(TouchPlanInput).output(Written.extend({ id: TouchPlanId })),
  update: base.input(z.object({ id: TouchPlanId, changes: TouchPlanInput.partial() })).output(Written),
  /** Greetings not yet approved go with it. */
  remove: base.input(z.object({ id: TouchPlanId })).output(Written),
  /** Whom an audience reaches today, before anything is kept: how many, and of those why not. */
  audience: base.input(z.object({ audience: Audience, channels: z.array(Channel) })).output(
    z.object({
      contacts: z.int(),
      organizations: z.int(),
      byChannel: z.partialRecord(Channel, z.int()),
      byIssue: z.partialRecord(TouchpointIssue, z.int()),
    }),
  ),
}

/** `changed`: how many greetings it was for; the others stay as they are. */
const Acted = Written.extend({ changed: z.int() })

export const touchpointsContract = {
  /**
   * Brings the queue up to date: every active plan's people whose day is inside the lead time, or was missed while the
   * computer was off, get their one greeting; open ones are checked again. Safe to run at any time and twice.
   */
  prepare: base.output(eventIterator(Progress)),
  /**
   * The queue of a span before it is made: who would be greeted under the active plans and what stands in the way, counted
   * with the people and plans of now. Nothing is written; leaving the iterator breaks off.
   */
  forecast: base.input(z.object({ from: LocalDate, until: LocalDate })).output(
    eventIterator(
      z.discriminatedUnion('type', [
        Progress.extend({ type: z.literal('progress') }),
        z.object({
          type: z.literal('result'),
          queues: z.array(
            z.object({
              occasionId: OccasionId,
              year: z.int(),
              from: LocalDate,
              until: LocalDate,
              /** `ready`, `needsLook`, and `skipped` for what goes into another greeting. */
              counts: StateCounts,
              issues: z.partialRecord(TouchpointIssue, z.int()),
              /** In cents (分), by the plans' budgets a head. */
              budget: z.int(),
            }),
          ),
        }),
      ]),
    ),
  ),
  /** The occasions of a span with their greetings, soonest first. */
  queues: base.input(z.object({ from: LocalDate, until: LocalDate, mineOnly: z.boolean() })).output(
    z.array(
      z.object({
        occasionId: OccasionId,
        year: z.int(),
        /** The first and last day anybody has it on: the same for a festival. */
        from: LocalDate,
        until: LocalDate,
        counts: StateCounts,
        issues: z.partialRecord(TouchpointIssue, z.int()),
        late: z.int(),
      }),
    ),
  ),
  page: base
    .input(z.object({ filter: TouchpointFilter, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ rows: z.array(TouchpointRow), total: z.int() })),
  get: base.input(z.object({ id: TouchpointId })).output(TouchpointRow),
  /** As each person will get it; 1,000 at most. */
  preview: base
    .input(z.object({ ids: z.array(TouchpointId).min(1).max(1_000) }))
    .output(z.array(TouchpointPreview)),
  /** Everything letters, labels, envelopes and a call list say of these people; `mostOnPaper` at most. */
  makePaper: base.input(z.object({ selection: TouchpointSelection })).output(GreetingPaper),
  /** The same again, for the page that is printed. */
  paper: base.input(GreetingPaper.pick({ id: true })).output(GreetingPaper),
  /** A greeting for one person outside any plan: from Today, the buyer page or the grid. */
  create: base
    .input(
      z.object({
        contactIds: z.array(ContactId).min(1).max(mostGreetings),
        occasionId: OccasionId,
        occursOn: LocalDate,
        channel: Channel.nullable(),
      }),
    )
    .output(Written.extend({ ids: z.array(TouchpointId), already: z.int() })),
  /**
   * The same for many organizations: their first person to ask for, or `everybody` there, of those who may be contacted.
   * INVALID `tooManyGreetings` above `mostGreetings`. `already` have the greeting, at `nobody` there is nobody to greet.
   */
  createForOrganizations: base
    .input(
      z.object({
        selection: OrganizationSelection,
        everybody: z.boolean(),
        occasionId: OccasionId,
        occursOn: LocalDate,
        channel: Channel.nullable(),
      }),
    )
    .output(Written.extend({ created: z.int(), already: z.int(), nobody: z.int() })),
  /** Own words instead of the template's; null goes back to the template. */
  write: base
    .input(z.object({ id: TouchpointId, subject: Touchpoint.shape.subject, body: Touchpoint.shape.body }))
    .output(Written),
  setChannel: base.input(z.object({ selection: TouchpointSelection, channel: Channel })).output(Acted),
  /**
   * Fixes the texts and lets them go out on their day. What may not go out (`forbidding` issues, an empty field) stays and
   * is counted as refused; `confirmed` issues are overridden.
   */
  approve: base
    .input(z.object({ selection: TouchpointSelection, confirmed: z.array(TouchpointIssue) }))
    .output(Written.extend({ approved: z.int(), refused: z.partialRecord(TouchpointIssue, z.int()) })),
  /** Back from approved to ready, while it has not gone out. */
  withdraw: base.input(z.object({ selection: TouchpointSelection })).output(Acted),
  skip: base.input(z.object({ selection: TouchpointSelection, reason: SkipReason })).output(Acted),
  /** A skipped greeting is looked at again. */
  restore: base.input(z.object({ selection: TouchpointSelection })).output(Acted),
  reschedule: base.input(z.object({ selection: TouchpointSelection, sendOn: LocalDate })).output(Acted),
  reassign: base
    .input(z.object({ selection: TouchpointSelection, ownerId: UserId.nullable() }))
    .output(Acted),
  /** Done by hand: WeChat, a call, a letter, a gift. `cost` in cents for each. */
  markSent: base
    .input(z.object({ selection: TouchpointSelection, cost: Touchpoint.shape.cost }))
    .output(Acted),
  /** After a crash nobody knows whether it went out: a person says so. */
  resolveUnknown: base
    .input(z.object({ ids: z.array(TouchpointId).min(1), wasSent: z.boolean() }))
    .output(Acted),
  /**
   * The person answered: two-way contact, which resets the cadence. It is logged as a visit; null logs one without words.
   * With a `visitId` of the caller's own it may be called again when the answer was lost, as `visits.log` may.
   */
  markReplied: base
    .input(
      z.object({
        id: TouchpointId,
        visit: VisitInput.nullable(),
        visitId: VisitId.optional(),
        draftKey: z.string().max(100).optional(),
      }),
    )
    .output(Written),
  /** Per occasion, per owner and per template with its two variants, for occasions inside the span. */
  results: base.input(z.object({ from: LocalDate, until: LocalDate })).output(
    z.object({
      byOccasion: z.array(
        z.object({
          occasionId: OccasionId,
          year: z.int(),
          counts: StateCounts,
          cost: z.int(),
          /** In cents: what the plans allow for everybody but the skipped; 0 where they tell none. */
          budget: z.int(),
        }),
      ),
      byOwner: z.array(z.object({ ownerId: UserId.nullable(), counts: StateCounts, cost: z.int() })),
      byTemplate: z.array(
        z.object({
          templateId: z.string(),
          variant: z.enum(['A', 'B']).nullable(),
          planId: TouchPlanId.nullable(),
          sent: z.int(),
          replied: z.int(),
          /** Wilson 95 % interval of the reply rate; null: too few to say. */
          interval: z.object({ low: z.number(), high: z.number() }).nullable(),
        }),
      ),
      /** Living contacts of living organizations nobody greeted in the span, by tier. */
      neverGreeted: z.array(z.object({ tier: Tier.nullable(), contacts: z.int() })),
    }),
  ),
}
