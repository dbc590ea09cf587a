import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { identityKeys } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { Phone } from '#shared/model/contact.ts'

const Words = z.array(z.string())
const Phones = z.array(Phone)

type OrganizationRow = {
  rowKey: number
  legalName: string
  shortName: string | null
  englishName: string | null
  formerNames: string | null
  creditCode: string | null
  province: string | null
  city: string | null
  deletedAt: string | null
}
type ContactRow = { name: string; phones: string | null; emails: string | null }

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
  const contacts = sqlite.prepare<[string], ContactRow>(
    'select name, phones, emails from contacts where organization_id = ? and deleted_at is null',
  )
  const clear = sqlite.prepare('delete from identity_keys where organization_key = ?')
  const insert = sqlite.prepare(
    'insert or ignore into identity_keys (kind, key, organization_key) values (?, ?, ?)',
  )
  const keys: StoredKey[] = []
  const write = () => {
    // In the order of the index: scattered over a large table, each key would cost a page read and a page written.
    keys.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.key < b.key ? -1 : 1))
    for (const { kind, key, rowKey } of keys) insert.run(kind, key, rowKey)
    keys.length = 0
  }
  for (const id of organizationIds) {
    const row = organization.get(id)
    if (!row) continue
    if (!isNew(id)) clear.run(row.rowKey)
    if (row.deletedAt !== null) continue
    const record = identityRecordOf(
      { ...row, formerNames: parse(Words, row.formerNames) },
      contacts.all(id).map(toContact),
    )
    for (const { kind, key } of identityKeys(record)) keys.push({ kind, key, rowKey: row.rowKey })
    if (keys.length >= keysAtOnce) write()
  }
  write()
}

/** About 10 MB of keys. */
const keysAtOnce = 100_000
type StoredKey = { kind: string; key: string; rowKey: number }

export function rebuildIdentityKeys(sqlite: Database): void {
  sqlite.exec('delete from identity_keys')
  refreshIdentityKeys(
    sqlite,
    sqlite.prepare<[], string>('select id from organizations where deleted_at is null').pluck().all(),
  )
}

const toContact = ({ name, phones, emails }: ContactRow) => ({
  name,
  phones: parse(Phones, phones),
  emails: parse(Words, emails),
})

function parse<T>(schema: z.ZodType<T[]>, text: string | null): T[] {
  return text === null ? [] : schema.parse(JSON.parse(text))
}
