import { companiesByKeys, IdentityIndex } from '#db/repositories/identity.ts'
import type { Store } from '#db/store.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { identityKeys, lookupKeys, MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { IdentityRecord, Known } from '#shared/domain/dedupe/identity-record.ts'
import type { Contact, ContactInput } from '#shared/model/contact.ts'
import { ContactInput as ContactSchema } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
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
  readonly #stored: IdentityIndex
  /** Companies of this list as the matcher compares them; what falls out is read again from the staging file. */
  readonly #compared = new Map<string, Known<OrganizationId>>()

  constructor(store: Store, staging: ImportStaging) {
    this.#store = store
    this.#staging = staging
    this.#stored = new IdentityIndex(store.sqlite)
  }

  candidatesFor(record: IdentityRecord): Known<OrganizationId>[] {
    const keys = lookupKeys(record)
    const candidates = new Map<string, Known<OrganizationId>>()
    for (const known of this.#stored.candidates(keys)) candidates.set(known.id, known)
    for (const id of this.#idsStagedUnder(keys)) candidates.set(id, candidates.get(id) ?? this.#fromStaging(id))
    // A company this list has changed is compared as it is now.
    return [...candidates.keys()].flatMap((id) => (this.#staging.has(id) ? this.#fromStaging(id) : (candidates.get(id) ?? [])))
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
    this.#staging.addKeys(company.organization.id, identityKeys(this.#remember(company)))
  }

  #staged(id: string): Company | null {
    const organization = this.#staging.organization(id)
    return organization ? { organization, contacts: this.#staging.contactsOf(id) } : null
  }

  #fromStaging(id: string): Known<OrganizationId> {
    const compared = this.#compared.get(id)
    if (compared) return compared
    const company = this.#staged(id)
    if (!company) throw new Error(`not staged: ${id}`)
    return this.#remember(company)
  }

  #remember(company: Company): Known<OrganizationId> {
    const known = { id: company.organization.id, ...recordOf(company) }
    if (this.#compared.size >= mostRemembered) this.#compared.clear()
    this.#compared.set(known.id, known)
    return known
  }

  #idsStagedUnder(keys: readonly IdentityKey[]): Set<string> {
    const ids = new Set<string>()
    for (const key of keys) {
      const most = MOST_ORGANIZATIONS_PER_KEY[key.kind]
      const under = this.#staging.idsUnder(key, most + 1)
      if (under.length > most && key.kind !== 'name') continue
      for (const id of under.slice(0, most)) ids.add(id)
    }
    return ids
  }

  #rowKeysOf(id: OrganizationId): number[] {
    return this.#store.sqlite.prepare<[string], number>('select row_key from organizations where id = ?').pluck().all(id)
  }
}

/** About 2 KB each with what the matcher works out of them. */
const mostRemembered = 20_000

const recordOf = ({ organization, contacts }: Company): IdentityRecord =>
  identityRecordOf(organization.state, contacts.map(({ state }) => state))

const organizationInput = (organization: Organization): OrganizationInput => OrganizationSchema.strip().parse(organization)
const contactInput = (contact: Contact): ContactInput => ContactSchema.strip().parse(contact)
