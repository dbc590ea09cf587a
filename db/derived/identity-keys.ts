import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type IdentityFacts, identityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, gistText } from '#shared/domain/dedupe/identity-gist.ts'
import { keysOfFacts } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { Phone } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import { insertRows } from '../insert-rows.ts'

const Words = z.array(z.string())
const Phones = z.array(Phone)

type NamedColumns = {
  legalName: string
  shortName: string | null
  englishName: string | null
  formerNames: string | null
  creditCode: string | null
  province: string | null
  city: string | null
}
type OrganizationRow = NamedColumns & { rowKey: number; id: string; deletedAt: string | null }
type ReachedColumns = { name: string; phones: string | null; emails: string | null }

/** The keys under which an organization is found again, and `gistText` of what tells it from others of its brand. */
export type Identity = { readonly keys: readonly IdentityKey[]; readonly gist: string }

/** Brings what each organization is found and told apart by up to date. */
export function refreshIdentities(
  sqlite: Database,
  organizationIds: Iterable<string>,
  isNew = (_id: string) => false,
): void {
  const organization = sqlite.prepare<[string], OrganizationRow>(`${organizationSql} where id = ?`)
  const contacts = sqlite.prepare<[string], ReachedColumns>(contactsSql)
  const known = storedIdentities(sqlite)
  const writer = new IdentityWriter(sqlite)
  for (const id of organizationIds) {
    const row = organization.get(id)
    if (!row) continue
    const identity = row.deletedAt === null ? identityOfColumns(row, contacts.all(id)) : null
    const missing = isNew(id) ? identity : known.without(row.rowKey, identity)
    if (missing) writer.add(row.rowKey, missing)
  }
  writer.flush()
}

/**
 * What is stored of organizations. `without` takes away what does not belong to `identity` and returns what of it is
 * lacking: one number more for a company leaves the other eight keys where they are.
 */
function storedIdentities(sqlite: Database) {
  // The pluses keep SQLite from weighing each value against its statistics, which means preparing the query again.
  const keys = sqlite.prepare<[number], IdentityKey>(
    'select kind, key from identity_keys where organization_key = +?',
  )
  const removeKey = sqlite.prepare(
    'delete from identity_keys where kind = ? and key = ? and organization_key = ?',
  )
  const removeGist = sqlite.prepare('delete from identity_gists where organization_key = ?')
  return {
    without: (rowKey: number, identity: Identity | null): Identity | null => {
      const lacking = new Map(identity?.keys.map((each) => [nameOfKey(each), each]))
      for (const each of keys.all(rowKey)) {
        if (!lacking.delete(nameOfKey(each))) removeKey.run(each.kind, each.key, rowKey)
      }
      removeGist.run(rowKey)
      return identity && { keys: [...lacking.values()], gist: identity.gist }
    },
  }
}

const nameOfKey = ({ kind, key }: IdentityKey): string => `${kind} ${key}`

const organizationSql = `select row_key as rowKey, id, legal_name as legalName, short_name as shortName,
    english_name as englishName, former_names as formerNames, credit_code as creditCode, province, city,
    deleted_at as deletedAt
  from organizations`
const contactsSql =
  'select name, phones, emails from contacts where organization_id = +? and deleted_at is null'

/**
 * Works out the gists that organizations of a store from before gists lack, a few row keys at a time. Returns from where
 * to go on, null at the end.
 */
export function fillIdentityGists(sqlite: Database, from: number, rowKeys = 500): number | null {
  const lacking = sqlite.prepare<[number, number], OrganizationRow>(
    `${organizationSql} where row_key >= ? and row_key < ? and deleted_at is null
       and not exists (select 1 from identity_gists where organization_key = row_key)`,
  )
  const contacts = sqlite.prepare<[string], ReachedColumns>(contactsSql)
  const insert = sqlite.prepare(`${insertGists} values (?, ?)`)
  const last = sqlite.prepare<[], number | null>('select max(row_key) from organizations').pluck().get() ?? 0
  const fill = sqlite.transaction(() => {
    for (const row of lacking.all(from, from + rowKeys))
      insert.run(row.rowKey, identityOfColumns(row, contacts.all(row.id)).gist)
  })
  fill()
  return from + rowKeys > last ? null : from + rowKeys
}

export const identityOfFacts = (facts: IdentityFacts): Identity => ({
  keys: keysOfFacts(facts),
  gist: gistText(gistOf(facts)),
})

/** The identity of an organization as its columns and those of its living people say. */
export function identityOfColumns(row: NamedColumns, contacts: readonly ReachedColumns[]): Identity {
  return identityOfFacts(
    identityFacts(
      identityRecordOf({ ...row, formerNames: parse(Words, row.formerNames) }, contacts.map(toContact)),
    ),
  )
}

/** Writes keys in the order of their index: scattered over a large table, each would cost a page read and a page written. */
export class IdentityWriter {
  readonly #sqlite: Database
  #gists: ColumnValue[] = []
  readonly #byKind = new Map<string, { key: string; rowKey: number }[]>()
  #count = 0

  constructor(sqlite: Database) {
    this.#sqlite = sqlite
  }

  add(rowKey: number, { keys, gist }: Identity): void {
    this.#gists.push(rowKey, gist)
    for (const { kind, key } of keys) {
      const ofKind = this.#byKind.get(kind)
      if (ofKind) ofKind.push({ key, rowKey })
      else this.#byKind.set(kind, [{ key, rowKey }])
    }
    this.#count += keys.length
    if (this.#count >= keysAtOnce) this.flush()
  }

  flush(): void {
    insertRows(this.#sqlite, insertGists, 2, this.#gists)
    for (const [kind, keys] of this.#byKind) {
      keys.sort((a, b) => (a.key < b.key ? -1 : 1))
      const values: ColumnValue[] = []
      for (const { key, rowKey } of keys) values.push(key, rowKey)
      insertRows(this.#sqlite, insertKeys, 2, values, [kind])
    }
    this.#gists = []
    this.#byKind.clear()
    this.#count = 0
  }
}

const insertKeys = 'insert or ignore into identity_keys (kind, key, organization_key)'
const insertGists = 'insert or fail into identity_gists (organization_key, gist)'

/** About 6 MB of keys. */
const keysAtOnce = 60_000

export function rebuildIdentities(sqlite: Database): void {
  sqlite.exec('delete from identity_keys; delete from identity_gists')
  refreshIdentities(
    sqlite,
    sqlite.prepare<[], string>('select id from organizations where deleted_at is null').pluck().all(),
  )
}

const toContact = ({ name, phones, emails }: ReachedColumns) => ({
  name,
  phones: parse(Phones, phones),
  emails: parse(Words, emails),
})

function parse<T>(schema: z.ZodType<T[]>, text: string | null): T[] {
  return text === null ? [] : schema.parse(JSON.parse(text))
}
