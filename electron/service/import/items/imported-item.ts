import { z } from 'zod'
import { offeringColumns } from '#db/repositories/offerings.ts'
import { requirementColumns } from '#db/repositories/requirements.ts'
import { offerings, requirements } from '#db/schema/matching.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { OfferingInput } from '#shared/model/offering.ts'
import { RequirementInput } from '#shared/model/requirement.ts'

/** An item of a list that does not know its company yet; kept so with a row that needs a look. */
export const ImportedItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('requirement'),
    input: RequirementInput.omit({ organizationId: true, contactId: true }),
  }),
  z.object({ kind: z.literal('offering'), input: OfferingInput.omit({ organizationId: true }) }),
])
export type ImportedItem = z.infer<typeof ImportedItem>

export type Party = { organizationId: OrganizationId; contactId: ContactId | null }

/** The item as a new record of its company. */
export function itemInsert(item: ImportedItem, { organizationId, contactId }: Party, id: string): RowChange {
  return item.kind === 'requirement'
    ? insertRecord(requirements, id, requirementColumns({ ...item.input, organizationId, contactId }))
    : insertRecord(offerings, id, offeringColumns({ ...item.input, organizationId }))
}
