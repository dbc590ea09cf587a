import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OrganizationFilter, OrganizationSort } from '#shared/model/organization-filter.ts'
import { flag, jsonList, recordColumns } from './columns.ts'

/** People of our own team. */
export const users = sqliteTable('users', {
  ...recordColumns(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  isDemo: flag('is_demo').notNull().default(false),
})

/** Fields the team defined itself; their values stand in the `custom` column of the record. */
export const customFields = sqliteTable('custom_fields', {
  ...recordColumns(),
  entity: text('entity').notNull(),
  label: text('label').notNull(),
  labelEn: text('label_en'),
  type: text('type').notNull(),
  choices: jsonList('choices'),
  position: integer('position').notNull(),
})

export const savedViews = sqliteTable('saved_views', {
  ...recordColumns(),
  screen: text('screen').notNull(),
  name: text('name').notNull(),
  filter: text('filter', { mode: 'json' }).$type<OrganizationFilter>().notNull(),
  sort: text('sort', { mode: 'json' }).$type<OrganizationSort[]>().notNull(),
  columnState: text('column_state', { mode: 'json' }).$type<unknown>(),
  shared: flag('shared').notNull().default(false),
  ownerId: text('owner_id'),
})

/** A list as printed: which record stood on which row, so that paper and screen agree when results come back. */
export const printedLists = sqliteTable(
  'printed_lists',
  {
    ...recordColumns(),
    layout: text('layout', { mode: 'json' }).$type<unknown>().notNull(),
    filter: text('filter', { mode: 'json' }).$type<unknown>().notNull(),
    rows: text('rows', { mode: 'json' })
      .$type<{ group: string; organizationId: string; followUpId: string | null }[]>()
      .notNull(),
    printedBy: text('printed_by').notNull(),
  },
  (t) => [index('printed_lists_by_created').on(t.createdAt)],
)

/** What the team agreed on, one record a key. Its id follows from the key: two people who set it offline set one record. */
export const teamSettings = sqliteTable('team_settings', {
  ...recordColumns(),
  key: text('key').notNull(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})
