import type { Database, Statement } from 'better-sqlite3'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { GistTable, type PackedGist } from '#shared/domain/dedupe/gist-table.ts'
import { identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, gistOfText, type IdentityGist } from '#shared/domain/dedupe/identity-gist.ts'
import { MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { KeyFilter } from '#shared/domain/dedupe/key-filter.ts'
import { Reached } from '#shared/domain/dedupe/reached.ts'
import { RecentMap } from '#shared/domain/recent-map.ts'
import { type Contact, Phone } from '#shared/model/contact.ts'
import { type IdentityKey, IdentityKeyKind } from '#shared/model/duplicate.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import type { Organization } from '#shared/model/organization.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { rowToContact } from './contacts.ts'
import { rowToOrganization } from './organization-rows.ts'

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

/** The same for one organization at a time, with statements prepared once for thousands of them. */
export function companyReader(store: Store): (key: number) => KnownCompany | null {
  const organization = store.orm
    .select()
    .from(organizations)
    .where(eq(organizations.rowKey, sql.placeholder('key')))
    .prepare()
  const living = and(eq(contacts.organizationId, sql.placeholder('id')), isNull(contacts.deletedAt))
  const people = store.orm.select().from(contacts).where(living).prepare()
  return (key) => {
    const row = organization.get({ key })
    return row
      ? { organization: rowToOrganization(row), contacts: people.all({ id: row.id }).map(rowToContact) }
      : null
  }
}

type IdentityRow = {
  id: string
  legalName: string
  shortName: string | null
  englishName: string | null
  formerNames: string | null
  creditCode: string | null
  province: string | null
  city: string | null
  people: string
}

/**
 * The organizations of the store as the matcher compares them: a few columns each, read once and remembered, for
 * comparing a hundred thousand rows with a million companies. Valid as long as nothing else writes.
 */
export class IdentityIndex {
  readonly #under = new Map<IdentityKeyKind, Statement<[string], number>>()
  readonly #read: Statement<[number], IdentityRow>
  readonly #readGist: Statement<[number], string>
  readonly #records = new RecentMap<number, Known<OrganizationId>>(recordsRemembered)
  readonly #gists = new GistTable()
  readonly #brands = new RecentMap<string, readonly number[]>(brandsRemembered)
  readonly #allKeys: Statement<[], [kind: string, key: string]>
  readonly #organizations: number
  /** Reading all keys pays off when a twentieth as many records are looked for. */
  readonly #worthFiltering: number
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
    this.#allKeys = sqlite.prepare<[], [string, string]>('select kind, key from identity_keys').raw()
    this.#organizations =
      sqlite.prepare<[], number>('select ifnull(max(row_key), 0) from organizations').pluck().get() ?? 0
    this.#worthFiltering = Math.max(1_000, Math.ceil(this.#organizations / 20))
    this.#read = sqlite.prepare<[number], IdentityRow>(
      `select o.id, o.legal_name as legalName, o.short_name as shortName, o.english_name as englishName,
              o.former_names as formerNames, o.credit_code as creditCode, o.province, o.city,
              (select json_group_array(json_array(c.name, json(ifnull(c.phones, '[]')), json(ifnull(c.emails, '[]'))))
               from contacts c where c.organization_id = o.id and c.deleted_at is null) as people
       from organizations o where o.row_key = ?`,
    )
    this.#readGist = sqlite
      .prepare<[number], string>('select gist from identity_gists where organization_key = ?')
      .pluck()
  }

  /** Organizations stored under any of `keys`; a key that leads to too many says nothing and is skipped. */
  candidates(keys: readonly IdentityKey[]): Known<OrganizationId>[] {
    const { close, byBrand } = this.reached(keys)
    return [...new Set([...close, ...byBrand])].flatMap((rowKey) => this.known(rowKey) ?? [])
  }

  /** Row keys of the organizations that `keys` lead to. */
  reached(keys: readonly IdentityKey[]): Reached<number> {
    const reached = new Reached<number>()
    this.#asked += 1
    if (this.#asked === this.#worthFiltering) this.#filter = this.#makeFilter()
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
    const row = this.#read.get(rowKey)
    if (!row) return null
    const known = {
      id: OrganizationId.parse(row.id),
      ...identityRecordOf({ ...row, formerNames: words(row.formerNames) }, peopleOf(row.people)),
    }
    this.#records.set(rowKey, known)
    return known
  }

  gist(rowKey: number): IdentityGist | null {
    const text = this.#readGist.get(rowKey)
    return text === undefined ? this.#gistWorkedOut(rowKey) : gistOfText(text)
  }

  packed(gist: IdentityGist): PackedGist {
    return this.#gists.packed(gist)
  }

  /** `row`: packed here. False for whoever is gone. */
  isWorthALook(row: PackedGist, rowKey: number): boolean {
    if (!this.#gists.has(rowKey)) {
      const gist = this.gist(rowKey)
      if (!gist) return false
      this.#gists.set(rowKey, gist)
    }
    return !this.#gists.isSurelyAnother(row, rowKey)
  }

  /** In a store from before gists were kept, until `fillIdentityGists` has come by. */
  #gistWorkedOut(rowKey: number): IdentityGist | null {
    const known = this.known(rowKey)
    return known && gistOf(identityFacts(known))
  }

  #makeFilter(): KeyFilter {
    const filter = new KeyFilter(this.#organizations * keysPerOrganization)
    for (const [kind, key] of this.#allKeys.iterate()) filter.add(kind, key)
    return filter
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
const recordsRemembered = 4_000
const brandsRemembered = 5_000
const keysPerOrganization = 9

const Words = z.array(z.string())
const People = z.array(z.tuple([z.string(), z.array(Phone), Words]))

const words = (text: string | null): string[] => (text === null ? [] : Words.parse(JSON.parse(text)))
const peopleOf = (text: string) =>
  People.parse(JSON.parse(text)).map(([name, phones, emails]) => ({ name, phones, emails }))
