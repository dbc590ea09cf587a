import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { matchRecord } from '#shared/domain/search-terms/match-record.ts'
import { parseQuery, type SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import { phoneExpression, recordExpressions } from '#shared/domain/search-terms/query-expressions.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { type CandidateSource, contactSource, organizationSource, withRole } from './candidate-source.ts'
import { beyondEveryDoc } from './search-doc.ts'
import { searchStatement } from './search-statements.ts'

/**
 * The living organizations a text stands for in the grid: by their own names and credit code, and, where the text is
 * digits, by the phones of their people. `keys` (row keys) when they are few enough to check one by one; otherwise full-text
 * expressions (a common word, a city), which may let a name through whose pairs of characters stand apart.
 */
export type OrganizationMatch =
  | { type: 'keys'; keys: readonly number[] }
  | { type: 'expressions'; names: string; phones: string | null; isCommon: boolean }

const checkedInFull = 1_000
/** Up to here it is shorter to read every match than to walk a sorted index until a page is full. */
const commonFrom = 30_000

export function matchOrganizations(db: Database, text: string): OrganizationMatch {
  const query = parseQuery(text)
  const expressions = query && recordExpressions(query)
  if (!expressions) return { type: 'keys', keys: [] }
  const { any, mixed } = expressions
  const plain = confirmed(organizationSource(db), query, any)
  const isMixed = plain?.length === 0 && mixed !== null
  const own = isMixed ? confirmed(organizationSource(db), query, mixed.expression) : plain
  const phones = phoneExpression(query)
  const called = phones === null ? [] : confirmed(contactSource(db), { ...query, words: [] }, phones)
  if (own === null || called === null) {
    const names = isMixed ? mixed.expression : any
    return { type: 'expressions', names, phones, isCommon: isCommon(db, names) }
  }
  return { type: 'keys', keys: [...new Set([...own, ...organizationsOf(db, called)])] }
}

/**
 * A boolean SQL condition on `rowKey` (an expression for organizations.row_key) with its parameters in order. SQLite reads
 * the matches themselves, unless they are common: then it can only walk the sort's index and probe each row.
 */
export function matchSql(match: OrganizationMatch, rowKey: string): { sql: string; parameters: string[] } {
  if (match.type === 'keys') {
    return { sql: `${rowKey} in (select value from json_each(?))`, parameters: [JSON.stringify(match.keys)] }
  }
  const { names, phones } = match
  if (phones !== null)
    return { sql: `${rowKey} in (${namedSql} union ${calledSql})`, parameters: [names, phones] }
  return { sql: match.isCommon ? probedSql(rowKey) : `${rowKey} in (${namedSql})`, parameters: [names] }
}

const namedSql = `select r.row_key from search_organizations f
  cross join search_organization_rows r on r.doc = f.rowid where search_organizations match ?`
const calledSql = `select r.organization_key from search_contacts f
  cross join search_contact_rows r on r.doc = f.rowid where search_contacts match ?`
const probedSql = (rowKey: string): string =>
  `(select d.doc from search_organization_rows d where d.row_key = ${rowKey}) in
   (select rowid from search_organizations where search_organizations match ?)`

function isCommon(db: Database, expression: string): boolean {
  const count = searchStatement(
    db,
    'select count(*) from (select 1 from search_organizations where search_organizations match ? limit ?)',
  ).pluck()
  return z.number().parse(count.get(expression, commonFrom)) === commonFrom
}

/**
 * How many organizations match, of one role if given, counted in the index (0.1 µs a match); null when only the table
 * can tell (digits common enough to stand in thousands of phones).
 */
export function countMatches(db: Database, match: OrganizationMatch, role?: OrganizationRole): number | null {
  const expression = orderedExpression(match, role)
  if (expression === null) return match.type === 'keys' && role === undefined ? match.keys.length : null
  const count = searchStatement(
    db,
    'select count(*) from search_organizations where search_organizations match ?',
  ).pluck()
  return z.number().parse(count.get(expression))
}

/**
 * Row keys of the matching organizations by last contact, a page of them; `desc` the latest first and the never contacted
 * last, `asc` the other way round. Null as in `countMatches`: then combine `matchSql` with the table's own order.
 */
export function matchesByLastContact(
  db: Database,
  match: OrganizationMatch,
  page: { direction: 'asc' | 'desc'; offset: number; limit: number; role?: OrganizationRole },
): number[] | null {
  const expression = orderedExpression(match, page.role)
  if (expression === null) return null
  const find = searchStatement(
    db,
    `select r.row_key from
     (select rowid as doc from search_organizations where search_organizations match ? order by rowid ${page.direction} limit ? offset ?) f
     cross join search_organization_rows r on r.doc = f.doc`,
  ).pluck()
  return z.array(z.number()).parse(find.all(expression, page.limit, page.offset))
}

const orderedExpression = (match: OrganizationMatch, role: OrganizationRole | undefined): string | null =>
  match.type === 'expressions' && match.phones === null ? withRole(match.names, role) : null

/** Row keys that really match, or null when there are too many to check. */
function confirmed(source: CandidateSource, query: SearchQuery, expression: string): number[] | null {
  const { rows, next } = source.page(expression, beyondEveryDoc, checkedInFull + 1)
  if (next !== null) return null
  const reach =
    query.whole.hasCharacters || rows.length === 0 ? null : source.reach(rows.map(({ rowKey }) => rowKey))
  return rows
    .filter((row) => matchRecord({ ...row, ...reach?.get(row.rowKey) }, query) !== null)
    .map(({ rowKey }) => rowKey)
}

function organizationsOf(db: Database, contactKeys: readonly number[]): number[] {
  const read = searchStatement(
    db,
    'select distinct r.organization_key from json_each(?) k cross join search_contact_rows r on r.row_key = k.value',
  ).pluck()
  return z.array(z.number()).parse(read.all(JSON.stringify(contactKeys)))
}
