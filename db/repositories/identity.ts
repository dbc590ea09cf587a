import type { Database, Statement } from 'better-sqlite3'
import { inArray } from 'drizzle-orm'
import { GistTable, type PackedGist } from '#shared/domain/dedupe/gist-table.ts'
import { identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import {
  gistOf,
  gistOfList,
  gistOfText,
  type IdentityGist,
  type StoredGist,
} from '#shared/domain/dedupe/identity-gist.ts'
import { MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import {
  comparedOfContact,
  comparedOfOrganization,
  identityRecordOf,
} from '#shared/domain/dedupe/identity-record-of.ts'
import { KeyFilter } from '#shared/domain/dedupe/key-filter.ts'
import { Reached } from '#shared/domain/dedupe/reached.ts'
import { RecentMap } from '#shared/domain/recent-map.ts'
import type { Contact } from '#shared/model/contact.ts'
import { type IdentityKey, IdentityKeyKind } from '#shared/model/duplicate.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import type { Organization } from '#shared/model/organization.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { type ContactRow, rowToContact } from './contacts.ts'
import { type OrganizationRow, rowToOrganization } from './organization-rows.ts'
import { recordSelect } from './record-rows.ts'

export type KnownCompany = { organization: Organization; contacts: Contact[] }

/** Organizations with their living contacts, in two statements however many they are. */
export function companiesByKeys(store: Store, keys: readonly number[]): KnownCompany[] {
  if (keys.length === 0) return []
  const found = store.orm
    .select()
    .from(organizations)
    .where(inArray(organizations.rowKey, [...keys]))
    .all()
  const ids = found.map(({ id }) => id)
  const people = store.orm.select().from(contacts).where(inArray(contacts.organizationId, ids)).all()
  return found.map((row) => ({
    organization: rowToOrganization(row),
    contacts: people
      .filter((each) => each.organizationId === row.id && each.deletedAt === null)
      .map(rowToContact),
  }))
}

/** The rows of an organization and of its living people. */
export type CompanyRows<
  OfOrganization extends keyof OrganizationRow = keyof OrganizationRow,
  OfContact extends keyof ContactRow = keyof ContactRow,
> = {
  organization: Pick<OrganizationRow, OfOrganization | 'id'>
  contacts: Pick<ContactRow, OfContact>[]
}

/** Reads one company at a time, by its row key, thousands of them. */
function companyReader<OfOrganization extends keyof OrganizationRow, OfContact extends keyof ContactRow>(
  sqlite: Database,
  ofOrganization?: readonly OfOrganization[],
  ofContact?: readonly OfContact[],
): (rowKey: number) => CompanyRows<OfOrganization, OfContact> | null {
  type Rows = CompanyRows<OfOrganization, OfContact>
  const { sql: organizationSql, decode: decodeOrganization } = recordSelect(
    organizations,
    ofOrganization && ['id', ...ofOrganization],
  )
  const { sql: contactSql, decode: decodeContact } = recordSelect(contacts, ofContact)
  const organization = sqlite.prepare<[number], Rows['organization']>(`${organizationSql} where row_key = ?`)
  const people = sqlite.prepare<[string], Rows['contacts'][number]>(
    // For the plus see IdentityIndex.
    `${contactSql} where organization_id = +? and deleted_at is null`,
  )
  return (rowKey) => {
    const row = organization.get(rowKey)
    if (!row) return null
    const found = people.all(row.id)
    decodeOrganization(row)
    for (const each of found) decodeContact(each)
    return { organization: row, contacts: found }
  }
}

/**
 * The organizations of the store as the matcher compares them: a few columns each, read once and remembered, for
 * comparing a hundred thousand rows with a million companies. Valid as long as nothing else writes.
 */
export class IdentityIndex {
  readonly #under = new Map<IdentityKeyKind, Statement<[string], number>>()
  readonly #read
  readonly #readCompared
  readonly #readGist: Statement<[number], string>
  readonly #records = new RecentMap<number, Known<OrganizationId>>(recordsRemembered)
  readonly #gists = new GistTable()
  readonly #brands = new RecentMap<string, readonly number[]>(brandsRemembered)
  readonly #keyLines: Statement<[number, number], [lines: string | null, count: number]>
  readonly #keysBetween: Statement<[number, number], [kind: string, key: string]>
  readonly #gistsBetween: Statement<[number, number], string | null>
  readonly #organizations: number
  /** Reading all keys and gists pays off when a twentieth as many records are looked for. */
  readonly #worthReadingAll: number
  #asked = 0
  #filter: KeyFilter | null = null

  constructor(sqlite: Database) {
    for (const [kind, most] of Object.entries(MOST_ORGANIZATIONS_PER_KEY)) {
      const under = sqlite
        .prepare<[string], number>(
          // The plus keeps SQLite from weighing each value against its statistics, and a bound limit would be looked at
          // just so: either means preparing the query again each time.
          `select organization_key from identity_keys where kind = '${kind}' and key = +? limit ${most + 1}`,
        )
        .pluck()
      this.#under.set(IdentityKeyKind.parse(kind), under)
    }
    const between = 'from identity_keys where organization_key > ? and organization_key <= ?'
    this.#keyLines = sqlite
      .prepare<[number, number], [string | null, number]>(
        `select group_concat(kind || ' ' || key, char(10)), count(*) ${between}`,
      )
      .raw()
    this.#keysBetween = sqlite
      .prepare<[number, number], [string, string]>(`select kind, key ${between}`)
      .raw()
    this.#gistsBetween = sqlite
      .prepare<[number, number], string | null>(
        `select '[' || group_concat('[' || organization_key || ',' || gist || ']') || ']'
         from identity_gists where organization_key > ? and organization_key <= ?`,
      )
      .pluck()
    this.#organizations =
      sqlite.prepare<[], number>('select ifnull(max(row_key), 0) from organizations').pluck().get() ?? 0
    this.#worthReadingAll = Math.max(1_000, Math.ceil(this.#organizations / 20))
    this.#read = companyReader(sqlite)
    this.#readCompared = companyReader(sqlite, comparedOfOrganization, comparedOfContact)
    this.#readGist = sqlite
      .prepare<[number], string>('select gist from identity_gists where organization_key = ?')
      .pluck()
  }

  /** Organizations stored under any of `keys`; a key that leads to too many says nothing and is skipped. */
  candidates(keys: readonly IdentityKey[]): Known<OrganizationId>[] {
    const { close, byBrand } = this.reached(keys)
    return [...new Set([...close, ...byBrand.flat()])].flatMap((rowKey) => this.known(rowKey) ?? [])
  }

  /** Row keys of the organizations that `keys` lead to. */
  reached(keys: readonly IdentityKey[]): Reached<number> {
    const reached = new Reached<number>()
    this.#asked += 1
    if (this.#asked === this.#worthReadingAll) {
      this.#filter = this.#makeFilter()
      this.#readGists()
    }
    for (const each of keys) {
      if (this.#filter?.mayHave(each) === false) continue
      const { kind, key } = each
      reached.add(kind, kind === 'brand' ? this.#underBrand(key) : this.#keysUnder(kind, key))
    }
    return reached
  }

  known(rowKey: number): Known<OrganizationId> | null {
    const remembered = this.#records.get(rowKey)
    if (remembered) return remembered
    const rows = this.#readCompared(rowKey)
    if (!rows) return null
    const { organization, contacts: people } = rows
    const known = {
      id: OrganizationId.parse(organization.id),
      ...identityRecordOf(
        { ...organization, formerNames: organization.formerNames ?? [] },
        people.map(({ name, phones, emails }) => ({ name, phones: phones ?? [], emails: emails ?? [] })),
      ),
    }
    this.#records.set(rowKey, known)
    return known
  }

  company(rowKey: number): CompanyRows | null {
    return this.#read(rowKey)
  }

  gist(rowKey: number): IdentityGist | null {
    const text = this.#readGist.get(rowKey)
    return text === undefined ? this.#gistWorkedOut(rowKey) : gistOfText(text)
  }

  /** A table whose packed gists can be compared with those here. */
  newGistTable(): GistTable {
    return new GistTable(this.#gists.places)
  }

  /** `row`: packed by a `newGistTable`. False for whoever is gone. */
  isWorthALook(row: PackedGist, rowKey: number): boolean {
    if (!this.#gists.has(rowKey)) {
      const gist = this.gist(rowKey)
      if (!gist) return false
      this.#gists.set(rowKey, this.#gists.packed(gist))
    }
    return !this.#gists.isSurelyAnother(row, rowKey)
  }

  /** From now on this one is always worth a look: somebody knows better what tells it apart. */
  setUnsure(rowKey: number): void {
    this.#gists.setUnsure(rowKey)
  }

  /** In a store from before gists were kept, until `fillIdentityGists` has come by. */
  #gistWorkedOut(rowKey: number): IdentityGist | null {
    const known = this.known(rowKey)
    return known && gistOf(identityFacts(known))
  }

  #makeFilter(): KeyFilter {
    const filter = new KeyFilter(this.#organizations * keysPerOrganization)
    // As few large texts: two strings a key would take three times as long.
    for (let from = 0; from < this.#organizations; from += readAtOnce) {
      const [lines, count] = this.#keyLines.get(from, from + readAtOnce) ?? [null, 0]
      if (lines === null || filter.addLines(lines) === count) continue
      // Nobody types a line break into a number, but one from elsewhere would make two keys of it.
      for (const [kind, key] of this.#keysBetween.all(from, from + readAtOnce)) filter.add(kind, key)
    }
    return filter
  }

  #readGists(): void {
    for (let from = 0; from < this.#organizations; from += readAtOnce) {
      const text = this.#gistsBetween.get(from, from + readAtOnce) ?? '[]'
      const gists: [rowKey: number, StoredGist][] = JSON.parse(text)
      for (const [rowKey, stored] of gists)
        if (!this.#gists.has(rowKey)) this.#gists.set(rowKey, this.#gists.packed(gistOfList(stored)))
    }
  }

  #keysUnder(kind: IdentityKeyKind, key: string): number[] {
    return this.#under.get(kind)?.all(key) ?? []
  }

  /** Brands come again and again; the other keys of a list hardly ever do. */
  #underBrand(key: string): readonly number[] {
    const remembered = this.#brands.get(key)
    if (remembered) return remembered
    const under = this.#keysUnder('brand', key)
    this.#brands.set(key, under)
    return under
  }
}

// At most twice as many, see RecentMap; about 2 KB and 250 bytes each.
const recordsRemembered = 400
const brandsRemembered = 10_000
const keysPerOrganization = 9
/** Organizations whose keys are some 100 KB of text. */
const readAtOnce = 500
