import { answerDueHours } from '#shared/domain/follow-ups/problem-clock.ts'
import { instantOf, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { Badges } from '#shared/model/store-status.ts'
import type { Store } from '../store.ts'
import { countFollowUps } from './follow-ups.ts'
import { countOpenReviews } from './imports.ts'
import { countWanted } from './touchpoint-counts.ts'
import { countTradeWatch } from './trade-watch.ts'

/** What is due, as the rail shows it: the same counts as the lists behind it. */
export function badgesOf(store: Store): Badges {
  const day = today(store.clock)
  const unanswered = instantOf(store.clock.now() - answerDueHours * 3_600_000)
  const count = (sql: string, ...values: string[]): number =>
    store.sqlite
      .prepare<string[], number>(sql)
      .pluck()
      .get(...values) ?? 0
  return {
    dueToday: countFollowUps(store, { dueFrom: day, dueUntil: day }),
    overdue: countFollowUps(store, { dueUntil: addDays(day, -1) }),
    problemsOverdue: count(lateProblemsSql, unanswered),
    openReviews: countOpenReviews(store),
    touchpoints: countWanted(store, day),
    trade: countTradeWatch(store, null),
  }
}

/** "Not solved" and "in the bin" are said as their indexes say them. */
export const lateProblemsSql = `
select count(*) from problems p
where p.state = 'open' and p.state <> 'solved' and p.deleted_at is null and p.answered_at is null and p.raised_at < ?
  and p.organization_id not in (select id from organizations where deleted_at > '')`
