import { companiesByKeys, organizationKeysUnder } from '#db/repositories/identity.ts'
import type { Store } from '#db/store.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { identityKeys, lookupKeys, MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { IdentityRecord, Known } from '#shared/domain/dedupe/identity-record.ts'
import type { Contact, ContactInput } from '#shared/model/contact.ts'
import { ContactInput as ContactSchema } from '#shared/model/contact.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { type Organization, type OrganizationInput, OrganizationInput as OrganizationSchema } from '#shared/model/organization.ts'
import type { ImportStaging, StagedContact, StagedOrganization } from './import-staging.ts'

export type Company = { organization: StagedOrganization; contacts: StagedContact[] }

/**
 * The companies a row is compared with: those of the store as this list has changed them so far, and those it brought.
 * A company is copied into the staging area only when a row really joins it.
 */
export class KnownCompanies {
  readonly #store: Store
  readonly #staging: ImportStaging

  constructor(store: Store, staging: ImportStaging) {
    this.#store = store
    this.#staging = staging
  }

  candidatesFor(record: IdentityRecord): Known<OrganizationId>[] {
    const keys = lookupKeys(record)
    const stored = companiesByKeys(this.#store, organizationKeysUnder(this.#store, keys))
    const candidates = new Map<OrganizationId, Known<OrganizationId>>()
    for (const { organization, contacts } of stored) {
      candidates.set(organization.id, { id: organization.id, ...identityRecordOf(organization, contacts) })
    }
    // What this list did to a company comes last, so that it is compared as it is now.
    for (const company of this.#stagedUnder(keys)) {
      candidates.set(company.organization.id, { id: company.organization.id, ...recordOf(company) })
    }
    for (const id of candidates.keys()) {
      const staged = this.#staged(id)
      if (staged) candidates.set(id, { id, ...recordOf(staged) })
    }
    return [...candidates.values()]
  }

  /** The company a row joins, staged from now on. */
  open(id: OrganizationId, row: number): Company | null {
    const staged = this.#staged(id)
    if (staged) return staged
    const [found] = companiesByKeys(this.#store, this.#rowKeysOf(id))
    if (!found) return null
    const state = organizationInput(found.organization)
    const organization: StagedOrganization = { id, isNew: false, row, state, original: state, settled: [] }
    const contacts = found.contacts.map((contact): StagedContact => {
      const contactState = contactInput(contact)
      return { id: contact.id, organizationId: id, isNew: false, state: contactState, original: contactState, settled: [] }
    })
    this.#staging.saveOrganization(organization)
    for (const each of contacts) this.#staging.saveContact(each)
    return { organization, contacts }
  }

  /** Keeps a company as a row left it, and the keys under which later rows find it. */
  save(company: Company): void {
    this.#staging.saveOrganization(company.organization)
    for (const each of company.contacts) this.#staging.saveContact(each)
    this.#staging.addKeys(company.organization.id, identityKeys(recordOf(company)))
  }

  #staged(id: string): Company | null {
    const organization = this.#staging.organization(id)
    return organization ? { organization, contacts: this.#staging.contactsOf(id) } : null
  }

  #stagedUnder(keys: ReturnType<typeof lookupKeys>): Company[] {
    const ids = new Set<string>()
    for (const key of keys) {
      const most = MOST_ORGANIZATIONS_PER_KEY[key.kind]
      const under = this.#staging.idsUnder(key, most + 1)
      if (under.length > most && key.kind !== 'name') continue
      for (const id of under.slice(0, most)) ids.add(id)
    }
    return [...ids].flatMap((id) => this.#staged(id) ?? [])
  }

  #rowKeysOf(id: OrganizationId): number[] {
    return this.#store.sqlite.prepare<[string], number>('select row_key from organizations where id = ?').pluck().all(id)
  }
}

export const recordOf = ({ organization, contacts }: Company): IdentityRecord =>
  identityRecordOf(organization.state, contacts.map(({ state }) => state))

const organizationInput = (organization: Organization): OrganizationInput => OrganizationSchema.strip().parse(organization)
const contactInput = (contact: Contact): ContactInput => ContactSchema.strip().parse(contact)
