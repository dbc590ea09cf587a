import { z } from 'zod'

/** A local calendar day, `YYYY-MM-DD`, without a zone: a due date is the same day wherever the laptop is. */
export const LocalDate = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** A moment, ISO 8601 in UTC with milliseconds, `2026-03-05T01:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/**
 * A birthday or anniversary as people give it: solar or lunar, the year often unknown.
 * `month` 1–12 and `day` 1–31 (lunar 1–30) are numbers of that calendar; `leap` marks a lunar leap month (闰四月).
 * `year` is the solar year, or the lunar year for a lunar date (正月初一 starts it).
 */
export const Anniversary = z.object({
  calendar: z.enum(['solar', 'lunar']),
  year: z.int().min(1900).max(2100).optional(),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  leap: z.boolean().optional(),
})
export type Anniversary = z.infer<typeof Anniversary>
