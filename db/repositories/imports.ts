import { and, asc, count, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { Instant } from '#shared/model/dates.ts'
import { ChangeSetId, ContactId, ImportId, OrganizationId } from '#shared/model/ids.ts'
import {
  ImportCounts,
  ImportDoubt,
  ImportFlag,
  type ImportRecord,
  ImportResult,
  ImportRole,
  type ImportRowResult,
} from '#shared/model/import.ts'
import { ImportMapping } from '#shared/model/import-mapping.ts'
import { RowInserter } from '../insert-rows.ts'
import { changeSets } from '../schema/change-log.ts'
import { importMappings, importRows, imports } from '../schema/device.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** What is known of an import before its first row. */
export type ImportBeginning = {
  id: ImportId
  fileName: string
  role: ImportRole
  startedAt: Instant
  headers: string[]
  mapping: ImportMapping
}

/** What is known of it after the last. */
export type ImportEnd = {
  finishedAt: Instant
  counts: ImportCounts
  /** What was read with some doubt, over the whole list. */
  doubts: ImportDoubt[]
}

export type NewImportRow = ImportRowResult & { cells: string[] | null; review: unknown }

/** The report on an import that is being written, inside its transaction. */
export type ImportReport = {
  add(row: NewImportRow): void
  finish(end: ImportEnd & { changeSetId: string | null }): void
}

export function beginImport(store: Store, beginning: ImportBeginning): ImportReport {
  const { id } = beginning
  store.orm
    .insert(imports)
    .values({ ...beginning, counts: noCounts })
    .run()
  const rows = new RowInserter(
    store.sqlite,
    `insert or fail into import_rows (import_id, row, sheet_row, result, organization_id, contact_id, matched_row, flags, cells, review)`,
    10,
  )
  return {
    add: (row) =>
      rows.add([
        id,
        row.row,
        row.sheetRow,
        row.result,
        row.organizationId,
        row.contactId,
        row.matchedRow,
        row.flags.length === 0 ? null : JSON.stringify(row.flags),
        row.cells && JSON.stringify(row.cells),
        row.review === null ? null : JSON.stringify(row.review),
      ]),
    finish: ({ doubts, ...end }) => {
      rows.finish()
      store.orm
        .update(imports)
        .set({ ...end, doubts: doubts.length === 0 ? null : doubts })
        .where(eq(imports.id, id))
        .run()
    },
  }
}

export const noCounts: ImportCounts = { read: 0, new: 0, updated: 0, unchanged: 0, review: 0, failed: 0 }

/** Those of an import that was taken back ask for nothing; brought back, they ask again. */
const isUndone = sql`exists (select 1 from change_sets s where s.id = imports.change_set_id and s.undone_by is not null)`

const openReviews = sql<number>`(select count(*) from import_rows r
  where r.import_id = imports.id and r.result = 'review' and r.review is not null and not ${isUndone})`

export function allImports(store: Store): ImportRecord[] {
  return importQuery(store).orderBy(desc(imports.startedAt)).limit(200).all().map(toRecord)
}

type FoundImport = ImportRecord & {
  headers: string[]
  mapping: ImportMapping | null
  doubts: ImportDoubt[]
}

export function findImport(store: Store, id: ImportId): FoundImport | null {
  const row = importQuery(store).where(eq(imports.id, id)).get()
  if (!row) return null
  const { headers, mapping, doubts } = row.import
  return {
    ...toRecord(row),
    headers,
    mapping: known(ImportMapping, mapping),
    doubts: known(ImportDoubt.array(), doubts) ?? [],
  }
}

export type StoredRow = ImportRowResult & { cells: string[]; review: unknown }

/** Rows that failed or carry a flag. */
export function problemRows(
  store: Store,
  id: ImportId,
  offset: number,
  limit: number,
): { rows: StoredRow[]; total: number } {
  const where = and(
    eq(importRows.importId, id),
    or(eq(importRows.result, 'failed'), isNotNull(importRows.flags)),
  )
  const total = store.orm.select({ total: count() }).from(importRows).where(where).get()?.total ?? 0
  const rows = store.orm
    .select()
    .from(importRows)
    .where(where)
    .orderBy(asc(importRows.row))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows: rows.map(toRow), total }
}

export function failedRows(store: Store, id: ImportId): StoredRow[] {
  return store.orm
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.result, 'failed')))
    .orderBy(asc(importRows.row))
    .all()
    .map(toRow)
}

