import type { Identity } from '#db/derived/identity-keys.ts'
import {
  type DerivedChange,
  identityOfCompany,
  type NewCompany,
  newCompanyChanges,
} from '#db/derived/new-company-changes.ts'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { spokenFields } from '#shared/domain/dedupe/merge-fields.ts'
import { eachOf } from '#shared/domain/each-of.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import type { JsonText } from './json-text.ts'
import type { RowContent } from './row-content.ts'
import type { Company, StagedContact } from './staged-company.ts'

export type NewIds = { newOrganizationId(): OrganizationId; newContactId(): ContactId }

/** A row as a company of its own. */
export function newCompany(row: number, content: RowContent, ids: NewIds): Company {
  const id = ids.newOrganizationId()
  return {
    organization: {
      id,
      isNew: true,
      row,
      state: { ...emptyOrganization, ...organizationSaid(content) },
      original: null,
      settled: spokenFields(content.organization),
    },
    contacts: content.contacts.map((said) => newContact(id, said, ids)),
  }
}

export function newContact(
  organizationId: OrganizationId,
  said: Partial<ContactInput>,
  ids: NewIds,
): StagedContact {
  return {
    id: ids.newContactId(),
    organizationId,
    isNew: true,
    state: { ...emptyContact, ...personSaid(said) },
    original: null,
    settled: spokenFields(said),
  }
}

/** What a row becomes when nobody knows it: worked out as soon as it is read, because most rows of a list are new. */
export type FreshCompany = {
  organizationId: OrganizationId
  /** Its people, in their order. */
  contactIds: ContactId[]
  /** The `DerivedChange[]` that write it. */
  changes: JsonText
  /** Under which later rows find it, and what tells it apart; null when that is what the row is compared by. */
  identity: Identity | null
}

/** `identity`: of the row as it is compared. */
export function freshCompany(content: RowContent, identity: Identity, ids: NewIds): FreshCompany {
  const id = ids.newOrganizationId()
  const people = eachOf(content.contacts, (said) => ({ id: ids.newContactId(), state: personSaid(said) }))
  const company: NewCompany = { id, state: organizationSaid(content), people }
  // People without a name have been given one: then what the row says is not what the company says.
  const isCompared = content.contacts.every(({ name }) => name !== undefined)
  const own = isCompared ? null : identityOfCompany(company)
  const changes: readonly DerivedChange[] = newCompanyChanges(company, own ?? identity)
  return {
    organizationId: id,
    contactIds: eachOf(people, (person) => person.id),
    changes: JSON.stringify(changes),
    identity: own,
  }
}

/** What a new company is from the start: what the row says, and what is never left open. */
const organizationSaid = ({ organization, lastContactOn }: RowContent): NewCompany['state'] => ({
  roles: emptyOrganization.roles,
  stage: emptyOrganization.stage,
  ...organization,
  legalName: organization.legalName ?? '',
  lastContactKnownOn: lastContactOn,
})

const personSaid = (said: Partial<ContactInput>) => ({
  doNotContact: emptyContact.doNotContact,
  isPrimary: emptyContact.isPrimary,
  ...said,
  // A card with a phone and no name is still somebody to call.
  name: said.name ?? said.department ?? said.title ?? '—',
})

/** The same company as the matcher compares it. */
export const freshKnown = (
  { organization, contacts }: RowContent,
  id: OrganizationId,
): Known<OrganizationId> => ({
  id,
  ...identityRecordOf(organization, contacts.map(personSaid)),
})

/** The same company once more, from what its row says. */
export function freshAgain(
  row: number,
  content: RowContent,
  { organizationId, contactIds }: Pick<FreshCompany, 'organizationId' | 'contactIds'>,
): Company {
  const left = contactIds.values()
  return newCompany(row, content, {
    newOrganizationId: () => organizationId,
    newContactId: () => {
      const { value } = left.next()
      if (value === undefined) throw new Error(`row ${row} has more people than it had`)
      return value
    },
  })
}
