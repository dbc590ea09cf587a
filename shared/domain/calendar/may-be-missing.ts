import type { Anniversary } from '../../model/dates.ts'

/** Born in a leap month: most years have none like it. */
export const mayLackLeapMonth = ({ calendar, leap = false }: Anniversary): boolean =>
  calendar === 'lunar' && leap

/** The 30th of a lunar month, of which about half have 29 days, or 29 February. */
export const mayLackDay = ({ calendar, month, day }: Anniversary): boolean =>
  calendar === 'lunar' ? day === 30 : month === 2 && day === 29
