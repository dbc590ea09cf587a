import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One committed act: who, when, on which device, and what for. `stamp` is its hybrid logical clock time. */
export const changeSets = sqliteTable(
  'change_sets',
  {
    key: integer('key').primaryKey(),
    id: text('id').notNull().unique(),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    actorId: text('actor_id'),
    deviceId: text('device_id').notNull(),
    stamp: text('stamp').notNull().unique(),
    createdAt: text('created_at').notNull(),
    rowCount: integer('row_count').notNull(),
    /** The change set this one takes back. */
    undoOf: text('undo_of'),
    /** The change set that took this one back; cleared when that one is itself undone. */
    undoneBy: text('undone_by'),
  },
  (t) => [index('change_sets_by_undo_of').on(t.undoOf)],
)

/**
 * What a change set did, row by row. `columns` is a JSON object of column → new value (an insert: all that are not null);
 * `replaced` of column → [value before, stamp before], null for an insert.
 */
export const changes = sqliteTable(
  'changes',
  {
    changeSetKey: integer('change_set_key')
      .notNull()
      .references(() => changeSets.key),
    position: integer('position').notNull(),
    tableName: text('table_name').notNull(),
    rowId: text('row_id').notNull(),
    columns: text('columns').notNull(),
    replaced: text('replaced'),
  },
  (t) => [primaryKey({ columns: [t.changeSetKey, t.position] }), index('changes_by_row').on(t.rowId)],
)
