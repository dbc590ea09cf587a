import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { OrganizationId, RequirementId } from './ids.ts'

/** An open requirement that wants somebody: its deadline is near, or proposals for it go unanswered. */
export const TradeWatchRow = z.object({
  id: RequirementId,
  title: z.string(),
  buyerId: OrganizationId,
  buyerName: z.string(),
  /** Null where the deadline is not what it is here for. */
  deadline: LocalDate.nullable(),
  unanswered: z.int(),
  /** Since when the oldest of them waits. */
  waitsSince: LocalDate.nullable(),
})
export type TradeWatchRow = z.infer<typeof TradeWatchRow>
