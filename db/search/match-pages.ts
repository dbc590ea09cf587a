import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { withRole } from './candidate-source.ts'
import type { OrganizationMatch } from './match-organizations.ts'
import { roleBit } from './role-mask.ts'
import { searchStatement } from './search-statements.ts'

export type MatchPage = { offset: number; limit: number; role?: OrganizationRole | undefined }

/**
 * How many organizations match, of one role if given, counted in the index (0.2 µs a match); null when only the table
 * can tell (digits common enough to stand in thousands of phones).
 */
export function countMatches(db: Database, match: OrganizationMatch, role?: OrganizationRole): number | null {
  if (match.type === 'keys') return countOfRole(db, match.keys, role)
  const { names, phones } = match
  return phones === null ? countExpression(db, withRole(names, role)) : null
}

/** How many organizations answer a full-text expression. */
export function countExpression(db: Database, expression: string): number {
  const count = searchStatement(
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
  if (match.type === 'keys' || match.phones !== null) return null
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
  if (match.phones !== null) return null
  let keys: number[] = []
  let skipped = offset
  for (const tier of match.tiers) {
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
  const find = searchStatement(
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
  const find = searchStatement(
    db,
    `select k.value from json_each(?) k cross join search_organization_rows r on r.row_key = k.value
     where (r.roles & ?) <> 0 limit ? offset ?`,
  ).pluck()
  return numbers(find.all(JSON.stringify(keys), roleBit(role), limit, offset))
}

function countOfRole(db: Database, keys: readonly number[], role: OrganizationRole | undefined): number {
  if (role === undefined) return keys.length
  const count = searchStatement(
    db,
    `select count(*) from json_each(?) k cross join search_organization_rows r on r.row_key = k.value
     where (r.roles & ?) <> 0`,
  ).pluck()
  return z.number().parse(count.get(JSON.stringify(keys), roleBit(role)))
}

const numbers = (found: unknown): number[] => z.array(z.number()).parse(found)
