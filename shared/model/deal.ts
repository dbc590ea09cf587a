import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { CategoryId, DealId, MatchId, OrganizationId, RequirementId } from './ids.ts'
import { PurchaseMethod } from './organization.ts'
import { Currency, Quantity, Region } from './trade-terms.ts'

/** What was bought. */
export const DealInput = z.object({
  buyerId: OrganizationId,
  supplierId: OrganizationId.nullable(),
  requirementId: RequirementId.nullable(),
  matchId: MatchId.nullable(),
  dealtOn: LocalDate,
  title: z.string().trim().min(1).max(200),
  categoryId: CategoryId.nullable(),
  quantity: Quantity.nullable(),
  amount: z.number().min(0).max(1e13).nullable(),
  currency: Currency,
  method: PurchaseMethod.nullable(),
  region: Region.nullable(),
  notes: z.string().max(20_000).nullable(),
})
export type DealInput = z.infer<typeof DealInput>

export const Deal = DealInput.extend({ id: DealId })
export type Deal = z.infer<typeof Deal>
