import { sql } from 'drizzle-orm'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Birthday, Phone } from '#shared/model/contact.ts'
import type { CustomValues } from '#shared/model/organization.ts'
import { flag, jsonList, recordColumns } from './columns.ts'
import { organizations } from './organizations.ts'

export const contacts = sqliteTable(
  'contacts',
  {
    ...recordColumns(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    name: text('name').notNull(),
    department: text('department'),
    title: text('title'),
    buyingRole: text('buying_role'),
    phones: text('phones', { mode: 'json' }).$type<Phone[]>(),
    emails: jsonList('emails'),
    wechat: text('wechat'),
    birthday: text('birthday', { mode: 'json' }).$type<Birthday>(),
    salutation: text('salutation'),
    gender: text('gender'),
    preferredChannel: text('preferred_channel'),
    consent: jsonList('consent'),
    doNotContact: flag('do_not_contact').notNull().default(false),
    isPrimary: flag('is_primary').notNull().default(false),
    leftOn: text('left_on'),
    language: text('language'),
    timeZone: text('time_zone'),
    notes: text('notes'),
    isDemo: flag('is_demo').notNull().default(false),
    custom: text('custom', { mode: 'json' }).$type<CustomValues>(),
  },
  (t) => [
    index('contacts_by_organization').on(t.organizationId),
    // Its key is 'lunar 8 15': birthdays of a coming day are found without reading two million people.
    index('contacts_by_birthday')
      .on(
        sql`(birthday ->> '$.calendar') || ' ' || (birthday ->> '$.month') || ' ' || (birthday ->> '$.day')`,
      )
      .where(sql`birthday is not null and deleted_at is null and do_not_contact = 0`),
  ],
)
