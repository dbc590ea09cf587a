import { answerDueHours, isAnswerOverdue } from '#shared/domain/follow-ups/problem-clock.ts'
import { Instant } from '#shared/model/dates.ts'
import type { Problem } from '#shared/model/visit.ts'

const hour = 3_600_000

/**
 * Where a problem stands against its clock at `now` (milliseconds since 1970): whole hours left before an answer is
 * due, counted up so that "1 hour left" is never already late, or whole hours over, at least 1.
 */
export function problemWait(
  problem: Pick<Problem, 'state' | 'raisedAt' | 'answeredAt'>,
  now: number,
): { state: 'answered' } | { state: 'waiting' | 'late'; hours: number } {
  if (problem.state !== 'open' || problem.answeredAt !== null) return { state: 'answered' }
  const left = Date.parse(problem.raisedAt) + answerDueHours * hour - now
  const isLate = isAnswerOverdue(problem, Instant.parse(new Date(now).toISOString()))
  return isLate
    ? { state: 'late', hours: Math.max(1, Math.floor(-left / hour)) }
    : { state: 'waiting', hours: Math.max(1, Math.ceil(left / hour)) }
}
