import type { Badges } from '#shared/model/store-status.ts'
import { nowInstant, instantOf, today } from '#shared/domain/time/clock.ts'
import { answerDueHours } from '#shared/domain/follow-ups/problem-clock.ts'
import type { Store } from '../store.ts'

/** What is due, as the rail shows it. Each count is cut from an index over open work only. */
export function badgesOf(store: Store): Badges {
  const day = today(store.clock)
  const unanswered = instantOf(Date.parse(nowInstant(store.clock)) - answerDueHours * 3_600_000)
  const count = (sql: string, ...values: string[]): number =>
    store.sqlite.prepare<string[], number>(sql).pluck().get(...values) ?? 0
  const openFollowUps = "select count(*) from follow_ups where state = 'open' and deleted_at is null"
  return {
    dueToday: count(`${openFollowUps} and due_on = ?`, day),
    overdue: count(`${openFollowUps} and due_on < ?`, day),
    problemsOverdue: count(
      "select count(*) from problems where state = 'open' and state <> 'solved' and deleted_at is null and raised_at < ?",
      unanswered,
    ),
    openReviews: count("select count(*) from import_rows where result = 'review' and review is not null"),
  }
}
