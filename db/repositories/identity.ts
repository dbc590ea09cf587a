import { inArray } from 'drizzle-orm'
import { MOST_ORGANIZATIONS_PER_KEY } from '#shared/domain/dedupe/identity-keys.ts'
import type { Contact } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import type { Organization } from '#shared/model/organization.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { rowToContact } from './contacts.ts'
import { rowToOrganization } from './organization-rows.ts'

/** Row keys of the organizations stored under any of `keys`; a key that leads to too many says nothing and is skipped. */
export function organizationKeysUnder(store: Store, keys: readonly IdentityKey[]): number[] {
  const find = store.sqlite
    .prepare<[string, string, number], number>(
      'select organization_key from identity_keys where kind = ? and key = ? limit ?',
    )
    .pluck()
  const found = new Set<number>()
  for (const { kind, key } of keys) {
    const most = MOST_ORGANIZATIONS_PER_KEY[kind]
    const under = find.all(kind, key, most + 1)
    if (under.length > most && kind !== 'name') continue
    for (const each of under.slice(0, most)) found.add(each)
  }
  return [...found]
}

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
