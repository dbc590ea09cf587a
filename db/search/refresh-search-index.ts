import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { cachedStatement } from '../cached-statement.ts'
import {
  indexContacts,
  indexOrganizations,
  indexVisits,
  removeFromIndex,
  type SearchKind,
} from './index-records.ts'
import { contactColumns, organizationColumns, recordRow, visitColumns } from './indexed-columns.ts'
import { roleMaskSql } from './role-mask.ts'

/** Ids of records that may be new, changed, deleted or restored. */
export type RecordsToRefresh = {
  organizations?: Iterable<string>
  contacts?: Iterable<string>
  visits?: Iterable<string>
}

/**
 * Brings the search index up to date with what the tables now say of these records, and of every organization whose
 * last contact moved since the last call. Call it in the transaction of the change, after `last_contact_on` is right.
 */
export function refreshSearchIndex(db: Database, changed: RecordsToRefresh): void {
  const moved = new Set<number>()
  const indexOf = (rows: Row[]) => {
    for (const rowKey of indexOrganizationRows(db, rows)) moved.add(rowKey)
  }
  const organizations = byLastContact(db, [...(changed.organizations ?? [])])
  removeFirst(db, 'organization', organizations)
  forEachPart(organizations, (ids) => indexOf(readRows(db, 'organization', 't.id', ids)))
  forEachPart(takeStale(db), (keys) => indexOf(readRows(db, 'organization', 't.row_key', keys)))
  // The people in the order of their organizations, then those whose organization stands where it stood.
  const contacts = [...new Set(contactsOf(db, moved)).union(new Set(changed.contacts ?? []))]
  removeFirst(db, 'contact', contacts)
  forEachPart(contacts, (ids) => indexContactRows(db, readRows(db, 'contact', 't.id', ids)))
  forEachPart(changed.visits ?? [], (ids) => indexVisitRows(db, readRows(db, 'visit', 't.id', ids)))
}

/**
 * In the order of their docs, so that of a long list the full-text index writes out a piece only when its memory is full
 * and not whenever a part begins at an earlier day.
 */
function byLastContact(db: Database, ids: readonly string[]): readonly string[] {
  if (ids.length <= partSize) return ids
  const lastContact = cachedStatement(db, 'select last_contact_on from organizations where id = ?').pluck()
  return ids
    .map((id) => ({ id, day: String(lastContact.get(id) ?? '') }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ id }) => id)
}

/** Of several parts all deletions come first: between insertions each would have the index write out what it gathered. */
function removeFirst(db: Database, kind: 'organization' | 'contact', ids: readonly string[]): void {
  if (ids.length <= partSize) return
  const table = { organization: 'organizations', contact: 'contacts' }[kind]
  const rowKey = cachedStatement(db, `select row_key from ${table} where id = ?`).pluck()
  removeFromIndex(
    db,
    kind,
    ids.map((id) => Number(rowKey.get(id))),
  )
}

/** Indexes a stretch of row keys anew: how a rebuild goes through a table. */
export function indexRange(db: Database, kind: SearchKind, from: number, to: number): void {
  const rows = z
    .array(recordRow)
    .parse(cachedStatement(db, `${selectOf[kind]} where t.row_key >= ? and t.row_key < ?`).all(from, to))
  if (kind === 'organization') indexOrganizationRows(db, rows)
  else if (kind === 'contact') indexContactRows(db, rows)
  else indexVisitRows(db, rows)
}

type Row = z.infer<typeof recordRow>

/** Row keys whose people must be looked at again: at a new place, or gone. */
function indexOrganizationRows(db: Database, rows: readonly Row[]): number[] {
  const { living, deleted } = divide(rows)
  removeFromIndex(db, 'organization', deleted)
  return [...deleted, ...indexOrganizations(db, z.array(organizationColumns).parse(living))]
}

function indexContactRows(db: Database, rows: readonly Row[]): void {
  const { living, deleted } = divide(rows)
  removeFromIndex(db, 'contact', deleted)
  indexContacts(db, z.array(contactColumns).parse(living))
}

function indexVisitRows(db: Database, rows: readonly Row[]): void {
  const { living, deleted } = divide(rows)
  removeFromIndex(db, 'visit', deleted)
  const visits = z.array(visitColumns).parse(living)
  indexVisits(
    db,
    visits.map(({ rowKey, summary, needsHeard, dealsHeard }) => ({
      rowKey,
      texts: [summary, needsHeard, dealsHeard],
    })),
  )
}

function divide(rows: readonly Row[]): { living: Row[]; deleted: number[] } {
  const living = rows.filter((row) => row.deletedAt === null)
  return { living, deleted: rows.filter((row) => row.deletedAt !== null).map(({ rowKey }) => rowKey) }
}

function readRows(
  db: Database,
  kind: SearchKind,
  column: 't.id' | 't.row_key',
  keys: readonly (string | number)[],
): Row[] {
  // The plus keeps SQLite from weighing each key against its statistics, which means preparing the query again.
  const read = cachedStatement(db, `${selectOf[kind]} where ${column} = +?`)
  return keys.flatMap((key) => {
    const row: unknown = read.get(key)
    return row === undefined ? [] : recordRow.parse(row)
  })
}

/** A contact or note of a deleted organization is as good as deleted. */
const selectOf = {
  organization: `select row_key as rowKey, deleted_at as deletedAt, legal_name as legalName, short_name as shortName,
    english_name as englishName, former_names as formerNames, credit_code as creditCode, last_contact_on as lastContactOn,
    ${roleMaskSql} as roles from organizations t`,
  contact: `select t.row_key as rowKey, coalesce(t.deleted_at, o.deleted_at) as deletedAt, t.name, t.phones, t.emails,
    t.wechat, o.row_key as organizationKey from contacts t join organizations o on o.id = t.organization_id`,
  visit: `select row_key as rowKey, deleted_at as deletedAt, summary, needs_heard as needsHeard,
    deals_heard as dealsHeard from visits t`,
}

function takeStale(db: Database): number[] {
  const stale = z
    .array(z.number())
    .parse(cachedStatement(db, 'select organization_key from search_stale').pluck().all())
  if (stale.length > 0) cachedStatement(db, 'delete from search_stale').run()
  return stale
}

function* contactsOf(db: Database, organizationKeys: Iterable<number>): Generator<string> {
  const read = cachedStatement(
    db,
    'select c.id from organizations o join contacts c on c.organization_id = o.id where o.row_key = ?',
  ).pluck()
  for (const key of organizationKeys) yield* z.array(z.string()).parse(read.all(key))
}

const partSize = 2_000

function forEachPart<T>(items: Iterable<T>, handle: (part: T[]) => void): void {
  let part: T[] = []
  for (const item of items) {
    part.push(item)
    if (part.length < partSize) continue
    handle(part)
    part = []
  }
  if (part.length > 0) handle(part)
}
