import type { Database } from 'better-sqlite3'
import { matchRank } from '#shared/domain/search-terms/match-rank.ts'
import { parseQuery, type SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import {
  phoneExpression,
  type QueryExpressions,
  recordExpressions,
} from '#shared/domain/search-terms/query-expressions.ts'
import { longestWordPrefix } from '#shared/domain/search-terms/term-classes.ts'
import { calledOrganizations, calledTiers } from './called-organizations.ts'
import { organizationSource } from './candidate-source.ts'
import { confirmed, confirmedRows, isMoreThan, type RankedOrganization } from './confirmed-rows.ts'
import { beyondEveryDoc } from './search-doc.ts'

/**
 * The living organizations a text stands for in the grid: by their own names and credit code, and, where the text is
 * digits, by the phones of their people. `keys` are row keys, best first, when they are few enough to check one by one;
 * otherwise full-text expressions, which may let a name through whose pairs of characters stand apart: `names` (a common
 * word, a city) finds organizations, `phones` (three digits) people; `tiers` the same, best first, each finding some
 * of what those before it found.
 */
export type OrganizationMatch =
  | { type: 'keys'; keys: readonly number[] }
  | { type: 'called'; own: readonly number[]; phones: string; tiers: readonly string[] }
  | { type: 'expressions'; names: string; tiers: readonly string[]; phones: string | null }

/** A hundredth of a millisecond each, with every key somebody presses. */
const checkedInFull = 300
/** Up to here it is shorter to read every match than to walk a sorted index until a page is full. */
const commonFrom = 8_000

export function matchOrganizations(db: Database, text: string): OrganizationMatch {
  const query = parseQuery(text)
  const expressions = query && recordExpressions(query, 'organization')
  if (!expressions) return { type: 'keys', keys: [] }
  const { hasCharacters, chars } = query.whole
  const isCut = !hasCharacters && chars.length > longestWordPrefix
  const plain = isCut ? fewOfManyLetters(db, query, expressions) : fewOf(db, query, expressions.any)
  const isMixed = plain?.length === 0 && expressions.mixed !== null
  const using = isMixed && expressions.mixed ? onlyTier(expressions.mixed) : expressions
  // Of far-fetched readings too many are found to show them unchecked; like search, only the latest are looked at.
  const own = isMixed ? confirmedRows(organizationSource(db), query, using.any, farFetchedChecked) : plain
  const phones = phoneExpression(query)
  const called = phones === null ? [] : calledOrganizations(db, query, phones)
  if (own === null) return { type: 'expressions', names: using.any, tiers: inOrder(using), phones }
  if (called === null && phones !== null)
    return { type: 'called', own: bestFirst(own), phones, tiers: calledTiers(query, phones) }
  return { type: 'keys', keys: bestFirst([...own, ...(called ?? [])]) }
}

/**
 * A boolean SQL condition on `rowKey` (an expression for organizations.row_key) with its parameters in order. SQLite reads
 * the matches themselves, unless they are common: then it can only walk the sort's index and probe each row.
 */
export function matchSql(
  db: Database,
  match: OrganizationMatch,
  rowKey: string,
  isCommon: (db: Database, expression: string) => boolean = isCommonWord,
): { sql: string; parameters: string[] } {
  if (match.type === 'keys') {
    return { sql: `${rowKey} in (select value from json_each(?))`, parameters: [JSON.stringify(match.keys)] }
  }
  if (match.type === 'called') {
    const own = 'select value from json_each(?)'
    return {
      sql: `${rowKey} in (${own} union ${calledSql})`,
      parameters: [JSON.stringify(match.own), match.phones],
    }
  }
  const { names, phones } = match
  if (phones !== null)
    return { sql: `${rowKey} in (${namedSql} union ${calledSql})`, parameters: [names, phones] }
  return { sql: isCommon(db, names) ? probedSql(rowKey) : `${rowKey} in (${namedSql})`, parameters: [names] }
}

const namedSql = `select r.row_key from search_organizations f
  cross join search_organization_rows r on r.doc = f.rowid where search_organizations match ?`
const calledSql = `select r.organization_key from search_contacts f
  cross join search_contact_rows r on r.doc = f.rowid where search_contacts match ?`
const probedSql = (rowKey: string): string =>
  `(select d.doc from search_organization_rows d where d.row_key = ${rowKey}) in
   (select rowid from search_organizations where search_organizations match ?)`

const isCommonWord = (db: Database, expression: string): boolean =>
  isMoreThan(db, 'search_organizations', expression, commonFrom)

/** By rank, then the last contact, as search has it; each once. */
function bestFirst(found: RankedOrganization[]): number[] {
  const sorted = found.toSorted((a, b) => a.rank - b.rank || b.doc - a.doc)
  return [...new Set(sorted.map(({ rowKey }) => rowKey))]
}

/** What no rank finds comes last. */
function inOrder({ any, tiers }: Pick<QueryExpressions, 'any' | 'tiers'>): string[] {
  return [...new Set([...tiers.map(({ expression }) => expression), any])]
}

const onlyTier = (tier: QueryExpressions['tiers'][number]) => ({ any: tier.expression, tiers: [tier] })

/** Those that really match, or null when there are too many to check. */
function fewOf(db: Database, query: SearchQuery, expression: string): RankedOrganization[] | null {
  if (isMoreThan(db, 'search_organizations', expression, checkedInFull)) return null
  return confirmedRows(organizationSource(db), query, expression, checkedInFull)
}

const farFetchedChecked = 400
/** A microsecond each. */
const lookedThrough = 20_000

/**
 * The same for a text longer than what the index knows of a word: of `guangzhoulongbang` it would find all that begins
 * with `guangz`. The names themselves tell which go on as the text does.
 */
function fewOfManyLetters(
  db: Database,
  query: SearchQuery,
  { finders }: QueryExpressions,
): RankedOrganization[] | null {
  const source = organizationSource(db)
  const found: RankedOrganization[] = []
  for (const { rank, expression, explainedBy } of finders) {
    // These two ranks find all that the better ones do.
    if (rank !== matchRank.soundInside && rank !== matchRank.contains) continue
    let few = fewOf(db, query, expression)
    if (few === null) {
      if (explainedBy !== 'text' || isMoreThan(db, 'search_organizations', expression, lookedThrough))
        return null
      const size = { limit: checkedInFull + 1, among: lookedThrough }
      const { rows, next } = source.pageHolding(query.whole.text, expression, beyondEveryDoc, size)
      if (next !== null) return null
      few = confirmed(source, query, rows)
    }
    found.push(...few)
  }
  return found
}
