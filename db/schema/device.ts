import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// Tables of this device alone: they are neither in the change log nor synced.

export const deviceSettings = sqliteTable('device_settings', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

/** Half-written logs, kept until saved or thrown away. */
export const visitDrafts = sqliteTable('visit_drafts', {
  key: text('key').primaryKey(),
  draft: text('draft', { mode: 'json' }).$type<unknown>().notNull(),
  updatedAt: text('updated_at').notNull(),
})

/** How a set of headers was mapped last time. */
export const importMappings = sqliteTable('import_mappings', {
  headerSetKey: text('header_set_key').primaryKey(),
  mapping: text('mapping', { mode: 'json' }).$type<unknown>().notNull(),
  usedAt: text('used_at').notNull(),
})

export const imports = sqliteTable('imports', {
  id: text('id').primaryKey(),
  fileName: text('file_name').notNull(),
  role: text('role').notNull(),
  changeSetId: text('change_set_id'),
  startedAt: text('started_at').notNull(),
  finishedAt: text('finished_at'),
  counts: text('counts', { mode: 'json' }).$type<unknown>().notNull(),
  headers: text('headers', { mode: 'json' }).$type<string[]>().notNull(),
  mapping: text('mapping', { mode: 'json' }).$type<unknown>().notNull(),
  /** What was read with some doubt; null where there was none, and of imports older than the question. */
  doubts: text('doubts', { mode: 'json' }).$type<unknown>(),
})

/** How each row of an import ended. `cells` and `flags` are kept only where there is something to see. */
export const importRows = sqliteTable(
  'import_rows',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    row: integer('row').notNull(),
    sheetRow: integer('sheet_row').notNull(),
    result: text('result').notNull(),
    organizationId: text('organization_id'),
    contactId: text('contact_id'),
    matchedRow: integer('matched_row'),
    flags: text('flags', { mode: 'json' }).$type<unknown>(),
    cells: text('cells', { mode: 'json' }).$type<string[]>(),
    /** A row that needs a look: what it says and whom it may be; null once decided. */
    review: text('review', { mode: 'json' }).$type<unknown>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index('import_rows_by_result').on(t.importId, t.result, t.row),
  ],
)

/** Applied migrations, by number. */
export const schemaMigrations = sqliteTable('schema_migrations', {
  version: integer('version').primaryKey(),
  name: text('name').notNull(),
  appliedAt: text('applied_at').notNull(),
})
