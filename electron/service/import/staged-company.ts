import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
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
  /** Of a known company: what the store holds where the list has changed it, so that only this is written. */
  original: Partial<OrganizationInput> | null
  /** Fields this list has spoken about: its first word counts, so that reading it again changes nothing. */
  settled: readonly string[]
}

export type StagedContact = {
  id: ContactId
  organizationId: OrganizationId
  isNew: boolean
  state: ContactInput
  original: Partial<ContactInput> | null
  settled: readonly string[]
}

export type Company = { organization: StagedOrganization; contacts: StagedContact[] }

/** A company of the store, as nobody has changed it yet. */
export const knownOrganization = (
  id: OrganizationId,
  row: number,
  stored: OrganizationInput,
): StagedOrganization => ({
  id,
  isNew: false,
  row,
  state: { ...blankOrganization, ...stored },
  original: {},
  settled: [],
})

export const knownContact = (
  id: ContactId,
  organizationId: OrganizationId,
  stored: ContactInput,
): StagedContact => ({
  id,
  organizationId,
  isNew: false,
  state: { ...emptyContact, ...stored },
  original: {},
  settled: [],
})

/** Changes fields of a record; of a known one what the store holds is kept beside. Returns which fields. */
export function changeFields<T extends object>(
  record: { state: T; original: Partial<T> | null },
  changes: Partial<T>,
): Extract<keyof T, string>[] {
  const fields: Extract<keyof T, string>[] = []
  for (const field in changes) {
    fields.push(field)
    if (record.original && !(field in record.original)) record.original[field] = record.state[field]
  }
  record.state = { ...record.state, ...changes }
  return fields
}

/** The fields of a known record that the list has changed, as they are now. */
export function changedFields<T extends object>(state: T, original: Partial<T>): Partial<T> {
  const changed: Partial<T> = {}
  for (const field in state) if (field in original) changed[field] = state[field]
  return changed
}

/** Most fields of most companies are empty: leaving them out halves what is written and read again. */
export const toBody = ({ organization, contacts }: Company): string =>
  JSON.stringify({
    organization: { ...organization, state: filled(organization.state) },
    contacts: contacts.map((contact) => ({ ...contact, state: filled(contact.state) })),
  })

// Written by this very job a moment ago, from values of this type.
export function toCompany(body: string): Company {
  const { organization, contacts }: Company = JSON.parse(body)
  organization.state = { ...blankOrganization, ...organization.state }
  for (const contact of contacts) contact.state = { ...emptyContact, ...contact.state }
  return { organization, contacts }
}

/** The same company once it is written: what changes from now on is what differs from how it stands. */
export const asKnown = ({ organization, contacts }: Company): Company => ({
  organization: { ...organization, isNew: false, original: {} },
  contacts: contacts.map((contact) => ({ ...contact, isNew: false, original: {} })),
})

/** A company as the matcher compares it. */
export const knownOf = ({ organization, contacts }: Company): Known<OrganizationId> => ({
  id: organization.id,
  ...identityRecordOf(
    organization.state,
    contacts.map(({ state }) => state),
  ),
})

const blankOrganization = { ...emptyOrganization, roles: [] }

/** Without what is null or an empty list, which is how it is stored anyway. */
export function filled<T extends object>(state: T): Partial<T> {
  const kept: Partial<T> = {}
  for (const field in state) {
    const value = state[field]
    if (value !== null && !(Array.isArray(value) && value.length === 0)) kept[field] = value
  }
  return kept
}
