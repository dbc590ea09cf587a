import { z } from 'zod'
import { Instant } from './dates.ts'
import { ChangeSetId, UserId } from './ids.ts'

/** What a change set was for; undo and redo are change sets themselves, so they too can be undone. */
export const ChangeSetKind = z.enum(['edit', 'import', 'demo', 'undo', 'redo', 'repair', 'sync'])
export type ChangeSetKind = z.infer<typeof ChangeSetKind>

/** A value as it stands in a column: SQLite's own types, JSON columns as their text. */
export const ColumnValue = z.union([z.string(), z.number(), z.null()])
export type ColumnValue = z.infer<typeof ColumnValue>

/** One row of one change set. An insert carries all columns that are not null; an update what each column was and became. */
export const RowChange = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('insert'),
    table: z.string(),
    id: z.string(),
    values: z.record(z.string(), ColumnValue),
  }),
  z.object({
    op: z.literal('update'),
    table: z.string(),
    id: z.string(),
    values: z.record(z.string(), ColumnValue),
  }),
])
export type RowChange = z.infer<typeof RowChange>

export const ChangeSetSummary = z.object({
  id: ChangeSetId,
  kind: ChangeSetKind,
  /** A code the screen words, e.g. `visits.log`; never a sentence. */
  label: z.string(),
  actorId: UserId.nullable(),
  createdAt: Instant,
  rowCount: z.int(),
  undone: z.boolean(),
})
export type ChangeSetSummary = z.infer<typeof ChangeSetSummary>
