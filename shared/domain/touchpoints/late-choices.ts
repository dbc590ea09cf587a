import type { LocalDate } from '../../model/dates.ts'
import { openStates, type Touchpoint } from '../../model/touchpoint.ts'

/** Its day is over and it has not gone out. Days are those of the person in front of the screen. */
export const isLate = ({ state, sendOn }: Pick<Touchpoint, 'state' | 'sendOn'>, today: LocalDate): boolean =>
  sendOn < today && openStates.some((open) => open === state)

/**
 * What can be done about a greeting whose day is over: send it all the same (approve with `late` confirmed), leave it, or
 * call instead.
 */
export const lateChoices = {
  send: { act: 'approve', confirms: 'late' },
  skip: { act: 'skip', reason: 'late' },
  call: { act: 'skip', reason: 'calledInstead' },
} as const
