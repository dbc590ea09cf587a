import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { cachedStatement } from '../cached-statement.ts'
import { insertRows } from '../insert-rows.ts'
import { DocAllocator, recencyOfDoc } from './search-doc.ts'

export type PlacedDoc = { doc: number; old: number | undefined; terms: string; columns: (string | number)[] }

export const knownDoc = z.number().optional()

const tablesOf = {
  organization: {
    terms: 'search_organizations',
    rows: 'search_organization_rows',
    columns: 'row_key, roles, names',
  },
  contact: {
    terms: 'search_contacts',
    rows: 'search_contact_rows',
    columns: 'row_key, organization_key, names',
  },
} as const

/** Writes and removes the docs of one kind of record; holds for one transaction. */
export class DocWriter {
  readonly #db: Database
  readonly #tables: (typeof tablesOf)['organization' | 'contact']
  readonly #allocator: DocAllocator

  constructor(db: Database, kind: 'organization' | 'contact') {
    this.#db = db
    this.#tables = tablesOf[kind]
    this.#allocator = new DocAllocator(db, this.#tables.rows)
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
   * gathered whenever it is asked to go back: alternating makes a record cost five times as much.
   */
  write(docs: PlacedDoc[]): void {
    const { terms, rows, columns } = this.#tables
    this.#delete(docs.flatMap(({ old }) => old ?? []))
    const writeTerms = cachedStatement(this.#db, `insert into ${terms} (rowid, terms) values (?, ?)`)
    docs.sort((a, b) => a.doc - b.doc)
    const values: ColumnValue[] = []
    for (const each of docs) {
      writeTerms.run(each.doc, each.terms)
      values.push(each.doc, ...each.columns)
    }
    insertRows(this.#db, `insert or fail into ${rows} (doc, ${columns})`, 4, values)
  }

  remove(rowKeys: Iterable<number>): void {
    this.#delete(Array.from(rowKeys, (rowKey) => this.#docOf(rowKey)).filter((doc) => doc !== undefined))
  }

  #docOf(rowKey: number): number | undefined {
    return knownDoc.parse(
      cachedStatement(this.#db, `select doc from ${this.#tables.rows} where row_key = ?`).pluck().get(rowKey),
    )
  }

  #delete(docs: readonly number[]): void {
    const deleteTerms = cachedStatement(this.#db, `delete from ${this.#tables.terms} where rowid = ?`)
    const deleteRow = cachedStatement(this.#db, `delete from ${this.#tables.rows} where doc = ?`)
    for (const doc of docs.toSorted((a, b) => a - b)) {
      deleteTerms.run(doc)
      deleteRow.run(doc)
    }
  }
}
