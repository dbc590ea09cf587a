import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { cachedStatement } from '../cached-statement.ts'
import { calledPage } from './called-organizations.ts'
import { withRole } from './candidate-source.ts'
import type { OrganizationMatch } from './match-organizations.ts'
import type { MatchPage } from './match-page.ts'
import { roleBit } from './role-mask.ts'

/**
 * How many organizations match, of one role if given, counted in the index (0.2 µs a match); null when only the table
 * can tell (digits that stand in a thousand names).
 */
export function countMatches(db: Database, match: OrganizationMatch, role?: OrganizationRole): number | null {
  if (match.type === 'keys') return countOfRole(db, match.keys, role)
  if (match.type === 'called') return countCalled(db, match, role)
  const { names, phones } = match
  return phones === null ? countExpression(db, withRole(names, role)) : null
}

/** How many organizations answer a full-text expression. */
export function countExpression(db: Database, expression: string): number {
  const count = cachedStatement(
    db,
    'select count(*) from search_organizations where search_organizations match ?',
  ).pluck()
  return z.number().parse(count.get(expression))
}

/**
 * Row keys of the matching organizations by last contact, a page of them; `desc` the latest first and the never contacted
 * last, `asc` the other way round. Null when the match is not one expression: then combine `matchSql` with the table's
 * own order.
 */
export function matchesByLastContact(
  db: Database,
  match: OrganizationMatch,
  page: MatchPage & { direction: 'asc' | 'desc' },
): number[] | null {
  if (match.type !== 'expressions' || match.phones !== null) return null
  return read(db, withRole(match.names, page.role), page)
}

/**
 * Row keys of the matching organizations as search ranks them, a page of them: the name itself, its beginning, its
 * sound, anywhere in it; among equals the latest contact first. Null as in `matchesByLastContact`.
 * `count` tells how many answer an expression; it is asked of every part that lies before the page.
 */
export function matchesBestFirst(
  db: Database,
  match: OrganizationMatch,
  { offset, limit, role }: MatchPage,
  count: (expression: string) => number,
): number[] | null {
  if (match.type === 'keys') return ofRole(db, match.keys, role, { offset, limit })
  if (match.type === 'called') {
    const own = ofRole(db, match.own, role, { offset: 0, limit: match.own.length })
    return calledPage(db, { own, tiers: match.tiers }, { offset, limit, role })
  }
  if (match.phones !== null) return null
  if (offset + limit <= nearTheTop) return firstOfTiers(db, match.tiers, offset + limit, role).slice(offset)
  let keys: number[] = []
  let skipped = offset
  for (const tier of disjoint(match.tiers)) {
    if (keys.length >= limit) break
    const expression = withRole(tier, role)
    const size = skipped === 0 ? undefined : count(expression)
    if (size === undefined || skipped < size) {
      keys = keys.concat(part(db, expression, size, { offset: skipped, limit: limit - keys.length }))
      skipped = 0
    } else {
      skipped -= size
    }
  }
  return keys
}

const nearTheTop = 500

/** What a better tier found already is passed over here: having the index leave it out takes ten times as long. */
function firstOfTiers(
  db: Database,
  tiers: readonly string[],
  wanted: number,
  role: OrganizationRole | undefined,
): number[] {
  const found = new Set<number>()
  for (const tier of tiers) {
    if (found.size >= wanted) break
    // However many of them are known already, so many more hold what is missing.
    const page = { direction: 'desc', offset: 0, limit: wanted } as const
    for (const key of read(db, withRole(tier, role), page)) found.add(key)
  }
  return [...found].slice(0, wanted)
}

/** Each tier without what a better one finds. */
const disjoint = (tiers: readonly string[]): string[] =>
  tiers.map((each, i) => (i === 0 ? each : `(${each}) NOT (${tiers.slice(0, i).join(' OR ')})`))

/** From the far half it is shorter to walk the index backwards and turn the page round. */
function part(
  db: Database,
  expression: string,
  size: number | undefined,
  { offset, limit }: { offset: number; limit: number },
): number[] {
  if (size === undefined || offset <= size / 2)
    return read(db, expression, { direction: 'desc', offset, limit })
  const length = Math.min(limit, size - offset)
  const turned = { direction: 'asc', offset: size - offset - length, limit: length } as const
  return read(db, expression, turned).toReversed()
}

function read(
  db: Database,
  expression: string,
  page: { direction: 'asc' | 'desc'; offset: number; limit: number },
): number[] {
  const find = cachedStatement(
    db,
    `select r.row_key from
     (select rowid as doc from search_organizations where search_organizations match ? order by rowid ${page.direction} limit ? offset ?) f
     cross join search_organization_rows r on r.doc = f.doc`,
  ).pluck()
  return numbers(find.all(expression, page.limit, page.offset))
}

/** Lets through the keys of a role, in their order; no more of them are looked up than the page needs. */
function ofRole(
  db: Database,
  keys: readonly number[],
  role: OrganizationRole | undefined,
  { offset, limit }: { offset: number; limit: number },
): number[] {
  if (role === undefined) return keys.slice(offset, offset + limit)
  const find = cachedStatement(
    db,
    `select k.value from json_each(?) k cross join search_organization_rows r on r.row_key = k.value
     where (r.roles & ?) <> 0 limit ? offset ?`,
  ).pluck()
  return numbers(find.all(JSON.stringify(keys), roleBit(role), limit, offset))
}

function countOfRole(db: Database, keys: readonly number[], role: OrganizationRole | undefined): number {
  if (role === undefined) return keys.length
  const count = cachedStatement(
    db,
    `select count(*) from json_each(?) k cross join search_organization_rows r on r.row_key = k.value
     where (r.roles & ?) <> 0`,
  ).pluck()
  return z.number().parse(count.get(JSON.stringify(keys), roleBit(role)))
}

function countCalled(
  db: Database,
  match: Extract<OrganizationMatch, { type: 'called' }>,
  role: OrganizationRole | undefined,
): number {
  const count = cachedStatement(
    db,
    `select count(*) from (
       select value as row_key from json_each(?) union
       select r.organization_key from search_contacts f
       cross join search_contact_rows r on r.doc = f.rowid where search_contacts match ?) k
     cross join search_organization_rows o on o.row_key = k.row_key where (? = 0 or (o.roles & ?) <> 0)`,
  ).pluck()
  const bit = role === undefined ? 0 : roleBit(role)
  return z.number().parse(count.get(JSON.stringify(match.own), match.phones, bit, bit))
}

const numbers = (found: unknown): number[] => z.array(z.number()).parse(found)
