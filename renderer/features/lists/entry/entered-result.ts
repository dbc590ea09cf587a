import { parseNextStep } from '#shared/domain/next-step/parse-next-step.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { RowResult } from '#shared/model/follow-up-list.ts'
import type { VisitKind, VisitOutcome } from '#shared/model/visit.ts'

/** What stands in pen on a row, as it is typed and as it will be saved. */
export interface Result {
  outcome: VisitOutcome | null
  note: string
  /** The next step as typed, its day among the words. */
  step: string
  /** What the step was read as. */
  next: { text: string; dueOn: LocalDate | null }
  kind: VisitKind
  happenedOn: LocalDate
}

export type Typed = Partial<Omit<Result, 'next'>>

/** An empty row, dated and called as the whole list is. */
export const emptyResult = (list: Pick<Result, 'kind' | 'happenedOn'>): Result => ({
  ...list,
  outcome: null,
  note: '',
  step: '',
  next: { text: '', dueOn: null },
})

/** What was entered before, as it would be typed again. */
export const resultBefore = ({ nextStep, nextDueOn, ...same }: RowResult): Result => ({
  outcome: same.outcome,
  note: same.note,
  kind: same.kind,
  happenedOn: same.happenedOn,
  step: [nextDueOn, nextStep].filter(Boolean).join(' '),
  next: { text: nextStep ?? '', dueOn: nextDueOn },
})

/** A step left as it was keeps its day: read anew, one gone by would be another day, or none. */
export function withTyped(before: Result, typed: Typed, today: LocalDate): Result {
  const next =
    typed.step === undefined || typed.step === before.step ? before.next : readStep(typed.step, today)
  return { ...before, ...typed, next }
}

function readStep(step: string, today: LocalDate): Result['next'] {
  const { text, dueOn } = parseNextStep(step, today)
  return { text, dueOn }
}
