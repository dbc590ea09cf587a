import { type DerivedChange, withDerived } from '#db/derived/derived-of-new.ts'
import { contactColumns } from '#db/repositories/contacts.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { type Company, type StagedContact, type StagedOrganization, toCompany } from './staged-company.ts'

/** Turns staged companies, as text, into what they change; in this thread or in one beside it. */
export type CompanyPreparer = (bodies: Iterable<string>) => Iterable<readonly DerivedChange[]>

export function* prepareInPlace(bodies: Iterable<string>): Generator<readonly DerivedChange[]> {
  for (const body of bodies) yield companyChanges(toCompany(body))
}

/** Inserts of new records with what is derived of them, and of known ones only the fields that differ. */
export function companyChanges({ organization, contacts: people }: Company): DerivedChange[] {
  const own = organizationChanges(organization)
  const peopleChanges = people.flatMap(contactChanges)
  return own?.op === 'insert' ? withDerived(own, peopleChanges) : [...(own ? [own] : []), ...peopleChanges]
}

function organizationChanges({ id, isNew, state, original }: StagedOrganization): RowChange | null {
  if (isNew)
    return insertRecord(organizations, id, { ...organizationColumns(state), legalName: state.legalName })
  return original && updateRecord(organizations, id, organizationColumns(changedFields(original, state)))
}

function contactChanges({ id, organizationId, isNew, state, original }: StagedContact): RowChange[] {
  if (isNew)
    return [insertRecord(contacts, id, { ...contactColumns(state), organizationId, name: state.name })]
  return original ? [updateRecord(contacts, id, contactColumns(changedFields(original, state)))] : []
}

function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const changed: Partial<T> = {}
  for (const field in after) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) changed[field] = after[field]
  }
  return changed
}