/** Rows that wait for a decision. */
export function reviewRows(store: Store, id: ImportId | undefined, offset: number, limit: number) {
  const rows = store.orm
    .select({ row: importRows })
    .from(imports)
    .crossJoin(importRows)
    .where(isOpenReview(id))
    .orderBy(asc(imports.id), asc(importRows.row))
    .limit(limit)
    .offset(offset)
    .all()
  return {
    rows: rows.map(({ row }) => ({ ...toRow(row), importId: ImportId.parse(row.importId) })),
    total: countOpenReviews(store, id),
  }
}

export function countOpenReviews(store: Store, id?: ImportId): number {
  const found = store.orm
    .select({ total: count() })
    .from(imports)
    .crossJoin(importRows)
    .where(isOpenReview(id))
    .get()
  return found?.total ?? 0
}

/** Asked with a cross join, SQLite goes from import to import and never reads the rows that need no look. */
const isOpenReview = (id: ImportId | undefined): SQL | undefined =>
  and(
    id ? eq(imports.id, id) : undefined,
    sql`not ${isUndone}`,
    eq(importRows.importId, imports.id),
    eq(importRows.result, 'review'),
    isNotNull(importRows.review),
  )

export function findImportRow(store: Store, id: ImportId, row: number): StoredRow | null {
  const found = store.orm
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.row, row)))
    .get()
  return found ? toRow(found) : null
}

export type ReviewOutcome = {
  result: ImportResult
  organizationId: OrganizationId | null
  contactId: ContactId | null
}

/**
 * A decided row: what became of it, and no longer waiting. `review` is what the row waited with and the decision beside
 * it, so that undo can bring both back; null when the decision changed nothing that could be undone.
 */
export function settleReview(
  store: Store,
  id: ImportId,
  row: number,
  outcome: ReviewOutcome,
  review: object | null,
): void {
  store.orm
    .update(importRows)
    .set({ ...outcome, review })
    .where(and(eq(importRows.importId, id), eq(importRows.row, row)))
    .run()
}

/** The rows that a change set decided, whether it is in force or undone. */
export function rowsDecidedBy(
  store: Store,
  changeSetId: string,
): { importId: ImportId; row: number; review: unknown }[] {
  return store.orm
    .select({ importId: importRows.importId, row: importRows.row, review: importRows.review })
    .from(imports)
    .crossJoin(importRows)
    .where(
      and(
        eq(importRows.importId, imports.id),
        sql`${imports.counts} ->> '$.review' > 0`,
        isNotNull(importRows.review),
        sql`${importRows.review} ->> '$.decided.changeSetId' = ${changeSetId}`,
      ),
    )
    .all()
    .map((found) => ({ ...found, importId: ImportId.parse(found.importId) }))
}

export function rememberedMapping(store: Store, headerSetKey: string): ImportMapping | null {
  const row = store.orm
    .select()
    .from(importMappings)
    .where(eq(importMappings.headerSetKey, headerSetKey))
    .get()
  return row ? known(ImportMapping, row.mapping) : null
}

export function rememberMapping(
  store: Store,
  headerSetKey: string,
  mapping: ImportMapping,
  usedAt: Instant,
): void {
  store.orm
    .insert(importMappings)
    .values({ headerSetKey, mapping, usedAt })
    .onConflictDoUpdate({ target: importMappings.headerSetKey, set: { mapping, usedAt } })
    .run()
}

function importQuery(store: Store) {
  return store.orm
    .select({ import: imports, undoneBy: changeSets.undoneBy, openReviews })
    .from(imports)
    .leftJoin(changeSets, eq(changeSets.id, imports.changeSetId))
    .$dynamic()
}

type ImportJoin = { import: typeof imports.$inferSelect; undoneBy: string | null; openReviews: number }

function toRecord({ import: row, undoneBy, openReviews: open }: ImportJoin): ImportRecord {
  return {
    id: ImportId.parse(row.id),
    fileName: row.fileName,
    role: known(ImportRole, row.role) ?? 'buyer',
    changeSetId: known(ChangeSetId, row.changeSetId),
    startedAt: Instant.parse(row.startedAt),
    finishedAt: known(Instant, row.finishedAt),
    counts: ImportCounts.parse(row.counts),
    undone: undoneBy !== null,
    openReviews: open,
  }
}

function toRow(row: typeof importRows.$inferSelect): StoredRow {
  return {
    row: row.row,
    sheetRow: row.sheetRow,
    result: known(ImportResult, row.result) ?? 'failed',
    organizationId: known(OrganizationId, row.organizationId),
    contactId: known(ContactId, row.contactId),
    matchedRow: row.matchedRow,
    flags: known(ImportFlag.array(), row.flags) ?? [],
    cells: row.cells ?? [],
    review: row.review,
  }
}
