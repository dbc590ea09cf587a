import { rowToContactInput } from '#db/repositories/contacts.ts'
import { IdentityIndex } from '#db/repositories/identity.ts'
import { rowToOrganizationInput } from '#db/repositories/organization-rows.ts'
import type { Store } from '#db/store.ts'
import { identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, gistOfText, type IdentityGist } from '#shared/domain/dedupe/identity-gist.ts'
import { keysOfFacts, MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import { comparedOfContact, comparedOfOrganization } from '#shared/domain/dedupe/identity-record-of.ts'
import { Reached } from '#shared/domain/dedupe/reached.ts'
import { RecentMap } from '#shared/domain/recent-map.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import { ContactId, type OrganizationId } from '#shared/model/ids.ts'
import type { ImportStaging } from './import-staging.ts'
import type { FreshCompany } from './new-company.ts'
import type { PlannableRow } from './read-row.ts'
import { type Company, knownContact, knownOf, knownOrganization } from './staged-company.ts'
import { StagedKeys } from './staged-keys.ts'

/** What finding the candidates for a row takes. */
type Compared = Pick<PlannableRow, 'keys' | 'otherKeys' | 'gist'>

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
  readonly #gists
  /** Whom the last row was compared with, one of whom is opened next: staged ones by number, stored ones by row key. */
  readonly #numbersCompared = new Map<OrganizationId, number>()
  readonly #rowKeysCompared = new Map<OrganizationId, number>()
  readonly #rowKeyOf

  constructor(store: Store, staging: ImportStaging) {
    this.#staging = staging
    this.#stored = new IdentityIndex(store.sqlite)
    this.#gists = this.#stored.newGistTable()
    this.#rowKeyOf = store.sqlite
      .prepare<[string], number>('select row_key from organizations where id = ?')
      .pluck()
  }

  /** Everybody the row may be; of those found by a common brand word only the ones it takes more to tell apart. */
  candidatesFor({ keys, otherKeys, gist }: Compared): Known<OrganizationId>[] {
    const lookups = otherKeys.length === 0 ? keys : [...keys, ...otherKeys]
    const stored = this.#stored.reached(lookups)
    const staged = this.#reachedStaged(lookups)
    // A company this list has changed is compared as it is now.
    this.#moveToStaged(stored.close, staged.close)
    if (stored.byBrand.length + staged.byBrand.length > 0) this.#lookAtBrand(gist, stored, staged)
    const candidates: Known<OrganizationId>[] = []
    empty(this.#numbersCompared)
    for (const number of staged.close) {
      const known = this.#stagedRecord(number)
      candidates.push(known)
      this.#numbersCompared.set(known.id, number)
    }
    empty(this.#rowKeysCompared)
    for (const rowKey of stored.close) {
      const known = this.#stored.known(rowKey)
      if (!known) continue
      candidates.push(known)
      this.#rowKeysCompared.set(known.id, rowKey)
    }
    return candidates
  }

  /** Adds those of the same brand to the close ones who are not surely others. */
  #lookAtBrand(gist: IdentityGist, stored: Reached<number>, staged: Reached<number>): void {
    const isComplete = stored.isComplete && staged.isComplete
    const row = this.#gists.packed(gist)
    const lookAtStaged = (number: number) => {
      if (!isComplete || !this.#gists.isSurelyAnother(row, number)) staged.close.add(number)
    }
    for (const numbers of staged.byBrand) for (const number of numbers) lookAtStaged(number)
    for (const rowKeys of stored.byBrand) {
      for (const rowKey of rowKeys) {
        if (isComplete && !this.#stored.isWorthALook(row, rowKey)) continue
        const number = this.#numberByRowKey.get(rowKey)
        if (number === undefined) stored.close.add(rowKey)
        else lookAtStaged(number)
      }
    }
  }

  /** The company a row joins; from now on the staged one counts, so that it has to be saved under its number. */
  open(id: OrganizationId, row: number): { number: number; company: Company } | null {
    const number = this.#numbersCompared.get(id)
    if (number !== undefined) return { number, company: this.#staging.company(number) }
    const rowKey = this.#rowKeysCompared.get(id) ?? this.#rowKeyOf.get(id)
    const found = rowKey === undefined ? null : this.#stored.company(rowKey)
    if (rowKey === undefined || !found) return null
    const newNumber = this.#staging.newNumber()
    this.#numberByRowKey.set(rowKey, newNumber)
    this.#stored.setUnsure(rowKey)
    const record = this.#stored.known(rowKey)
    if (record) this.#remember(newNumber, record)
    const company = {
      organization: knownOrganization(id, row, rowToOrganizationInput(found.organization)),
      contacts: found.contacts.map((contact) =>
        knownContact(ContactId.parse(contact.id), id, rowToContactInput(contact)),
      ),
    }
    return { number: newNumber, company }
  }

  /** Keeps what a row brought, and the keys under which later rows find it. */
  saveNew(row: Pick<PlannableRow, 'row' | 'content' | 'keys' | 'gist'>, fresh: FreshCompany): void {
    const number = this.#staging.saveNew(row, fresh)
    const own = fresh.identity
    if (own) this.#find(number, own.keys, gistOfText(own.gist))
    else this.#find(number, row.keys, row.gist)
  }

  /** Keeps a company that a row has become by a person's decision. */
  create(company: Company): void {
    this.save(this.#staging.newNumber(), company, null)
  }

  /** Keeps a company as a row left it. `changed`: the fields the row changed, of it and of its people; null: all are new. */
  save(number: number, company: Company, changed: readonly string[] | null): void {
    this.#staging.saveCompany(number, company)
    const isSame = changed !== null && !changed.some((field) => identifying.has(field))
    const known = isSame ? this.#records.get(number) : undefined
    const facts = identityFacts(known ?? this.#remember(number, knownOf(company)))
    this.#find(number, keysOfFacts(facts), gistOf(facts))
  }

  #find(number: number, keys: readonly IdentityKey[], gist: IdentityGist): void {
    this.#gists.set(number, this.#gists.packed(gist))
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
    return this.#records.get(number) ?? this.#remember(number, this.#staging.known(number))
  }

  #remember(number: number, record: Known<OrganizationId>): Known<OrganizationId> {
    this.#records.set(number, record)
    return record
  }
}

// At most twice as many, see RecentMap; about 2 KB each.
const recordsRemembered = 400

/** Even an empty map is cleared by giving it new memory. */
function empty(map: Map<unknown, unknown>): void {
  if (map.size > 0) map.clear()
}

const identifying: ReadonlySet<string> = new Set([...comparedOfOrganization, ...comparedOfContact])
