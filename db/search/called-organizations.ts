import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import { termClass } from '#shared/domain/search-terms/term-classes.ts'
import { cachedStatement } from '../cached-statement.ts'
import { contactSource } from './candidate-source.ts'
import { confirmedRows, isMoreThan, type RankedOrganization } from './confirmed-rows.ts'
import type { MatchPage } from './match-page.ts'
import { roleBit } from './role-mask.ts'

const checkedInFull = 300

/**
 * The organizations whose people have a number with the query's digits in it; `phones` is its `phoneExpression`. Null
 * when they are too many to check one by one. One organization may come several times.
 */
export function calledOrganizations(
  db: Database,
  query: SearchQuery,
  phones: string,
): RankedOrganization[] | null {
  if (isMoreThan(db, 'search_contacts', phones, checkedInFull)) return null
  const people = confirmedRows(contactSource(db), { ...query, words: [] }, phones, checkedInFull)
  const owners = ownersOf(db, people)
  return people.flatMap((person) => {
    const rowKey = owners.get(person.rowKey)
    return rowKey === undefined ? [] : { ...person, rowKey }
  })
}

/** Of many: those whose number ends with the digits, then those that have them anywhere. */
export function calledTiers({ digits }: SearchQuery, phones: string): string[] {
  const tail = `"${termClass.phoneTail}${(digits ?? '').slice(-longestTail)}"`
  return [`(${phones}) AND ${tail}`, `(${phones}) NOT ${tail}`]
}

const longestTail = 4

/** A page of `own` and then of those that are called so, the latest contact first; no more are read than that takes. */
export function calledPage(
  db: Database,
  { own, tiers }: { own: readonly number[]; tiers: readonly string[] },
  { offset, limit, role }: MatchPage,
): number[] {
  const find = cachedStatement(
    db,
    `select r.organization_key from search_contacts f
     cross join search_contact_rows r on r.doc = f.rowid
     cross join search_organization_rows o on o.row_key = r.organization_key
     where search_contacts match ? and (? = 0 or (o.roles & ?) <> 0) order by f.rowid desc`,
  ).pluck()
  const found = new Set(own)
  const bit = role === undefined ? 0 : roleBit(role)
  for (const tier of tiers) {
    for (const key of find.iterate(tier, bit, bit)) {
      if (found.size >= offset + limit) return [...found].slice(offset)
      found.add(z.number().parse(key))
    }
  }
  return [...found].slice(offset, offset + limit)
}

const pair = z.tuple([z.number(), z.number()])

function ownersOf(db: Database, people: readonly RankedOrganization[]): Map<number, number> {
  const read = cachedStatement(
    db,
    `select r.row_key, r.organization_key from json_each(?) k
     cross join search_contact_rows r on r.row_key = k.value`,
  ).raw()
  return new Map(z.array(pair).parse(read.all(JSON.stringify(people.map(({ rowKey }) => rowKey)))))
}
