import { integer, text } from 'drizzle-orm/sqlite-core'

/**
 * Columns every record of the business has. `rowKey` is SQLite's own rowid under a name: it never leaves this
 * device and lets derived tables (search, facets) refer to a record in eight bytes. `stamp` is the change set that
 * inserted the row; `fieldStamps` holds, for columns changed since, the stamp of the change that set them.
 */
export const recordColumns = () => ({
  rowKey: integer('row_key').primaryKey(),
  id: text('id').notNull().unique(),
  stamp: text('stamp').notNull(),
  fieldStamps: text('field_stamps', { mode: 'json' }).$type<Record<string, string>>(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by'),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
})

export const jsonList = (name: string) => text(name, { mode: 'json' }).$type<string[]>()
export const flag = (name: string) => integer(name, { mode: 'boolean' })
