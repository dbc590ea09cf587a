import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { FoldedText } from '#shared/domain/search-terms/fold-text.ts'
import { namesFromIndex } from '#shared/domain/search-terms/match-record.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { phoneNumbers, textList } from './indexed-columns.ts'
import { roleBit } from './role-mask.ts'
import { searchStatement } from './search-statements.ts'

/** What ranking knows of a record before its own row is read. */
export type CandidateRow = { doc: number; rowKey: number; names: FoldedText[] }

/** Numbers and addresses of a record, read only where no name explains why it was found. */
export type Reach = { phones: string[]; handles: string[] }

/** Some of the answers to an expression; `next` is where the following ones stand before, null after the last. */
export type CandidatePage = { rows: CandidateRow[]; next: number | null }

/** One kind of named record as ranking sees it. */
export type CandidateSource = {
  /** Up to `limit` records answering a full-text expression, the most recently contacted first, those before doc `before`. */
  page(expression: string, before: number, limit: number): CandidatePage
  reach(rowKeys: readonly number[]): Map<number, Reach>
}

export function organizationSource(db: Database, role?: OrganizationRole): CandidateSource {
  const find = searchStatement(
    db,
    `select r.doc, r.row_key, r.names, 1 from
     (select rowid as doc from search_organizations where search_organizations match ? and rowid < ? order by rowid desc limit ?) f
     cross join search_organization_rows r on r.doc = f.doc`,
  ).raw()
  return {
    page: (expression, before, limit) =>
      candidatePage(find.all(withRole(expression, role), before, limit), limit),
    reach: (rowKeys) => {
      const read = searchStatement(
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
  const find = searchStatement(
    db,
    `select r.doc, r.row_key, r.names, ${
      role === undefined
        ? '1'
        : `exists (select 1 from search_organization_rows o
       where o.row_key = r.organization_key and (o.roles & ${roleBit(role)}) <> 0)`
    }
     from
     (select rowid as doc from search_contacts where search_contacts match ? and rowid < ? order by rowid desc limit ?) f
     cross join search_contact_rows r on r.doc = f.doc`,
  ).raw()
  return {
    page: (expression, before, limit) => candidatePage(find.all(expression, before, limit), limit),
    reach: (rowKeys) => {
      const read = searchStatement(
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

/** The roles of an organization are terms of its own doc. */
export const withRole = (expression: string, role: OrganizationRole | undefined): string =>
  role === undefined ? expression : `(${expression}) AND "r${role}"`

const candidateTuples = z.array(z.tuple([z.number(), z.number(), z.string(), z.number()]))

function candidatePage(found: unknown[], limit: number): CandidatePage {
  const answers = candidateTuples.parse(found)
  const rows = answers.flatMap(([doc, rowKey, names, isWanted]) =>
    isWanted === 1 ? [{ doc, rowKey, names: namesFromIndex(names) }] : [],
  )
  const next = answers.length < limit ? null : Math.min(...answers.map(([doc]) => doc))
  return { rows, next }
}
