import { nextStepFollowUp } from '#shared/domain/follow-ups/next-step-follow-up.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import { nextStepOf } from '../draft/draft-to-visit.ts'
import type { LogDraft } from '../draft/log-draft.ts'

/** When the next step will be owed: read from the words, or a week on because no day was named. */
export type NextStepHint = { on: LocalDate; isDefault: boolean }

export function nextStepHint(
  draft: Pick<LogDraft, 'nextStep' | 'nextStepDueOn' | 'happenedOn'>,
  today: LocalDate,
): NextStepHint | null {
  const { text, dueOn } = nextStepOf(draft, today)
  if (dueOn !== null) return { on: dueOn, isDefault: false }
  const promised = nextStepFollowUp(
    { nextStep: text, nextStepDueOn: null, happenedOn: draft.happenedOn ?? today, summary: '' },
    today,
    [],
  )
  return promised === null ? null : { on: promised.dueOn, isDefault: true }
}
