import type { Database, Statement } from 'better-sqlite3'
import { z } from 'zod'
import { identityKeys } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { Phone } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'

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
type OrganizationRow = NamedColumns & { rowKey: number; deletedAt: string | null }
type ReachedColumns = { name: string; phones: string | null; emails: string | null }

/** The keys under which each organization is found again when a list or a person brings it once more. */
export function refreshIdentityKeys(
  sqlite: Database,
  organizationIds: Iterable<string>,
  isNew = (_id: string) => false,
): void {
  const organization = sqlite.prepare<[string], OrganizationRow>(
    `select row_key as rowKey, legal_name as legalName, short_name as shortName, english_name as englishName,
            former_names as formerNames, credit_code as creditCode, province, city, deleted_at as deletedAt
     from organizations where id = ?`,
  )
  const contacts = sqlite.prepare<[string], ReachedColumns>(
    'select name, phones, emails from contacts where organization_id = ? and deleted_at is null',
  )
  const clear = sqlite.prepare('delete from identity_keys where organization_key = ?')
  const writer = new IdentityKeyWriter(sqlite)
  for (const id of organizationIds) {
    const row = organization.get(id)
    if (!row) continue
    if (!isNew(id)) clear.run(row.rowKey)
    if (row.deletedAt !== null) continue
    writer.add(row.rowKey, keysOfColumns(row, contacts.all(id)))
  }
  writer.flush()
}

/** The keys of an organization as its columns and those of its living people say. */
export const keysOfColumns = (
  row: NamedColumns,
  contacts: readonly ReachedColumns[],
): readonly IdentityKey[] =>
  identityKeys(
    identityRecordOf({ ...row, formerNames: parse(Words, row.formerNames) }, contacts.map(toContact)),
  )

/** Writes keys in the order of their index: scattered over a large table, each would cost a page read and a page written. */
export class IdentityKeyWriter {
  readonly #insert: Statement
  readonly #keys: (IdentityKey & { rowKey: number })[] = []

  constructor(sqlite: Database) {
    this.#insert = sqlite.prepare(
      'insert or ignore into identity_keys (kind, key, organization_key) values (?, ?, ?)',
    )
  }

  add(rowKey: number, keys: readonly IdentityKey[]): void {
    for (const { kind, key } of keys) this.#keys.push({ kind, key, rowKey })
    if (this.#keys.length >= keysAtOnce) this.flush()
  }

  flush(): void {
    this.#keys.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.key < b.key ? -1 : 1))
    for (const { kind, key, rowKey } of this.#keys) this.#insert.run(kind, key, rowKey)
    this.#keys.length = 0
  }
}

/** About 10 MB of keys. */
const keysAtOnce = 100_000

export function rebuildIdentityKeys(sqlite: Database): void {
  sqlite.exec('delete from identity_keys')
  refreshIdentityKeys(
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
