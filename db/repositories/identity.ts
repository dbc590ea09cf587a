import type { Database, Statement } from 'better-sqlite3'
import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import { type Contact, Phone } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
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
  const found = store.orm.select().from(organizations).where(inArray(organizations.rowKey, [...keys])).all()
  const ids = found.map(({ id }) => id)
  const people = store.orm.select().from(contacts).where(inArray(contacts.organizationId, ids)).all()
  return found.map((row) => ({
    organization: rowToOrganization(row),
    contacts: people.filter((each) => each.organizationId === row.id && each.deletedAt === null).map(rowToContact),
  }))
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
  readonly #under: Statement<[string, string, number], number>
  readonly #read: Statement<[number], IdentityRow>
  readonly #remembered = new Map<number, Known<OrganizationId>>()

  constructor(sqlite: Database) {
    this.#under = sqlite
      .prepare<[string, string, number], number>('select organization_key from identity_keys where kind = ? and key = ? limit ?')
      .pluck()
    this.#read = sqlite.prepare<[number], IdentityRow>(
      `select o.id, o.legal_name as legalName, o.short_name as shortName, o.english_name as englishName,
              o.former_names as formerNames, o.credit_code as creditCode, o.province, o.city,
              (select json_group_array(json_array(c.name, json(ifnull(c.phones, '[]')), json(ifnull(c.emails, '[]'))))
               from contacts c where c.organization_id = o.id and c.deleted_at is null) as people
       from organizations o where o.row_key = ?`,
    )
  }

  /** Organizations stored under any of `keys`; a key that leads to too many says nothing and is skipped. */
  candidates(keys: readonly IdentityKey[]): Known<OrganizationId>[] {
    const found = new Set<number>()
    for (const { kind, key } of keys) {
      const most = MOST_ORGANIZATIONS_PER_KEY[kind]
      const under = this.#under.all(kind, key, most + 1)
      if (under.length > most && kind !== 'name') continue
      for (const each of under.slice(0, most)) found.add(each)
    }
    return [...found].flatMap((rowKey) => this.#known(rowKey) ?? [])
  }

  #known(rowKey: number): Known<OrganizationId> | null {
    const remembered = this.#remembered.get(rowKey)
    if (remembered) return remembered
    const row = this.#read.get(rowKey)
    if (!row) return null
    const known = { id: OrganizationId.parse(row.id), ...identityRecordOf({ ...row, formerNames: words(row.formerNames) }, peopleOf(row.people)) }
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(rowKey, known)
    return known
  }
}

/** About 2 KB each with what the matcher works out of them. */
const mostRemembered = 20_000

const Words = z.array(z.string())
const People = z.array(z.tuple([z.string(), z.array(Phone), Words]))

const words = (text: string | null): string[] => (text === null ? [] : Words.parse(JSON.parse(text)))
const peopleOf = (text: string) => People.parse(JSON.parse(text)).map(([name, phones, emails]) => ({ name, phones, emails }))
