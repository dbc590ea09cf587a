import { z } from 'zod'
import { CategoryId, OrganizationId, UserId } from './ids.ts'
import { RequirementStatus } from './requirement.ts'

export const RequirementFilter = z.object({
  text: z.string().max(200).optional(),
  statuses: z.array(RequirementStatus).optional(),
  ownerIds: z.array(UserId.nullable()).optional(),
  organizationId: OrganizationId.optional(),
  purchaseList: z.string().max(100).optional(),
  /** This one and everything below it. */
  categoryId: CategoryId.optional(),
  /** Nobody was shortlisted for more than this many days. */
  unmatchedForDays: z.int().min(0).max(3_650).optional(),
})
export type RequirementFilter = z.infer<typeof RequirementFilter>

export const RequirementSort = z.enum(['newest', 'oldest', 'deadline'])
export type RequirementSort = z.infer<typeof RequirementSort>
