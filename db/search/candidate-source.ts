import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Candidate, namesFromIndex } from '#shared/domain/search-terms/match-record.ts'
import { phoneNumbers, textList } from './reindex.ts'
import { searchStatement } from './search-statements.ts'

/** What ranking knows of a record before its row is read. */
export type CandidateRow = Candidate & { rowKey: number; recency: number; names: ReturnType<typeof namesFromIndex> }

/** A place in the walk from the most to the least recently contacted organization; null stands before the first. */
export type WalkPosition = { recency: number; organizationKey: number }

/** One kind of named record as ranking sees it. `roles` is a mask; 0 asks for no role. */
export type CandidateSource = {
  /** Row keys answering a full-text expression, in no useful order. */
  keys(expression: string, limit: number): number[]
  /** The most recently contacted among the first `cap` answers. */
  recentKeys(expression: string, cap: number, limit: number): number[]
  rows(rowKeys: readonly number[]): CandidateRow[]
  /** The next stretch of records by last contact, newest first, and where to go on; null at the end. */
  walk(after: WalkPosition | null, limit: number): { rows: CandidateRow[]; next: WalkPosition | null }
  /** Numbers and addresses, read only for records that no name explains. */
  reach(rowKeys: readonly number[]): Map<number, { phones: string[]; handles: string[] }>
}

export function organizationSource(db: Database, roles: number): CandidateSource {
  const wanted = roles === 0 ? '' : `and (r.roles & ${roles}) <> 0`
  return {
    keys: (expression, limit) =>
      allNumbers(db, 'select rowid from search_organizations where search_organizations match ? limit ?', expression, limit),
    recentKeys: (expression, cap, limit) =>
      allNumbers(
        db,
        `select r.row_key from (select rowid as key from search_organizations where search_organizations match ? limit ?) f
         cross join search_organization_rows r on r.row_key = f.key ${wanted} order by r.recency desc limit ?`,
        expression,
        cap,
        limit,
      ),
    rows: (rowKeys) =>
      candidateRows(
        searchStatement(
          db,
          `select r.row_key, r.recency, r.names from json_each(?) k
           cross join search_organization_rows r on r.row_key = k.value ${wanted}`,
        )
          .raw()
          .all(JSON.stringify(rowKeys)),
      ),
    walk: (after, limit) => {
      const rows = searchStatement(
        db,
        `select row_key, recency, names, row_key, ${roles === 0 ? '1' : `(roles & ${roles}) <> 0`}
         from search_organization_rows where (recency, row_key) < (?, ?) order by recency desc, row_key desc limit ?`,
      )
        .raw()
        .all(...walkBounds(after), limit)
      return walkedRows(rows, rows.length < limit)
    },
    reach: (rowKeys) =>
      new Map(
        z
          .array(z.tuple([z.number(), z.string().nullable()]))
          .parse(
            searchStatement(
              db,
              'select o.row_key, o.credit_code from json_each(?) k cross join organizations o on o.row_key = k.value',
            )
              .raw()
              .all(JSON.stringify(rowKeys)),
          )
          .map(([rowKey, creditCode]) => [rowKey, { phones: [], handles: creditCode ? [creditCode] : [] }]),
      ),
  }
}

export function contactSource(db: Database, roles: number): CandidateSource {
  const wanted = roles === 0 ? '' : `and (o.roles & ${roles}) <> 0`
  return {
    keys: (expression, limit) =>
      allNumbers(db, 'select rowid from search_contacts where search_contacts match ? limit ?', expression, limit),
    recentKeys: (expression, cap, limit) =>
      allNumbers(
        db,
        `select r.row_key from (select rowid as key from search_contacts where search_contacts match ? limit ?) f
         cross join search_contact_rows r on r.row_key = f.key
         cross join search_organization_rows o on o.row_key = r.organization_key ${wanted}
         order by o.recency desc limit ?`,
        expression,
        cap,
        limit,
      ),
    rows: (rowKeys) =>
      candidateRows(
        searchStatement(
          db,
          `select r.row_key, o.recency, r.names from json_each(?) k
           cross join search_contact_rows r on r.row_key = k.value
           cross join search_organization_rows o on o.row_key = r.organization_key ${wanted}`,
        )
          .raw()
          .all(JSON.stringify(rowKeys)),
      ),
    walk: (after, limit) => {
      // A quarter of the limit in organizations: a few people each.
      const organizations = Math.ceil(limit / 4)
      const rows = searchStatement(
        db,
        `select r.row_key, o.recency, r.names, o.row_key, ${roles === 0 ? '1' : `(o.roles & ${roles}) <> 0`}
         from (select row_key, recency, roles from search_organization_rows
               where (recency, row_key) < (?, ?) order by recency desc, row_key desc limit ?) o
         left join search_contact_rows r on r.organization_key = o.row_key order by o.recency desc, o.row_key desc`,
      )
        .raw()
        .all(...walkBounds(after), organizations)
      return walkedRows(rows, rows.length === 0)
    },
    reach: (rowKeys) =>
      new Map(
        z
          .array(z.tuple([z.number(), phoneNumbers, textList, z.string().nullable()]))
          .parse(
            searchStatement(
              db,
              `select c.row_key, c.phones, c.emails, c.wechat from json_each(?) k
               cross join contacts c on c.row_key = k.value`,
            )
              .raw()
              .all(JSON.stringify(rowKeys)),
          )
          .map(([rowKey, phones, emails, wechat]) => [rowKey, { phones, handles: wechat ? [...emails, wechat] : emails }]),
      ),
  }
}

const candidateTuple = z.tuple([z.number(), z.number(), z.string()])
const walkedTuple = z.tuple([z.number().nullable(), z.number(), z.string().nullable(), z.number(), z.number()])

const candidateRows = (rows: unknown[]): CandidateRow[] =>
  z.array(candidateTuple).parse(rows).map(([rowKey, recency, names]) => ({ rowKey, recency, names: namesFromIndex(names) }))

const walkBounds = (after: WalkPosition | null): [number, number] =>
  after === null ? [Number.MAX_SAFE_INTEGER, 0] : [after.recency, after.organizationKey]

function walkedRows(raw: unknown[], isEnd: boolean): { rows: CandidateRow[]; next: WalkPosition | null } {
  const walked = z.array(walkedTuple).parse(raw)
  const rows = walked.flatMap(([rowKey, recency, names, , wanted]) =>
    rowKey === null || names === null || wanted === 0 ? [] : [{ rowKey, recency, names: namesFromIndex(names) }],
  )
  const last = walked.at(-1)
  return { rows, next: isEnd || !last ? null : { recency: last[1], organizationKey: last[3] } }
}

const numbers = z.array(z.number())
const allNumbers = (db: Database, sql: string, ...parameters: (string | number)[]): number[] =>
  numbers.parse(searchStatement(db, sql).pluck().all(...parameters))
