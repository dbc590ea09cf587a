import type { Instant } from '../../model/dates.ts'
import type { Problem } from '../../model/visit.ts'

/** A buyer hears a first answer within this many hours (DOMAIN.md). */
export const answerDueHours = 48

/**
 * Has nobody answered in time? Only the first answer has a clock: a problem opened again after an answer waits for
 * its solution, not for a first word.
 */
export function isAnswerOverdue(
  problem: Pick<Problem, 'state' | 'raisedAt' | 'answeredAt'>,
  now: Instant,
): boolean {
  if (problem.state !== 'open' || problem.answeredAt !== null) return false
  return Date.parse(now) - Date.parse(problem.raisedAt) > answerDueHours * 3_600_000
}
