import { buyersAtRisk } from '#db/repositories/at-risk.ts'
import { comingMoments } from '#db/repositories/moments.ts'
import { watchedProblems } from '#db/repositories/problems.ts'
import { dueCounts, dueRows } from '#db/repositories/today.ts'
import { tradeWatchOf } from '#db/repositories/trade-watch.ts'
import { momentLeadDays } from '#shared/domain/calendar/moment-lead-days.ts'
import { defaultQuietLimits } from '#shared/domain/follow-ups/quiet-limits.ts'
import { today } from '#shared/domain/time/clock.ts'
import { endOfWeek } from '#shared/domain/time/local-date.ts'
import { startOfToday } from '#shared/domain/time/start-of-day.ts'
import { os } from '../implementer.ts'
import { holidaysNear } from '../touchpoints/holidays-near.ts'
import { withGreetings } from '../touchpoints/with-greetings.ts'

/** Rows a column shows; what is beyond is behind its count. */
const shown = { due: 100, moments: 100, atRisk: 20, problems: 20, trade: 20 }

export const todayProcedures = {
  get: os.today.get.handler(({ input, context }) => {
    const { store } = context
    const day = today(store.clock)
    const ownerId = input.mineOnly ? context.me().id : null
    const due = {
      today: day,
      endOfWeek: endOfWeek(day),
      startOfToday: startOfToday(store.clock),
      ownerId,
      limit: shown.due,
    }
    const atRisk = buyersAtRisk(store, {
      today: day,
      quietLimits: defaultQuietLimits,
      ownerId,
      limit: shown.atRisk,
    })
    const watched = watchedProblems(store, ownerId, shown.problems)
    const trade = tradeWatchOf(store, ownerId, shown.trade)
    return {
      today: day,
      ...dueRows(store, due),
      counts: dueCounts(store, due),
      moments: withGreetings(
        store,
        comingMoments(store, { from: day, leadDays: momentLeadDays, ownerId, limit: shown.moments }),
      ),
      holidays: holidaysNear(store, ownerId),
      atRisk: atRisk.rows,
      atRiskCount: atRisk.total,
      problems: watched.problems,
      problemCount: watched.total,
      trade: trade.rows,
      tradeCount: trade.total,
    }
  }),
}
