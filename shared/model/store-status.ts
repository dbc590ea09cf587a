import { z } from 'zod'

/** Why a store could not be opened or written; the screen has a sentence for each. */
export const StoreFailureCode = z.enum([
  'newerVersion',
  'unreadable',
  'notAStore',
  'locked',
  'diskFull',
  'migrationFailed',
  'noAccess',
])
export type StoreFailureCode = z.infer<typeof StoreFailureCode>

export const StoreFailure = z.object({
  code: StoreFailureCode,
  /** For "copy details": a path, a version, the driver's message. */
  detail: z.string(),
})
export type StoreFailure = z.infer<typeof StoreFailure>

export const StoreStats = z.object({
  organizations: z.int(),
  buyers: z.int(),
  suppliers: z.int(),
  contacts: z.int(),
  visits: z.int(),
  followUps: z.int(),
  openFollowUps: z.int(),
  problems: z.int(),
  changeSets: z.int(),
  databaseBytes: z.int(),
})
export type StoreStats = z.infer<typeof StoreStats>

/** Counts on the rail and the day's head line. */
export const Badges = z.object({
  dueToday: z.int(),
  overdue: z.int(),
  problemsOverdue: z.int(),
  openReviews: z.int(),
  /** Greetings that want somebody today: to look at, approve, hand over or decide about. */
  touchpoints: z.int(),
  /** Requirements whose deadline is near or whose proposals nobody answers. */
  trade: z.int(),
})
export type Badges = z.infer<typeof Badges>
