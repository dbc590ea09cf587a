import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  type ContactToIndex,
  indexContacts,
  indexOrganizations,
  indexVisits,
  type OrganizationToIndex,
  removeFromIndex,
  type SearchKind,
  type VisitToIndex,
} from './index-records.ts'
import { roleMaskSql } from './role-mask.ts'
import { searchStatement } from './search-statements.ts'

/** Brings the index up to date with what the tables now say of these records: in, changed, or out when deleted. */
export function reindex(db: Database, kind: SearchKind, ids: Iterable<string>): void {
  const read = searchStatement(db, `${selectOf[kind]} where t.id = ?`)
  let rows: unknown[] = []
  for (const id of ids) {
    const row: unknown = read.get(id)
    if (row !== undefined) rows.push(row)
    if (rows.length < rowsAtOnce) continue
    indexRows(db, kind, rows)
    rows = []
  }
  indexRows(db, kind, rows)
}

const rowsAtOnce = 1_000

/** The same for a stretch of row keys: how a rebuild goes through a table. */
export function reindexRange(db: Database, kind: SearchKind, from: number, to: number): void {
  indexRows(db, kind, searchStatement(db, `${selectOf[kind]} where t.row_key >= ? and t.row_key < ?`).all(from, to))
}

function indexRows(db: Database, kind: SearchKind, rows: readonly unknown[]): void {
  const read = rows.map((row) => recordRow.parse(row))
  const living = read.filter(({ deletedAt }) => deletedAt === null)
  if (kind === 'organization') indexOrganizations(db, living.map(organizationRow))
  else if (kind === 'contact') indexContacts(db, living.map(contactRow))
  else indexVisits(db, living.map(visitRow))
  const deleted = read.filter(({ deletedAt }) => deletedAt !== null)
  removeFromIndex(db, kind, deleted.map(({ rowKey }) => rowKey))
}

const selectOf = {
  organization: `select row_key as rowKey, deleted_at as deletedAt, legal_name as legalName, short_name as shortName,
    english_name as englishName, former_names as formerNames, credit_code as creditCode, last_contact_on as lastContactOn,
    ${roleMaskSql} as roles from organizations t`,
  contact: `select t.row_key as rowKey, t.deleted_at as deletedAt, t.name, t.phones, t.emails, t.wechat,
    o.row_key as organizationKey from contacts t join organizations o on o.id = t.organization_id`,
  visit: `select row_key as rowKey, deleted_at as deletedAt, summary, needs_heard as needsHeard,
    deals_heard as dealsHeard from visits t`,
}

const recordRow = z.looseObject({ rowKey: z.number(), deletedAt: z.string().nullable() })
const text = z.string().nullable().catch(null)

/** A JSON column; what a newer version or a broken sync put there instead is not searchable, and no reason to stop. */
const jsonList = <T extends z.ZodType>(item: T) =>
  z
    .string()
    .nullable()
    .transform(parsedJson)
    .pipe(z.array(item))
    .catch([])
export const textList = jsonList(z.string())
export const phoneNumbers = jsonList(z.object({ number: z.string() }).transform(({ number }) => number))

function parsedJson(json: string | null): unknown {
  try {
    return json === null ? [] : JSON.parse(json)
  } catch {
    return []
  }
}

const organizationColumns = z.object({
  rowKey: z.number(),
  legalName: z.string(),
  shortName: text,
  englishName: text,
  formerNames: textList,
  creditCode: text,
  roles: z.number(),
  lastContactOn: text,
})
const contactColumns = z.object({
  rowKey: z.number(),
  organizationKey: z.number(),
  name: z.string(),
  phones: phoneNumbers,
  emails: textList,
  wechat: text,
})
const visitColumns = z.object({ rowKey: z.number(), summary: text, needsHeard: text, dealsHeard: text })

const organizationRow = (row: unknown): OrganizationToIndex => organizationColumns.parse(row)
const contactRow = (row: unknown): ContactToIndex => contactColumns.parse(row)
function visitRow(row: unknown): VisitToIndex {
  const { rowKey, summary, needsHeard, dealsHeard } = visitColumns.parse(row)
  return { rowKey, texts: [summary, needsHeard, dealsHeard] }
}
