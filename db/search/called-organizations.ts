import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type MatchRank, matchRank } from '#shared/domain/search-terms/match-rank.ts'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import { phoneRunLength, termClass } from '#shared/domain/search-terms/term-classes.ts'
import { contactSource } from './candidate-source.ts'
import { confirmedRows, isMoreThan, type RankedOrganization } from './confirmed-rows.ts'
import { searchStatement } from './search-statements.ts'

const checkedInFull = 1_000
const takenUnchecked = 20_000

/**
 * The organizations whose people have a number with the query's digits in it; `phones` is its `phoneExpression`. Null
 * when there are too many. One organization may come several times.
 */
export function calledOrganizations(
  db: Database,
  query: SearchQuery,
  phones: string,
): RankedOrganization[] | null {
  if (!isMoreThan(db, 'search_contacts', phones, checkedInFull)) {
    const people = confirmedRows(contactSource(db), { ...query, words: [] }, phones, checkedInFull)
    const owners = ownersOf(db, people)
    return people.flatMap((person) => {
      const rowKey = owners.get(person.rowKey)
      return rowKey === undefined ? [] : { ...person, rowKey }
    })
  }
  // So few digits are one term each, which says for itself that they stand there.
  const digits = query.digits ?? ''
  if (digits.length > phoneRunLength || isMoreThan(db, 'search_contacts', phones, takenUnchecked)) return null
  const tail = `"${termClass.phoneTail}${digits}"`
  return [
    ...ownersByDoc(db, tail, matchRank.phoneTail),
    ...ownersByDoc(db, `(${phones}) NOT ${tail}`, matchRank.contains),
  ]
}

const pair = z.tuple([z.number(), z.number()])

function ownersOf(db: Database, people: readonly RankedOrganization[]): Map<number, number> {
  const read = searchStatement(
    db,
    `select r.row_key, r.organization_key from json_each(?) k
     cross join search_contact_rows r on r.row_key = k.value`,
  ).raw()
  return new Map(z.array(pair).parse(read.all(JSON.stringify(people.map(({ rowKey }) => rowKey)))))
}

function ownersByDoc(db: Database, expression: string, rank: MatchRank): RankedOrganization[] {
  const read = searchStatement(
    db,
    `select r.organization_key, r.doc from search_contacts f
     cross join search_contact_rows r on r.doc = f.rowid where search_contacts match ?`,
  ).raw()
  return z
    .array(pair)
    .parse(read.all(expression))
    .map(([rowKey, doc]) => ({ rowKey, doc, rank }))
}
