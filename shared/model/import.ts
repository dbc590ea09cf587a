import { z } from 'zod'
import { Instant } from './dates.ts'
import { ChangeSetId, ContactId, ImportId, OrganizationId } from './ids.ts'

/** How one row of a list ended. The five always add up to the rows read. */
export const ImportResult = z.enum(['new', 'updated', 'unchanged', 'review', 'failed'])
export type ImportResult = z.infer<typeof ImportResult>

export const ImportFlag = z.object({
  /** The importable field (ImportField) the cell was read as. */
  field: z.string(),
  /** The cell as it stood. */
  value: z.string(),
  /** A code the screen words, e.g. `phone.notANumber`. */
  problem: z.string(),
})
export type ImportFlag = z.infer<typeof ImportFlag>

/**
 * Something a careful reader would ask about although nothing is wrong with the cells: a date without its day, a range
 * instead of an amount. How many cells of a field, and a few of them.
 */
export const ImportDoubt = z.object({
  field: z.string(),
  /** A code the screen words, e.g. `date-incomplete`. */
  doubt: z.string(),
  count: z.int(),
  examples: z.array(z.object({ sheetRow: z.int().min(1), value: z.string() })),
})
export type ImportDoubt = z.infer<typeof ImportDoubt>

export const ImportRowResult = z.object({
  /** Counted from 1 over data rows: titles, header, blank and totals rows do not count. */
  row: z.int().min(1),
  /** The row as the spreadsheet numbers it, from 1. */
  sheetRow: z.int().min(1),
  result: ImportResult,
  organizationId: OrganizationId.nullable(),
  contactId: ContactId.nullable(),
  /** The earlier row of the same file this one was joined to. */
  matchedRow: z.int().nullable(),
  flags: z.array(ImportFlag),
})
export type ImportRowResult = z.infer<typeof ImportRowResult>

export const ImportCounts = z.object({
  read: z.int(),
  new: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  review: z.int(),
  failed: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/**
 * What a list holds: companies that buy or that sell, what buyers want (one item a row, several of a list), or what
 * suppliers offer.
 */
export const ImportRole = z.enum(['buyer', 'supplier', 'purchaseList', 'catalogue'])
export type ImportRole = z.infer<typeof ImportRole>

export const ImportRecord = z.object({
  id: ImportId,
  fileName: z.string(),
  role: ImportRole,
  changeSetId: ChangeSetId.nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  counts: ImportCounts,
  undone: z.boolean(),
  /** Rows still waiting for a person's decision. */
  openReviews: z.int(),
})
export type ImportRecord = z.infer<typeof ImportRecord>
