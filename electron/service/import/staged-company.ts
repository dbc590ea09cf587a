import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization, type OrganizationInput } from '#shared/model/organization.ts'

/** A company as it stands after the rows read so far: new in this list, or known and perhaps changed by it. */
export type StagedOrganization = {
  id: OrganizationId
  isNew: boolean
  /** The first row of this list that was this company. */
  row: number
  state: OrganizationInput
  /** What the store holds, for a known company: only differences are written. */
  original: OrganizationInput | null
  /** Fields this list has spoken about: its first word counts, so that reading it again changes nothing. */
  settled: readonly string[]
}

export type StagedContact = {
  id: ContactId
  organizationId: OrganizationId
  isNew: boolean
  state: ContactInput
  original: ContactInput | null
  settled: readonly string[]
}

export type Company = { organization: StagedOrganization; contacts: StagedContact[] }

/** Most fields of most companies are empty: leaving them out halves what is written and read again. */
export const toBody = ({ organization, contacts }: Company): string =>
  JSON.stringify({
    organization: {
      ...organization,
      state: filled(organization.state),
      original: organization.original && filled(organization.original),
    },
    contacts: contacts.map((contact) => ({
      ...contact,
      state: filled(contact.state),
      original: contact.original && filled(contact.original),
    })),
  })

// Written by this very job a moment ago, from values of this type.
export function toCompany(body: string): Company {
  const { organization, contacts }: Company = JSON.parse(body)
  complete(organization, blankOrganization)
  for (const contact of contacts) complete(contact, emptyContact)
  return { organization, contacts }
}

/** The same company once it is written: what changes from now on is what differs from how it stands. */
export const asKnown = ({ organization, contacts }: Company): Company => ({
  organization: { ...organization, isNew: false, original: organization.state },
  contacts: contacts.map((contact) => ({ ...contact, isNew: false, original: contact.state })),
})

const blankOrganization = { ...emptyOrganization, roles: [] }

function complete<T extends object>(record: { state: T; original: T | null }, blank: Partial<T>): void {
  record.state = { ...blank, ...record.state }
  if (record.original) record.original = { ...blank, ...record.original }
}

/** Without what is null or an empty list, which is how it is stored anyway. */
export function filled<T extends object>(state: T): Partial<T> {
  const kept: Partial<T> = {}
  for (const field in state) {
    const value = state[field]
    if (value !== null && !(Array.isArray(value) && value.length === 0)) kept[field] = value
  }
  return kept
}
