import type { Identity } from '#db/derived/identity-keys.ts'
import { type DerivedChange, newCompanyChanges } from '#db/derived/new-company-changes.ts'
import { contactColumns } from '#db/repositories/contacts.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import {
  type Company,
  changedFields,
  filled,
  type StagedContact,
  type StagedOrganization,
} from './staged-company.ts'

/**
 * Inserts of new records with what is derived of them, and of known ones only the fields that differ. `identity`: of a new
 * company, when the caller has worked it out already.
 */
export function companyChanges(
  { organization, contacts: people }: Company,
  identity?: Identity,
): DerivedChange[] {
  const { id, isNew, state } = organization
  if (isNew) return newCompanyChanges({ id, state, people }, identity)
  const own = organizationChange(organization)
  return [...(own ? [own] : []), ...people.flatMap(contactChanges)]
}

function organizationChange({ id, state, original }: StagedOrganization): RowChange | null {
  return isChanged(original)
    ? updateRecord(organizations, id, organizationColumns(changedFields(state, original)))
    : null
}

function contactChanges({ id, organizationId, isNew, state, original }: StagedContact): RowChange[] {
  if (isNew)
    return [
      insertRecord(contacts, id, { ...contactColumns(filled(state)), organizationId, name: state.name }),
    ]
  return isChanged(original)
    ? [updateRecord(contacts, id, contactColumns(changedFields(state, original)))]
    : []
}

const isChanged = <T extends object>(original: T | null): original is T =>
  original !== null && Object.keys(original).length > 0
