import { identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { eachOf } from '#shared/domain/each-of.ts'
import type { ColumnValue, RowChange } from '#shared/model/change-set.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization, type OrganizationInput } from '#shared/model/organization.ts'
import { roleMask } from '../search/role-mask.ts'
import { type RecordTable, recordTable } from '../write-path/record-tables.ts'
import { type Identity, identityOfFacts } from './identity-keys.ts'
import { startingCounters } from './organization-counters.ts'
import { ownColumns } from './own-columns.ts'

/** An insert with all that follows from it, worked out beforehand and perhaps in another thread. */
export type DerivedChange = RowChange & { readonly derived?: NewOrganization | NewContact }

export type NewOrganization = {
  readonly of: 'organization'
  /** Its computed columns, the figures about its people included. */
  readonly own: Record<string, ColumnValue>
  readonly facets: readonly (readonly [facet: string, value: string])[]
  readonly identity: Identity
  readonly roles: number
}

export type NewContact = { readonly of: 'contact' }

/** A new organization and the people that come with it. What a state leaves out is empty. */
export type NewCompany = {
  readonly id: string
  readonly state: Partial<OrganizationInput> & Pick<OrganizationInput, 'legalName' | 'roles'>
  readonly people: readonly NewPerson[]
}
type NewPerson = { readonly id: string; readonly state: Partial<ContactInput> & Pick<ContactInput, 'name'> }

/**
 * The inserts of a new company with what is derived from them, worked out from their values alone: what `refreshDerived`
 * would find in the tables. Only their search terms are left to whoever writes them, so that they need not be handed over.
 * `identity`: its own, when the caller has worked it out.
 */
export function newCompanyChanges(
  company: NewCompany,
  identity = identityOfCompany(company),
): DerivedChange[] {
  const { id, state, people } = company
  const values = organizationValues(state)
  const roles = roleMask(values)
  const own = { ...ownColumns(values), ...startingCounters(values, eachOf(people, stateOf)) }
  const changes: DerivedChange[] = [
    {
      op: 'insert',
      table: 'organizations',
      id,
      values,
      derived: { of: 'organization', own, facets: facetsIn(state), identity, roles },
    },
  ]
  for (const person of people) changes.push(contactInsert(id, person))
  return changes
}

function contactInsert(organizationId: string, { id, state }: NewPerson): DerivedChange {
  const values = encoded(contactsTable, state)
  values['organization_id'] = organizationId
  return { op: 'insert', table: 'contacts', id, values, derived: { of: 'contact' } }
}

const organizationsTable = recordTable('organizations')
const contactsTable = recordTable('contacts')
const none: readonly never[] = []

function organizationValues(state: NewCompany['state']): Record<string, ColumnValue> {
  const { roles } = state
  const values = encoded(organizationsTable, state)
  values['is_buyer'] = Number(roles.includes('buyer'))
  values['is_supplier'] = Number(roles.includes('supplier'))
  values['is_association'] = Number(roles.includes('association'))
  return values
}

/** Columns of what is there; what is empty is stored as NULL, which is how a column begins. Roles are not one column. */
function encoded(
  { byProperty, name }: RecordTable,
  state: Readonly<Record<string, unknown>>,
): Record<string, ColumnValue> {
  const values: Record<string, ColumnValue> = {}
  for (const property in state) {
    const value = state[property]
    if (property === 'roles' || isEmpty(value)) continue
    const column = byProperty.get(property)
    if (!column) throw new Error(`${name} has no column ${property}`)
    values[column.name] = column.encode(value)
  }
  return values
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object') return value === undefined
  if (value === null) return true
  for (const _ in value) return false
  return true
}

function facetsIn({ tags, industries, purchaseCategories }: NewCompany['state']): [string, string][] {
  const facets: [string, string][] = []
  for (const tag of tags ?? none) facets.push(['tag', tag])
  for (const industry of industries ?? none) facets.push(['industry', industry])
  for (const category of purchaseCategories ?? none) facets.push(['purchaseCategory', category])
  return facets
}

export const identityOfCompany = ({ state, people }: NewCompany): Identity =>
  identityOfFacts(
    identityFacts(
      identityRecordOf(
        { ...emptyOrganization, ...state },
        people.map((person) => ({ ...emptyContact, ...person.state })),
      ),
    ),
  )

const stateOf = ({ state }: NewPerson) => state
