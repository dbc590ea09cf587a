import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ContactInput } from '../model/contact.ts'
import { ImportId, OrganizationId } from '../model/ids.ts'
import {
  ImportCounts,
  ImportDoubt,
  ImportFlag,
  ImportRecord,
  ImportRole,
  ImportRowResult,
} from '../model/import.ts'
import { ImportMapping } from '../model/import-mapping.ts'
import { Organization, OrganizationInput } from '../model/organization.ts'
import { base, Written } from './base.ts'

/** Why a file cannot be read as a list. */
export const FileProblem = z.enum([
  'empty',
  'damaged',
  'password-protected',
  'xls-unsupported',
  'xlsb-unsupported',
  'ods-unsupported',
  'html-unsupported',
  'not-a-table',
  'no-such-sheet',
  'too-large',
  'unreadable',
])
export type FileProblem = z.infer<typeof FileProblem>

export const ImportPreview = z.object({
  /** A handle for the file while it is being imported; forgotten when the service restarts. */
  fileId: z.string(),
  fileName: z.string(),
  format: z.enum(['xlsx', 'csv', 'vcf']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerSheetRow: z.int().nullable(),
  headers: z.array(z.string()),
  /** The first rows as text, for the eye. */
  sample: z.array(z.object({ sheetRow: z.int(), cells: z.array(z.string()) })),
  mapping: ImportMapping,
  /** True when this set of headers was mapped by hand before. */
  remembered: z.boolean(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ReviewItem = z.object({
  importId: ImportId,
  row: z.int(),
  sheetRow: z.int(),
  /** What the row says. */
  organization: OrganizationInput,
  contact: ContactInput.nullable(),
  flags: z.array(ImportFlag),
  /** Known companies it may be, best first, with reasons as codes. */
  candidates: z.array(z.object({ organization: Organization, reasons: z.array(z.string()) })),
})
export type ReviewItem = z.infer<typeof ReviewItem>

/** A row as the check found it. Nothing is saved yet, so it names its company itself; null when it says none. */
export const CheckedRow = ImportRowResult.extend({ companyName: z.string().nullable() })
export type CheckedRow = z.infer<typeof CheckedRow>

export const ImportEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    phase: z.enum(['reading', 'saving']),
    done: z.int(),
    total: z.int().nullable(),
  }),
  z.object({
    type: z.literal('checked'),
    counts: ImportCounts,
    rows: z.array(CheckedRow),
    doubts: z.array(ImportDoubt),
  }),
  z.object({ type: z.literal('done'), importId: ImportId, counts: ImportCounts }),
  z.object({ type: z.literal('cancelled') }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
])
export type ImportEvent = z.infer<typeof ImportEvent>

export const importsContract = {
  open: base
    .errors({ FILE: { status: 422, data: z.object({ problem: FileProblem }) } })
    .input(z.object({ file: z.file(), sheet: z.string().optional(), role: ImportRole.optional() }))
    .output(ImportPreview),
  /** The same file read again with another sheet or header row, or as another kind of list. */
  reopen: base
    .errors({ FILE: { status: 422, data: z.object({ problem: FileProblem }) } })
    .input(
      z.object({
        fileId: z.string(),
        sheet: z.string().nullable(),
        headerSheetRow: z.int().nullable(),
        role: ImportRole.optional(),
      }),
    )
    .output(ImportPreview),
  /** `check` counts what would happen and changes nothing; `save` does it. Closing the iterator cancels. */
  run: base
    .input(
      z.object({
        fileId: z.string(),
        sheet: z.string().nullable(),
        headerSheetRow: z.int().nullable(),
        mapping: ImportMapping,
        role: ImportRole,
        /** Of a list of items: whose it is where no column says so. */
        company: z.string().trim().max(300).nullable().optional(),
        mode: z.enum(['check', 'save']),
        remember: z.boolean(),
      }),
    )
    .output(eventIterator(ImportEvent)),
  list: base.output(z.array(ImportRecord)),
  /** With what was read with some doubt, as the check before it said. */
  get: base.input(z.object({ id: ImportId })).output(ImportRecord.extend({ doubts: z.array(ImportDoubt) })),
  /** Rows that failed or carry a flag, to read on screen. */
  problemRows: base
    .input(z.object({ id: ImportId, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(
      z.object({
        rows: z.array(ImportRowResult.extend({ cells: z.array(z.string()) })),
        headers: z.array(z.string()),
        total: z.int(),
      }),
    ),
  /** The failed rows with a column of reasons, in a shape that can be corrected and dropped in again. */
  failedFile: base.input(z.object({ id: ImportId, language: z.enum(['zh-CN', 'en']) })).output(z.file()),
  reviews: base
    .input(z.object({ id: ImportId.optional(), offset: z.int().min(0), limit: z.int().min(1).max(100) }))
    .output(z.object({ items: z.array(ReviewItem), total: z.int() })),
  resolveReview: base
    .input(
      z.object({
        id: ImportId,
        row: z.int(),
        decision: z.discriminatedUnion('type', [
          z.object({ type: z.literal('merge'), organizationId: OrganizationId }),
          z.object({ type: z.literal('create') }),
          z.object({ type: z.literal('skip') }),
        ]),
      }),
    )
    .output(Written),
  undo: base.input(z.object({ id: ImportId })).output(Written.extend({ restored: z.int(), kept: z.int() })),
}
