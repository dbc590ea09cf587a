import type { Database } from 'better-sqlite3'
import { noteTerms } from '#shared/domain/search-terms/index-terms.ts'
import { cachedStatement } from '../cached-statement.ts'
import { contactDocs, DocWriter, knownDoc, organizationDocs } from './doc-writer.ts'
import { recencyOf, recencyOfDoc } from './search-doc.ts'
import type { ContactToIndex, OrganizationToIndex } from './search-docs.ts'

export type SearchKind = 'organization' | 'contact' | 'visit'

export type VisitToIndex = { rowKey: number; texts: readonly (string | null)[] }

/**
 * Puts living organizations into the index or replaces what it held of them; a name's old terms are gone with it.
 * Returns the row keys that stand at a new place (new, or contacted since): their people have to follow.
 */
export function indexOrganizations(db: Database, rows: Iterable<OrganizationToIndex>): number[] {
  const writer = new DocWriter(db, organizationDocs)
  const moved: number[] = []
  for (const batch of batches(rows)) {
    const docs = batch.map((row) => ({ ...writer.place(row.rowKey, recencyOf(row.lastContactOn)), row }))
    writer.write(docs)
    for (const { doc, old, row } of docs) if (doc !== old) moved.push(row.rowKey)
  }
  return moved
}

export function indexContacts(db: Database, rows: Iterable<ContactToIndex>): void {
  const writer = new DocWriter(db, contactDocs)
  const organizationDoc = cachedStatement(
    db,
    'select doc from search_organization_rows where row_key = ?',
  ).pluck()
  for (const batch of batches(rows)) {
    const docs = batch.flatMap((row) => {
      const owner = knownDoc.parse(organizationDoc.get(row.organizationKey))
      if (owner === undefined) return []
      return { ...writer.place(row.rowKey, recencyOfDoc(owner)), row }
    })
    writer.write(docs)
  }
}

/** Notes stand under their own row key, in the order they were written. */
export function indexVisits(db: Database, rows: Iterable<VisitToIndex>): void {
  const write = cachedStatement(db, 'insert or replace into search_visits (rowid, terms) values (?, ?)')
  for (const { rowKey, texts } of rows)
    write.run(rowKey, noteTerms(texts.filter((text) => text !== null).join('\n')))
}

/** Takes records out: deleted ones, or ones whose row is gone. Unknown keys are fine. */
export function removeFromIndex(db: Database, kind: SearchKind, rowKeys: Iterable<number>): void {
  if (kind === 'visit') {
    const remove = cachedStatement(db, 'delete from search_visits where rowid = ?')
    for (const rowKey of rowKeys) remove.run(rowKey)
    return
  }
  if (kind === 'organization') new DocWriter(db, organizationDocs).remove(rowKeys)
  else new DocWriter(db, contactDocs).remove(rowKeys)
}

const batchSize = 2_000

function* batches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
