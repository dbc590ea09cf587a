import type { LocalDate } from '../../model/dates.ts'
import type { FollowUp } from '../../model/visit.ts'
import { endOfWeek } from '../time/local-date.ts'

export type DueGroup = 'overdue' | 'today' | 'thisWeek' | 'later'

/** Where Today and the list show a follow-up; a week ends on Sunday. */
export function dueGroup(dueOn: LocalDate, today: LocalDate): DueGroup {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= endOfWeek(today) ? 'thisWeek' : 'later'
}

/** Still owed, and its day is over. */
export const isOverdue = (followUp: Pick<FollowUp, 'state' | 'dueOn'>, today: LocalDate): boolean =>
  followUp.state === 'open' && followUp.dueOn < today
