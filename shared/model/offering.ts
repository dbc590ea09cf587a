import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { CategoryId, OfferingId, OrganizationId } from './ids.ts'
import { CertificateName, PriceBand, Quantity, Region } from './trade-terms.ts'

/** What a supplier sells. */
export const OfferingInput = z.object({
  organizationId: OrganizationId,
  title: z.string().trim().min(1).max(200),
  categoryId: CategoryId.nullable(),
  specification: z.string().max(20_000),
  /** The smallest order it takes. */
  moq: Quantity.nullable(),
  capacityPerMonth: Quantity.nullable(),
  price: PriceBand.nullable(),
  /** Where it delivers; an empty list: not told. */
  regions: z.array(Region).max(100),
  leadTimeDays: z.int().min(0).max(3_650).nullable(),
  certificates: z.array(z.object({ name: CertificateName, expiresOn: LocalDate.nullable() })).max(50),
  notes: z.string().max(20_000).nullable(),
})
export type OfferingInput = z.infer<typeof OfferingInput>

export const Offering = OfferingInput.extend({
  id: OfferingId,
  createdOn: LocalDate,
  updatedOn: LocalDate,
})
export type Offering = z.infer<typeof Offering>
