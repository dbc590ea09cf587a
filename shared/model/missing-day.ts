import { z } from 'zod'

/**
 * What is kept in a year that lacks the day; left out, the usual custom holds.
 * `leapMonthMissing`: born in 闰四月, in a year with one fourth month only: that month (`plainMonth`, the custom),
 * the month after it, or nothing. `dayMissing`: the 30th of a month of 29 days, or 29 February: the month's last day
 * (`lastDay`, the custom), the first of the next month, or nothing.
 */
export const MissingDay = z.object({
  leapMonthMissing: z.enum(['plainMonth', 'nextMonth', 'skip']).optional(),
  dayMissing: z.enum(['lastDay', 'nextDay', 'skip']).optional(),
})
export type MissingDay = z.infer<typeof MissingDay>
