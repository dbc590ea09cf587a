import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { cachedStatement } from '../cached-statement.ts'
import { insertRows } from '../insert-rows.ts'
import { DocAllocator, recencyOfDoc } from './search-doc.ts'
import {
  type ContactToIndex,
  contactDoc,
  type OrganizationToIndex,
  organizationDoc,
  type SearchDoc,
} from './search-docs.ts'

/** A record with its number in the index; `old`: the one it had. */
export type PlacedDoc<Row> = { doc: number; old: number | undefined; row: Row }

export const knownDoc = z.number().optional()

/** What one kind of record is in the index. */
type DocKind<Row> = {
  terms: string
  rows: 'search_organization_rows' | 'search_contact_rows'
  columns: string
  docOf(row: Row): SearchDoc
  /** Two numbers that stand before the names. */
  numbersOf(row: Row): [number, number]
}

export const organizationDocs: DocKind<OrganizationToIndex> = {
  terms: 'search_organizations',
  rows: 'search_organization_rows',
  columns: 'row_key, roles, names',
  docOf: organizationDoc,
  numbersOf: ({ rowKey, roles }) => [rowKey, roles],
}

export const contactDocs: DocKind<ContactToIndex> = {
  terms: 'search_contacts',
  rows: 'search_contact_rows',
  columns: 'row_key, organization_key, names',
  docOf: contactDoc,
  numbersOf: ({ rowKey, organizationKey }) => [rowKey, organizationKey],
}

/** Writes and removes the docs of one kind of record; holds for one transaction. */
export class DocWriter<Row> {
  readonly #db: Database
  readonly #kind: DocKind<Row>
  readonly #allocator: DocAllocator

  constructor(db: Database, kind: DocKind<Row>) {
    this.#db = db
    this.#kind = kind
    this.#allocator = new DocAllocator(db, kind.rows)
  }

  /** Where a record stands now and where it belongs: the same place unless the day of the last contact changed. */
  place(rowKey: number, recency: number): { doc: number; old: number | undefined } {
    const old = this.#docOf(rowKey)
    return {
      doc: old !== undefined && recencyOfDoc(old) === recency ? old : this.#allocator.next(recency),
      old,
    }
  }

  /** The place of a record that the index does not know yet. */
  placeNew(recency: number): { doc: number; old: undefined } {
    return { doc: this.#allocator.next(recency), old: undefined }
  }

  /**
   * Deletions first and then terms, both in the order of their docs, because the full-text index writes out all it has
   * gathered whenever it is asked to go back: alternating makes a record cost five times as much. The terms,
   * which are long, are worked out one record at a time.
   */
  write(docs: PlacedDoc<Row>[]): void {
    const { terms, rows, columns, docOf, numbersOf } = this.#kind
    this.#delete(docs.flatMap(({ old }) => old ?? []))
    const writeTerms = cachedStatement(this.#db, `insert into ${terms} (rowid, terms) values (?, ?)`)
    docs.sort((a, b) => a.doc - b.doc)
    const values: ColumnValue[] = []
    for (const { doc, row } of docs) {
      const written = docOf(row)
      writeTerms.run(doc, written.terms)
      const [first, second] = numbersOf(row)
      values.push(doc, first, second, written.names)
    }
    insertRows(this.#db, `insert or fail into ${rows} (doc, ${columns})`, 4, values)
  }

  remove(rowKeys: Iterable<number>): void {
    this.#delete(Array.from(rowKeys, (rowKey) => this.#docOf(rowKey)).filter((doc) => doc !== undefined))
  }

  #docOf(rowKey: number): number | undefined {
    return knownDoc.parse(
      cachedStatement(this.#db, `select doc from ${this.#kind.rows} where row_key = ?`).pluck().get(rowKey),
    )
  }

  #delete(docs: readonly number[]): void {
    const deleteTerms = cachedStatement(this.#db, `delete from ${this.#kind.terms} where rowid = ?`)
    const deleteRow = cachedStatement(this.#db, `delete from ${this.#kind.rows} where doc = ?`)
    for (const doc of docs.toSorted((a, b) => a - b)) {
      deleteTerms.run(doc)
      deleteRow.run(doc)
    }
  }
}
