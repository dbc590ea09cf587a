import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { CategoryId, ContactId, OrganizationId, RequirementId, UserId, VisitId } from './ids.ts'
import { PurchaseMethod } from './organization.ts'
import { CertificateName, PriceBand, Quantity, Region } from './trade-terms.ts'

/** Longer specifications are kept as attachments. Characters. */
const longestSpecification = 20_000

export const RequirementStatus = z.enum(['open', 'matching', 'dealt', 'closed'])
export type RequirementStatus = z.infer<typeof RequirementStatus>

/** Why a round of matchmaking came to nothing. */
export const NoDealReason = z.enum([
  'price',
  'specification',
  'leadTime',
  'moq',
  'region',
  'trust',
  'noReply',
  'other',
])
export type NoDealReason = z.infer<typeof NoDealReason>

/** What a buyer wants: one item; several stand on one purchase list. */
export const RequirementInput = z.object({
  organizationId: OrganizationId,
  contactId: ContactId.nullable(),
  title: z.string().trim().min(1).max(200),
  categoryId: CategoryId.nullable(),
  specification: z.string().max(longestSpecification),
  quantity: Quantity.nullable(),
  price: PriceBand.nullable(),
  deliverTo: Region.nullable(),
  neededBy: LocalDate.nullable(),
  method: PurchaseMethod.nullable(),
  certificates: z.array(CertificateName).max(30),
  status: RequirementStatus,
  /** Answers are due by then. */
  deadline: LocalDate.nullable(),
  ownerId: UserId.nullable(),
  /** Items of one purchase list share its name; null: on its own. */
  purchaseList: z.string().max(100).nullable(),
  visitId: VisitId.nullable(),
  notes: z.string().max(20_000).nullable(),
})
export type RequirementInput = z.infer<typeof RequirementInput>

export const Requirement = RequirementInput.extend({
  id: RequirementId,
  /** 1 for the first round; each round that failed adds one. */
  round: z.int().min(1),
  createdOn: LocalDate,
  updatedOn: LocalDate,
})
export type Requirement = z.infer<typeof Requirement>
