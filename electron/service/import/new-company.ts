import type { DerivedChange } from '#db/derived/derived-of-new.ts'
import { type IdentityFacts, identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, type IdentityGist } from '#shared/domain/dedupe/identity-gist.ts'
import { keysOfFacts } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { spokenFields } from '#shared/domain/dedupe/merge-fields.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { companyChanges } from './company-changes.ts'
import type { RowContent } from './row-content.ts'
import { type Company, type StagedContact, toBody } from './staged-company.ts'

export type NewIds = { newOrganizationId(): OrganizationId; newContactId(): ContactId }

/** A row as a company of its own. */
export function newCompany(row: number, content: RowContent, ids: NewIds): Company {
  const id = ids.newOrganizationId()
  return {
    organization: {
      id,
      isNew: true,
      row,
      state: {
        ...emptyOrganization,
        ...content.organization,
        legalName: content.organization.legalName ?? '',
        lastContactKnownOn: content.lastContactOn,
      },
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
    // A card with a phone and no name is still somebody to call.
    state: { ...emptyContact, ...said, name: said.name ?? said.department ?? said.title ?? '—' },
    original: null,
    settled: spokenFields(said),
  }
}

/** What a row becomes when nobody knows it: worked out as soon as it is read, because most rows of a list are new. */
export type FreshCompany = {
  organizationId: OrganizationId
  /** The first of its people. */
  contactId: ContactId | null
  /** The company as `toBody` writes it, for rows that join it. */
  body: string
  /** The `DerivedChange[]` that write it, as JSON. */
  changes: string
  /** Under which later rows find it, and what tells it apart. */
  keys: readonly IdentityKey[]
  gist: IdentityGist
}

/** `facts`: what is compared of the row. */
export function freshCompany(
  row: number,
  content: RowContent,
  facts: IdentityFacts,
  ids: NewIds,
): FreshCompany {
  const company = newCompany(row, content, ids)
  // People without a name have been given one: then what the row says is not what the company says.
  const isCompared = content.contacts.every(({ name }) => name !== undefined)
  const compared = isCompared
    ? facts
    : identityFacts(identityRecordOf(company.organization.state, statesOf(company)))
  const keys = keysOfFacts(compared)
  const changes: readonly DerivedChange[] = companyChanges(company, keys)
  return {
    organizationId: company.organization.id,
    contactId: company.contacts[0]?.id ?? null,
    body: toBody(company),
    changes: JSON.stringify(changes),
    keys,
    gist: gistOf(compared),
  }
}

const statesOf = ({ contacts }: Company) => contacts.map(({ state }) => state)
