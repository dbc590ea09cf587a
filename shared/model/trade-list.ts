import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { DealInput } from './deal.ts'
import { OrganizationId, RequirementId, UserId } from './ids.ts'
import { PurchaseMethod, Tier } from './organization.ts'
import { NoDealReason, RequirementStatus } from './requirement.ts'
import { Currency, PriceBand, Quantity, Region } from './trade-terms.ts'

/** The lists a manager asks for. */
export const TradeListKind = z.enum([
  'openRequirements',
  'unmatched',
  'quietSuppliers',
  'successStories',
  'purchaseRequests',
])
export type TradeListKind = z.infer<typeof TradeListKind>

/** What may be withheld from whoever reads a list of purchase requests. */
export const MaskedField = z.enum(['company', 'contact', 'phone', 'price'])
export type MaskedField = z.infer<typeof MaskedField>

export const TradeListRequest = z.object({
  kind: TradeListKind,
  ownerIds: z.array(UserId.nullable()).optional(),
  /**
   * Requests of the last so many days, deals of the last so many days, suppliers without a match for so many; left out: the
   * list's own.
   */
  days: z.int().min(0).max(3_650).optional(),
  masked: z.array(MaskedField).optional(),
})
export type TradeListRequest = z.infer<typeof TradeListRequest>

/** A row of any of the lists; what a list does not have is null. */
export const TradeListRow = z.object({
  id: z.string(),
  organizationId: OrganizationId,
  requirementId: RequirementId.nullable(),
  /** The buyer; of a list of suppliers the supplier. */
  company: z.string(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  tier: Tier.nullable(),
  place: Region.nullable(),
  owner: z.string().nullable(),
  title: z.string(),
  category: z.object({ zh: z.string(), en: z.string() }).nullable(),
  specification: z.string(),
  quantity: Quantity.nullable(),
  price: PriceBand.nullable(),
  region: Region.nullable(),
  method: PurchaseMethod.nullable(),
  certificates: z.array(z.string()),
  neededBy: LocalDate.nullable(),
  deadline: LocalDate.nullable(),
  status: RequirementStatus.nullable(),
  round: z.int().nullable(),
  /** Pairs of the present round that somebody was shown. */
  proposed: z.int().nullable(),
  /** Why rounds of it failed so far, the most frequent first. */
  reasons: z.array(z.object({ reason: NoDealReason, count: z.int() })),
  /** Written down, dealt or last matched on. */
  on: LocalDate.nullable(),
  /** How old it is, how long it took or how long nothing has happened. */
  days: z.int().nullable(),
  offerings: z.int().nullable(),
  supplier: z.string().nullable(),
  amount: DealInput.shape.amount,
  currency: Currency.nullable(),
  notes: z.string().nullable(),
})
export type TradeListRow = z.infer<typeof TradeListRow>

export const tradeListDays: Record<TradeListKind, number> = {
  openRequirements: 0,
  unmatched: 0,
  quietSuppliers: 90,
  successStories: 365,
  purchaseRequests: 30,
}
