import { and, asc, desc, eq, type InferSelectModel, inArray, isNull } from 'drizzle-orm'
import { BuyingRole, Channel, type Contact, type ContactInput } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import type { Patch } from '#shared/model/patch.ts'
import { contacts } from '../schema/contacts.ts'
import type { Store } from '../store.ts'
import { known, listOrNull } from './organization-rows.ts'

export function contactsOf(store: Store, organizationId: OrganizationId): Contact[] {
  return store.orm
    .select()
    .from(contacts)
    .where(and(eq(contacts.organizationId, organizationId), isNull(contacts.deletedAt)))
    .orderBy(desc(contacts.isPrimary), asc(contacts.department), asc(contacts.rowKey))
    .all()
    .map(rowToContact)
}

export function findContact(store: Store, id: ContactId): Contact | null {
  const row = store.orm.select().from(contacts).where(eq(contacts.id, id)).get()
  return row ? rowToContact(row) : null
}

export function contactNamesById(store: Store, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map()
  const rows = store.orm
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(inArray(contacts.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function contactColumns(input: Patch<ContactInput>) {
  const { phones, emails, consent, custom, ...same } = input
  return {
    ...same,
    ...(phones && { phones: listOrNull(phones) }),
    ...(emails && { emails: listOrNull(emails) }),
    ...(consent && { consent: listOrNull(consent) }),
    ...(custom && { custom: Object.keys(custom).length === 0 ? null : custom }),
  }
}

export type ContactRow = InferSelectModel<typeof contacts>

export function rowToContact(row: ContactRow): Contact {
  return {
    id: ContactId.parse(row.id),
    organizationId: OrganizationId.parse(row.organizationId),
    ...rowToContactInput(row),
    isDemo: row.isDemo,
    createdAt: Instant.parse(row.createdAt),
    updatedAt: Instant.parse(row.updatedAt),
    deletedAt: known(Instant, row.deletedAt),
  }
}

/** What a person may enter of them. */
export function rowToContactInput(row: ContactRow): ContactInput {
  return {
    name: row.name,
    department: row.department,
    title: row.title,
    buyingRole: known(BuyingRole, row.buyingRole),
    phones: row.phones ?? [],
    emails: row.emails ?? [],
    wechat: row.wechat,
    birthday: row.birthday,
    salutation: row.salutation,
    gender: row.gender === 'female' || row.gender === 'male' ? row.gender : null,
    preferredChannel: known(Channel, row.preferredChannel),
    consent: (row.consent ?? []).flatMap((each) => known(Channel, each) ?? []),
    doNotContact: row.doNotContact,
    isPrimary: row.isPrimary,
    language: known(MessageLanguage, row.language),
    timeZone: row.timeZone,
    leftOn: known(LocalDate, row.leftOn),
    notes: row.notes,
    custom: row.custom ?? {},
  }
}
