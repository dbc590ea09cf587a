import type { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'

export interface OrganizationFieldsProps {
  value: OrganizationInput
  onChange: (part: Partial<OrganizationInput>) => void
  /** The record itself, when it exists already. */
  id?: OrganizationId
}
