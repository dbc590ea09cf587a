import type { Identity } from '#db/derived/identity-keys.ts'
import { rowToContactInput } from '#db/repositories/contacts.ts'
import { IdentityIndex } from '#db/repositories/identity.ts'
import { rowToOrganizationInput } from '#db/repositories/organization-rows.ts'
import type { Store } from '#db/store.ts'
import { GistTable } from '#shared/domain/dedupe/gist-table.ts'
import { identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, gistOfText, type IdentityGist } from '#shared/domain/dedupe/identity-gist.ts'
import { keysOfFacts, MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { Reached } from '#shared/domain/dedupe/reached.ts'
import { RecentMap } from '#shared/domain/recent-map.ts'
import type { ContactInput } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import { ContactId, type OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import type { ImportStaging } from './import-staging.ts'
import type { FreshCompany } from './new-company.ts'
import type { PlannableRow } from './read-rows.ts'
import { type Company, knownContact, knownOrganization } from './staged-company.ts'
import { StagedKeys } from './staged-keys.ts'

/** What finding the candidates for a row takes. */
type Compared = Pick<PlannableRow, 'identity' | 'otherKeys'>

/**
 * The companies a row is compared with: those of the store as this list has changed them so far, and those it brought.
 * A company is copied into the staging area only when a row really joins it.
 */
export class KnownCompanies {
  readonly #staging: ImportStaging
  readonly #stored: IdentityIndex
  readonly #stagedKeys = new StagedKeys()
  /** Numbers of staged companies by the row key of the stored one they were. */
  readonly #numberByRowKey = new Map<number, number>()
  /** Companies of this list as the matcher compares them; what falls out is read again from the staging file. */
  readonly #records = new RecentMap<number, Known<OrganizationId>>(recordsRemembered)
  readonly #gists = new GistTable()
  /** Row keys of the stored companies the last row was compared with: one of them is opened next. */
  readonly #rowKeysCompared = new Map<OrganizationId, number>()
  readonly #rowKeyOf

  constructor(store: Store, staging: ImportStaging) {
    this.#staging = staging
    this.#stored = new IdentityIndex(store.sqlite)
    this.#rowKeyOf = store.sqlite
      .prepare<[string], number>('select row_key from organizations where id = ?')
      .pluck()
  }

  /** Everybody the row may be; of those found by a common brand word only the ones it takes more to tell apart. */
  candidatesFor({ identity, otherKeys }: Compared): Known<OrganizationId>[] {
    const lookups = otherKeys.length === 0 ? identity.keys : [...identity.keys, ...otherKeys]
    const stored = this.#stored.reached(lookups)
    const staged = this.#reachedStaged(lookups)
    // A company this list has changed is compared as it is now.
    this.#moveToStaged(stored.close, staged.close)
    this.#moveToStaged(stored.byBrand, staged.byBrand)
    if (stored.byBrand.size + staged.byBrand.size > 0) this.#lookAtBrand(identity, stored, staged)
    const candidates = [...staged.close].map((number) => this.#stagedRecord(number))
    this.#rowKeysCompared.clear()
    for (const rowKey of stored.close) {
      const known = this.#stored.known(rowKey)
      if (!known) continue
      candidates.push(known)
      this.#rowKeysCompared.set(known.id, rowKey)
    }
    return candidates
  }

  /** Adds those of the same brand to the close ones who are not surely others. */
  #lookAtBrand({ gist }: Identity, stored: Reached<number>, staged: Reached<number>): void {
    const isComplete = stored.isComplete && staged.isComplete
    const row = gistOfText(gist)
    const forStored = this.#stored.packed(row)
    for (const rowKey of stored.byBrand)
      if (!isComplete || this.#stored.isWorthALook(forStored, rowKey)) stored.close.add(rowKey)
    const forStaged = this.#gists.packed(row)
    for (const number of staged.byBrand)
      if (!isComplete || !this.#gists.isSurelyAnother(forStaged, number)) staged.close.add(number)
  }

  /** The company a row joins; from now on the staged one counts, so that it has to be saved. */
  open(id: OrganizationId, row: number): Company | null {
    const number = this.#staging.numberOf(id)
    if (number !== undefined) return this.#staging.company(number)
    const rowKey = this.#rowKeysCompared.get(id) ?? this.#rowKeyOf.get(id)
    const found = rowKey === undefined ? null : this.#stored.company(rowKey)
    if (rowKey === undefined || !found) return null
    const newNumber = this.#staging.giveNumber(id)
    this.#numberByRowKey.set(rowKey, newNumber)
    const record = this.#stored.known(rowKey)
    if (record) this.#remember(newNumber, record)
    return {
      organization: knownOrganization(id, row, rowToOrganizationInput(found.organization)),
      contacts: found.contacts.map((contact) =>
        knownContact(ContactId.parse(contact.id), id, rowToContactInput(contact)),
      ),
    }
  }

  /** Keeps what a row brought, and the keys under which later rows find it. */
  saveNew(row: Pick<PlannableRow, 'row' | 'content' | 'identity'>, fresh: FreshCompany): void {
    const { keys, gist } = fresh.identity ?? row.identity
    this.#find(this.#staging.saveNew(row, fresh), keys, gistOfText(gist))
  }

  /** Keeps a company as a row left it. `changed`: the fields the row changed, of it and of its people; null: all are new. */
  save(company: Company, changed: readonly string[] | null): void {
    const number = this.#staging.saveCompany(company)
    const isSame = changed !== null && !changed.some((field) => identifying.has(field))
    const known = isSame ? this.#records.get(number) : undefined
    const facts = identityFacts(known ?? this.#remember(number, recordOf(company)))
    this.#find(number, keysOfFacts(facts), gistOf(facts))
  }

  #find(number: number, keys: readonly IdentityKey[], gist: IdentityGist): void {
    this.#gists.set(number, gist)
    for (const key of keys) this.#stagedKeys.add(key, number, MOST_ORGANIZATIONS_PER_KEY[key.kind] + 1)
  }

  #reachedStaged(keys: readonly IdentityKey[]): Reached<number> {
    const reached = new Reached<number>()
    for (const key of keys) reached.add(key.kind, this.#stagedKeys.under(key))
    return reached
  }

  #moveToStaged(rowKeys: Set<number>, numbers: Set<number>): void {
    if (this.#numberByRowKey.size === 0) return
    for (const rowKey of rowKeys) {
      const number = this.#numberByRowKey.get(rowKey)
      if (number === undefined) continue
      rowKeys.delete(rowKey)
      numbers.add(number)
    }
  }

  #stagedRecord(number: number): Known<OrganizationId> {
    return this.#records.get(number) ?? this.#remember(number, recordOf(this.#staging.company(number)))
  }

  #remember(number: number, record: Known<OrganizationId>): Known<OrganizationId> {
    this.#records.set(number, record)
    return record
  }
}

// At most twice as many, see RecentMap; about 2 KB each.
const recordsRemembered = 4_000

const recordOf = ({ organization, contacts }: Company): Known<OrganizationId> => ({
  id: organization.id,
  ...identityRecordOf(
    organization.state,
    contacts.map(({ state }) => state),
  ),
})

// What `recordOf` takes of a company and its people.
const identifying: ReadonlySet<string> = new Set<keyof OrganizationInput | keyof ContactInput>([
  'legalName',
  'shortName',
  'englishName',
  'formerNames',
  'creditCode',
  'province',
  'city',
  'name',
  'phones',
  'emails',
])
