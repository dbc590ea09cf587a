import type { LocalDate } from '../../model/dates.ts'
import { addDays, nextMonday } from '../time/local-date.ts'

export type SnoozeTargets = { inOneDay: LocalDate; inThreeDays: LocalDate; nextMonday: LocalDate }

/** The days offered by the snooze keys, counted from today or from the due day, whichever is later: never backwards. */
export function snoozeTargets(dueOn: LocalDate, today: LocalDate): SnoozeTargets {
  const from = dueOn > today ? dueOn : today
  return { inOneDay: addDays(from, 1), inThreeDays: addDays(from, 3), nextMonday: nextMonday(from) }
}
