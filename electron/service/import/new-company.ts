import type { DerivedChange } from '#db/derived/derived-of-new.ts'
import type { Identity } from '#db/derived/identity-keys.ts'
import { type IdentityFacts, identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, gistText } from '#shared/domain/dedupe/identity-gist.ts'
import { keysOfFacts } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { spokenFields } from '#shared/domain/dedupe/merge-fields.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { companyChanges } from './company-changes.ts'
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
  /** Its people, in their order. */
  contactIds: ContactId[]
  /** The `DerivedChange[]` that write it. */
  changes: JsonText
  /** Under which later rows find it, and what tells it apart; null when that is what the row is compared by. */
  identity: Identity | null
}

/** `identity`: of the row as it is compared. */
export function freshCompany(
  row: number,
  content: RowContent,
  identity: Identity,
  ids: NewIds,
): FreshCompany {
  const company = newCompany(row, content, ids)
  // People without a name have been given one: then what the row says is not what the company says.
  const isCompared = content.contacts.every(({ name }) => name !== undefined)
  const own = isCompared ? null : identityOf(company)
  const changes: readonly DerivedChange[] = companyChanges(company, own ?? identity)
  return {
    organizationId: company.organization.id,
    contactIds: company.contacts.map(({ id }) => id),
    changes: JSON.stringify(changes),
    identity: own,
  }
}

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

export const identityOfFacts = (facts: IdentityFacts): Identity => ({
  keys: keysOfFacts(facts),
  gist: gistText(gistOf(facts)),
})

const identityOf = ({ organization, contacts }: Company): Identity =>
  identityOfFacts(
    identityFacts(
      identityRecordOf(
        organization.state,
        contacts.map(({ state }) => state),
      ),
    ),
  )
