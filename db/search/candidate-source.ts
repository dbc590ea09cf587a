import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { cachedStatement } from '../cached-statement.ts'
import { phoneNumbers, textList } from './indexed-columns.ts'
import { roleBit } from './role-mask.ts'

/** What ranking knows of a record before its own row is read; `names` as `namesFromIndex` unfolds them. */
export type CandidateRow = { doc: number; rowKey: number; names: string }

/** Numbers and addresses of a record, read only where no name explains why it was found. */
export type Reach = { phones: string[]; handles: string[] }

/** Some of the answers to an expression; `next` is where the following ones stand before, null after the last. */
export type CandidatePage = { rows: CandidateRow[]; next: number | null }

/** One kind of named record as ranking sees it. */
export type CandidateSource = {
  /** Up to `limit` records answering a full-text expression, the most recently contacted first, those before doc `before`. */
  page(expression: string, before: number, limit: number): CandidatePage
  /** Up to `limit` of them with a folded text in one of their names, looked for among the first `among` only. */
  pageHolding(
    text: string,
    expression: string,
    before: number,
    size: { limit: number; among: number },
  ): CandidatePage
  reach(rowKeys: readonly number[]): Map<number, Reach>
}

export function organizationSource(db: Database, role?: OrganizationRole): CandidateSource {
  return {
    ...candidatePages(db, { index: 'search_organizations', rows: 'search_organization_rows' }, (expression) =>
      withRole(expression, role),
    ),
    reach: (rowKeys) => {
      const read = cachedStatement(
        db,
        'select o.row_key, o.credit_code from json_each(?) k cross join organizations o on o.row_key = k.value',
      ).raw()
      const codes = z
        .array(z.tuple([z.number(), z.string().nullable()]))
        .parse(read.all(JSON.stringify(rowKeys)))
      return new Map(codes.map(([rowKey, code]) => [rowKey, { phones: [], handles: code ? [code] : [] }]))
    },
  }
}

export function contactSource(db: Database, role?: OrganizationRole): CandidateSource {
  const isWanted =
    role === undefined
      ? '1'
      : `exists (select 1 from search_organization_rows o
         where o.row_key = r.organization_key and (o.roles & ${roleBit(role)}) <> 0)`
  return {
    ...candidatePages(db, { index: 'search_contacts', rows: 'search_contact_rows', isWanted }),
    reach: (rowKeys) => {
      const read = cachedStatement(
        db,
        `select c.row_key, c.phones, c.emails, c.wechat from json_each(?) k
         cross join contacts c on c.row_key = k.value`,
      ).raw()
      const people = z
        .array(z.tuple([z.number(), phoneNumbers, textList, z.string().nullable()]))
        .parse(read.all(JSON.stringify(rowKeys)))
      return new Map(
        people.map(([rowKey, phones, emails, wechat]) => [
          rowKey,
          { phones, handles: wechat ? [...emails, wechat] : emails },
        ]),
      )
    },
  }
}

const candidateTuples = z.array(z.tuple([z.number(), z.number(), z.string(), z.number()]))

function candidatePages(
  db: Database,
  { index, rows, isWanted = '1' }: { index: string; rows: string; isWanted?: string },
  expressionOf: (expression: string) => string = (expression) => expression,
): Pick<CandidateSource, 'page' | 'pageHolding'> {
  const select = `select r.doc, r.row_key, r.names, ${isWanted} from
    (select rowid as doc from ${index} where ${index} match ? and rowid < ? order by rowid desc limit ?) f
    cross join ${rows} r on r.doc = f.doc`
  const read = (sql: string, expression: string, ...parameters: (string | number)[]) =>
    candidateTuples.parse(
      cachedStatement(db, sql)
        .raw()
        .all(expressionOf(expression), ...parameters),
    )
  const pageOf = (answers: z.infer<typeof candidateTuples>, limit: number): CandidatePage => ({
    rows: answers.flatMap(([doc, rowKey, names, wanted]) => (wanted === 1 ? [{ doc, rowKey, names }] : [])),
    next: answers.length < limit ? null : Math.min(...answers.map(([doc]) => doc)),
  })
  return {
    page: (expression, before, limit) => pageOf(read(select, expression, before, limit), limit),
    pageHolding: (text, expression, before, { limit, among }) => {
      // Names are held with blanks between their words, which what is typed goes over.
      const sql = `${select} where instr(replace(r.names, ' ', ''), ?) limit ?`
      return pageOf(read(sql, expression, before, among, text, limit), limit)
    },
  }
}

/** The roles of an organization are terms of its own doc. */
export const withRole = (expression: string, role: OrganizationRole | undefined): string =>
  role === undefined ? expression : `(${expression}) AND "r${role}"`
