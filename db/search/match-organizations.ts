import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { matchRecord } from '#shared/domain/search-terms/match-record.ts'
import { parseQuery, type SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import { isExactExpression, recordExpressions } from '#shared/domain/search-terms/query-expressions.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { type CandidateSource, contactSource, organizationSource } from './candidate-source.ts'
import { roleBit } from './role-mask.ts'
import { searchStatement } from './search-statements.ts'

/**
 * The organizations a text stands for in the grid, living ones only: by their own names and credit code, and by the
 * phones of their people where the text is digits. `keys` when they are few enough to check one by one, otherwise
 * full-text expressions (a common word, a city), which may then let a name through whose pairs stand apart.
 */
export type OrganizationMatch =
  | { type: 'keys'; keys: readonly number[] }
  | { type: 'expressions'; names: string; phones: string | null }

const checkedInFull = 2_000

export function matchOrganizations(db: Database, text: string): OrganizationMatch {
  const query = parseQuery(text)
  const names = query && recordExpressions(query)
  if (!names) return { type: 'keys', keys: [] }
  const phones = query.digits === null ? null : (recordExpressions({ ...query, words: [] })?.any ?? null)
  const source = organizationSource(db, 0)
  const own = source.keys(names.any, checkedInFull + 1)
  const people = phones === null ? [] : contactSource(db, 0).keys(phones, checkedInFull + 1)
  if (own.length > checkedInFull || people.length > checkedInFull) return { type: 'expressions', names: names.any, phones }
  const checked = isExactExpression(query) ? own : confirmed(source, query, own)
  const called = organizationsOf(db, confirmed(contactSource(db, 0), { ...query, words: [] }, people))
  return { type: 'keys', keys: [...new Set([...checked, ...called])] }
}

/** A boolean SQL condition on a row-key expression, with its parameters in order. */
export function matchSql(match: OrganizationMatch, rowKey: string): { sql: string; parameters: string[] } {
  if (match.type === 'keys') {
    return { sql: `${rowKey} in (select value from json_each(?))`, parameters: [JSON.stringify(match.keys)] }
  }
  const names = 'select rowid from search_organizations where search_organizations match ?'
  if (match.phones === null) return { sql: `${rowKey} in (${names})`, parameters: [match.names] }
  return { sql: `${rowKey} in (${names} union ${calledSql})`, parameters: [match.names, match.phones] }
}

const calledSql = `select r.organization_key from search_contacts f
  cross join search_contact_rows r on r.row_key = f.rowid where search_contacts match ?`

/** How many organizations match, of one role if given; from the index alone. */
export function countMatches(db: Database, match: OrganizationMatch, role?: OrganizationRole): number {
  const ofRole = role === undefined ? '' : `and (r.roles & ${roleBit(role)}) <> 0`
  if (match.type === 'expressions' && match.phones === null) {
    const expression = role === undefined ? match.names : `(${match.names}) AND "r${role}"`
    return numberOf(
      searchStatement(db, 'select count(*) from search_organizations where search_organizations match ?').pluck().get(expression),
    )
  }
  const { sql, parameters } = matchSql(match, 'r.row_key')
  return numberOf(
    searchStatement(db, `select count(*) from search_organization_rows r where ${sql} ${ofRole}`).pluck().get(...parameters),
  )
}

/** Row keys of the matching organizations by last contact, a page of them: the latest first, never contacted ones last. */
export function matchesByLastContact(
  db: Database,
  match: OrganizationMatch,
  page: { offset: number; limit: number; role?: OrganizationRole },
): number[] {
  const ofRole = page.role === undefined ? '' : `and (r.roles & ${roleBit(page.role)}) <> 0`
  const order = 'order by r.recency desc, r.row_key desc limit ? offset ?'
  if (match.type === 'expressions' && match.phones === null) {
    return numbersOf(
      searchStatement(
        db,
        `select r.row_key from search_organizations f cross join search_organization_rows r on r.row_key = f.rowid
         where search_organizations match ? ${ofRole} ${order}`,
      )
        .pluck()
        .all(match.names, page.limit, page.offset),
    )
  }
  const { sql, parameters } = matchSql(match, 'r.row_key')
  return numbersOf(
    searchStatement(db, `select r.row_key from search_organization_rows r where ${sql} ${ofRole} ${order}`)
      .pluck()
      .all(...parameters, page.limit, page.offset),
  )
}

function confirmed(source: CandidateSource, query: SearchQuery, keys: readonly number[]): number[] {
  if (keys.length === 0) return []
  const reach = query.whole.hasCharacters ? null : source.reach(keys)
  return source
    .rows(keys)
    .filter((row) => matchRecord({ ...row, ...reach?.get(row.rowKey) }, query) !== null)
    .map(({ rowKey }) => rowKey)
}

function organizationsOf(db: Database, contactKeys: readonly number[]): number[] {
  return numbersOf(
    searchStatement(
      db,
      `select distinct r.organization_key from json_each(?) k cross join search_contact_rows r on r.row_key = k.value`,
    )
      .pluck()
      .all(JSON.stringify(contactKeys)),
  )
}

const numberOf = (value: unknown): number => z.number().parse(value)
const numbersOf = (values: unknown[]): number[] => z.array(z.number()).parse(values)
