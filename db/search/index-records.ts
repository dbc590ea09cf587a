import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type FoldedText, foldedToString, foldText } from '#shared/domain/search-terms/fold-text.ts'
import { noteTerms, recordTerms } from '#shared/domain/search-terms/index-terms.ts'
import { nameSeparator } from '#shared/domain/search-terms/match-record.ts'
import { rolesOfMask } from './role-mask.ts'
import { DocAllocator, recencyOf, recencyOfDoc } from './search-doc.ts'
import { searchStatement } from './search-statements.ts'

export type SearchKind = 'organization' | 'contact' | 'visit'

/** The searchable columns of a living organization. `roles` is 1 buyer + 2 supplier + 4 association. */
export type OrganizationToIndex = {
  rowKey: number
  legalName: string
  shortName: string | null
  englishName: string | null
  formerNames: readonly string[]
  creditCode: string | null
  roles: number
  lastContactOn: string | null
}

/** A living contact of an organization that is in the index already; of another one it is left out. */
export type ContactToIndex = {
  rowKey: number
  organizationKey: number
  name: string
  phones: readonly string[]
  emails: readonly string[]
  wechat: string | null
}

export type VisitToIndex = { rowKey: number; texts: readonly (string | null)[] }

/**
 * Puts living organizations into the index or replaces what it held of them; a name's old terms are gone with it.
 * Returns the row keys that stand at a new place (new, or contacted since): their people have to follow.
 */
export function indexOrganizations(db: Database, rows: Iterable<OrganizationToIndex>): number[] {
  const writer = new DocWriter(db, 'organization')
  const moved: number[] = []
  for (const batch of batches(rows)) {
    const docs = batch.map((row) => {
      const names = foldNames([row.shortName, row.legalName, row.englishName, ...row.formerNames])
      const handles = row.creditCode ? [row.creditCode] : []
      return {
        ...writer.place(row.rowKey, recencyOf(row.lastContactOn)),
        terms: recordTerms({ names: longestFirst(names), handles, roles: rolesOfMask(row.roles) }),
        columns: [row.rowKey, row.roles, joinNames(names)],
      }
    })
    writer.write(docs)
    for (const { doc, old, columns } of docs) if (doc !== old) moved.push(Number(columns[0]))
  }
  return moved
}

export function indexContacts(db: Database, rows: Iterable<ContactToIndex>): void {
  const writer = new DocWriter(db, 'contact')
  const organizationDoc = searchStatement(
    db,
    'select doc from search_organization_rows where row_key = ?',
  ).pluck()
  for (const batch of batches(rows)) {
    const docs = batch.flatMap((row) => {
      const owner = knownDoc.parse(organizationDoc.get(row.organizationKey))
      if (owner === undefined) return []
      const names = foldNames([row.name])
      const handles = row.wechat ? [...row.emails, row.wechat] : row.emails
      return {
        ...writer.place(row.rowKey, recencyOfDoc(owner)),
        terms: recordTerms({ names, phones: row.phones, handles }),
        columns: [row.rowKey, row.organizationKey, joinNames(names)],
      }
    })
    writer.write(docs)
  }
}

/** Notes stand under their own row key, in the order they were written. */
export function indexVisits(db: Database, rows: Iterable<VisitToIndex>): void {
  const write = searchStatement(db, 'insert or replace into search_visits (rowid, terms) values (?, ?)')
  for (const { rowKey, texts } of rows)
    write.run(rowKey, noteTerms(texts.filter((text) => text !== null).join('\n')))
}

/** Takes records out: deleted ones, or ones whose row is gone. Unknown keys are fine. */
export function removeFromIndex(db: Database, kind: SearchKind, rowKeys: Iterable<number>): void {
  if (kind === 'visit') {
    const remove = searchStatement(db, 'delete from search_visits where rowid = ?')
    for (const rowKey of rowKeys) remove.run(rowKey)
    return
  }
  const writer = new DocWriter(db, kind)
  for (const rowKey of rowKeys) writer.remove(rowKey)
}

type PlacedDoc = { doc: number; old: number | undefined; terms: string; columns: (string | number)[] }

const knownDoc = z.number().optional()

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

class DocWriter {
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

  /**
   * Deletions first and then terms in the order of their docs, because the full-text index writes out all it has
   * gathered whenever it is asked to delete or to go back: alternating makes a record cost five times as much.
   */
  write(docs: PlacedDoc[]): void {
    const { terms, rows, columns } = this.#tables
    for (const { old } of docs) if (old !== undefined) this.#delete(old)
    const writeTerms = searchStatement(this.#db, `insert into ${terms} (rowid, terms) values (?, ?)`)
    const writeRow = searchStatement(this.#db, `insert into ${rows} (doc, ${columns}) values (?, ?, ?, ?)`)
    docs.sort((a, b) => a.doc - b.doc)
    for (const each of docs) writeTerms.run(each.doc, each.terms)
    for (const each of docs) writeRow.run(each.doc, ...each.columns)
  }

  remove(rowKey: number): void {
    const old = this.#docOf(rowKey)
    if (old !== undefined) this.#delete(old)
  }

  #docOf(rowKey: number): number | undefined {
    return knownDoc.parse(
      searchStatement(this.#db, `select doc from ${this.#tables.rows} where row_key = ?`).pluck().get(rowKey),
    )
  }

  #delete(doc: number): void {
    searchStatement(this.#db, `delete from ${this.#tables.terms} where rowid = ?`).run(doc)
    searchStatement(this.#db, `delete from ${this.#tables.rows} where doc = ?`).run(doc)
  }
}

function foldNames(names: readonly (string | null)[]): FoldedText[] {
  return names.flatMap((name) => {
    const folded = name ? foldText(name) : null
    return folded && folded.chars.length > 0 ? [folded] : []
  })
}

const joinNames = (names: readonly FoldedText[]): string =>
  nameSeparator + names.map((name) => foldedToString(name) + nameSeparator).join('')

/** A short name inside the legal one costs nothing when the legal one comes first. */
const longestFirst = (names: FoldedText[]): FoldedText[] =>
  names.toSorted((a, b) => b.chars.length - a.chars.length)

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
