import { settlesFollowUp } from '#shared/domain/follow-ups/settles-follow-up.ts'
import { parseNextStep } from '#shared/domain/next-step/parse-next-step.ts'
import { Instant, type LocalDate } from '#shared/model/dates.ts'
import type { FollowUpId } from '#shared/model/ids.ts'
import type { VisitInput } from '#shared/model/visit.ts'
import { parseClock } from '../fields/parse-clock.ts'
import type { LogDraft } from './log-draft.ts'

/** Why a form cannot be saved yet; the screen words each. */
export type LogGap = 'buyer' | 'words' | 'future' | 'time'

export type LoggedInput = { ok: true; visit: VisitInput; problem: string | null } | { ok: false; gap: LogGap }

export interface Present {
  /** Milliseconds since 1970 UTC. */
  now: number
  today: LocalDate
}

/** Clocks of two machines differ a little; a log is not "in the future" for that. */
const toleranceMs = 60_000

/** What the form says as a visit, or what is still missing. Times are of the zone this machine is in. */
export function draftToVisit(draft: LogDraft, present: Present): LoggedInput {
  if (draft.organizationId === null) return { ok: false, gap: 'buyer' }
  if (draft.outcome === null && saysNothing(draft)) return { ok: false, gap: 'words' }
  const moment = momentOf(draft, present)
  if (moment === undefined) return { ok: false, gap: 'time' }
  if (moment.at > present.now + toleranceMs) return { ok: false, gap: 'future' }
  const next = nextStepOf(draft, present.today)
  return {
    ok: true,
    problem: textOrNull(draft.problem),
    visit: {
      organizationId: draft.organizationId,
      contactId: draft.contactId,
      kind: draft.kind,
      happenedAt: Instant.parse(new Date(moment.at).toISOString()),
      happenedOn: moment.on,
      durationMinutes: draft.durationMinutes,
      outcome: draft.outcome,
      summary: draft.note.trim(),
      participants: draft.participants.map((name) => name.trim()).filter((name) => name !== ''),
      dealsHeard: textOrNull(draft.dealsHeard),
      needsHeard: textOrNull(draft.needsHeard),
      nextStep: next.text,
      nextStepDueOn: next.dueOn,
      attachments: draft.attachments,
    },
  }
}

/** The day of the next step and the words without it. */
export function nextStepOf(
  draft: Pick<LogDraft, 'nextStep' | 'nextStepDueOn'>,
  today: LocalDate,
): { text: string | null; dueOn: LocalDate | null } {
  if (draft.nextStepDueOn !== null) return { text: textOrNull(draft.nextStep), dueOn: draft.nextStepDueOn }
  const { text, dueOn } = parseNextStep(draft.nextStep, today)
  return { text: textOrNull(text), dueOn }
}

/**
 * The follow-up this log settles. Somebody who was not reached is still owed the call, unless a new step was promised
 * or a person decided otherwise.
 */
export function settledFollowUp(
  draft: Pick<LogDraft, 'owedFollowUpId' | 'settles' | 'outcome' | 'nextStep' | 'nextStepDueOn'>,
): FollowUpId | null {
  if (draft.settles !== 'rule') return draft.settles === 'yes' ? draft.owedFollowUpId : null
  const hasNextStep = draft.nextStep.trim() !== '' || draft.nextStepDueOn !== null
  return draft.outcome === null || settlesFollowUp(draft.outcome, hasNextStep) ? draft.owedFollowUpId : null
}

function saysNothing(draft: LogDraft): boolean {
  const texts = [draft.note, draft.nextStep, draft.dealsHeard, draft.needsHeard, draft.problem]
  return texts.every((text) => text.trim() === '') && draft.attachments.length === 0
}

/** A day without an hour counts as its noon, which is that day however the clocks changed. */
export function momentOf(
  { happenedOn, happenedTime }: Pick<LogDraft, 'happenedOn' | 'happenedTime'>,
  { now, today }: Present,
): { at: number; on: LocalDate } | undefined {
  const on = happenedOn ?? today
  const clock = parseClock(happenedTime)
  if (clock === undefined) return undefined
  if (clock === '' && on === today) return { at: now, on }
  const at = new Date(`${on}T${clock === '' ? '12:00' : clock}:00`).getTime()
  return Number.isNaN(at) ? undefined : { at, on }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
